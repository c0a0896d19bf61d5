using System.Text;
using BackOffice.Engine.Rules;
using NJsonSchema;

namespace BackOffice.Engine.Tests.Rules;

/// <summary>What an editor with <c>rules/schema.json</c> says of a book agrees with what the engine says of it.</summary>
public sealed class SchemaTests
{
    private static readonly string Tariff = Encoding.UTF8.GetString(Books.Library.Book("tariff").Versions[^1].Source.Bytes);

    [Fact]
    public async Task Every_shipped_version_validates()
    {
        var schema = await SchemaAsync();
        Assert.All(Books.Library.Books.SelectMany(b => b.Versions), version => Assert.Empty(schema.Validate(Encoding.UTF8.GetString(version.Source.Bytes))));
    }

    [Theory]
    [InlineData("\"RuleName\": \"price-check\"", "\"RulName\": \"price-check\"")]
    [InlineData("\"annual\": true", "\"annual\": \"oui\"")]
    [InlineData("\"Name\": \"OutputExpression\"", "\"Name\": \"SendMail\"")]
    public async Task What_the_engine_refuses_for_its_form_an_editor_underlines(string written, string mistyped)
    {
        var text = Tariff.Replace(written, mistyped, StringComparison.Ordinal);
        Assert.NotEqual(Tariff, text);
        Assert.NotEmpty((await SchemaAsync()).Validate(text));
    }

    private static Task<JsonSchema> SchemaAsync() => JsonSchema.FromFileAsync(Path.Combine(Books.Folder, "schema.json"), TestContext.Current.CancellationToken);
}
