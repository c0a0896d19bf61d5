using BackOffice.Engine.Workflows;
using BackOffice.Testing;

namespace BackOffice.Workflows.Tests;

/// <summary>docs/workflows.md shows what the code runs: <c>workflows draw --all docs/images</c> writes the drawings again.</summary>
public sealed class DrawingsTests
{
    private static readonly string Docs = Repository.At("docs");

    public static TheoryData<string> Keys => [.. BusinessServices.Catalog().Definitions.Select(d => d.Key).Distinct()];

    [Theory, MemberData(nameof(Keys))]
    public void The_committed_drawing_is_the_one_the_code_draws_and_the_page_shows_it(string key)
    {
        var committed = File.ReadAllText(Path.Combine(Docs, "images", key + ".svg"));

        Assert.Equal(WorkflowDrawing.Svg(BusinessServices.Catalog().Current(key)) + "\n", committed);
        Assert.Contains($"(images/{key}.svg)", File.ReadAllText(Path.Combine(Docs, "workflows.md")), StringComparison.Ordinal);
    }
}
