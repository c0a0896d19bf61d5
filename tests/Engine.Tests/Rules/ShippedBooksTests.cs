using BackOffice.Engine.Rules;

namespace BackOffice.Engine.Tests.Rules;

public sealed class ShippedBooksTests
{
    [Fact]
    public void Every_shipped_version_passes_its_cases()
    {
        foreach (var version in Books.Library.Books.SelectMany(b => b.Versions))
        {
            var cases = RuleFolder.CasesOf(version.Source);
            Assert.True(cases is not null, $"{version.Book} {version.Name} has no cases");
            var result = RuleCases.Run(version, File.ReadAllBytes(cases), cases);
            Assert.True(result.Faults.Count == 0, string.Join('\n', result.Faults));
            Assert.True(result.Count >= 15);
        }
    }
}
