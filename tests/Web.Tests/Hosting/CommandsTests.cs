using Verbs = BackOffice.Web.Commands.Commands;

namespace BackOffice.Web.Tests.Hosting;

public sealed class CommandsTests
{
    [Fact]
    public async Task Help_names_every_verb_and_each_explains_itself()
    {
        var (code, said, complained) = await RunAsync("--help");

        Assert.Equal((0, ""), (code, complained));
        var verbs = said.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..2]).ToList();
        Assert.Contains(["database", "migrate"], verbs);
        foreach (var verb in verbs)
        {
            var (done, explained, _) = await RunAsync([.. verb, "--help"]);
            Assert.Equal(0, done);
            Assert.Contains(string.Join(' ', verb), explained, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("rules")]
    [InlineData("rules", "chekc")]
    [InlineData("rules", "export")]
    [InlineData("rules", "export", "tariff", "--revision", "2")]
    [InlineData("rules", "import")]
    [InlineData("rules", "import", "nowhere/2027-01-01.json")]
    [InlineData("account", "create-staff", "--mail", "anne@service.example", "--name", "Anne Dupré", "--rules", "edit")]
    [InlineData("database", "migrate", "--all")]
    [InlineData("tariff", "quote")]
    [InlineData("account", "create-staff", "--mail", "anne@service.example")]
    [InlineData("account", "create-staff", "--mail", "pas une adresse", "--name", "Anne Dupré")]
    [InlineData("account", "create-staff", "--mail", "anne@service.example", "--name", "Anne")]
    public async Task What_is_not_understood_gets_one_line_and_a_code(params string[] args)
    {
        var (code, said, complained) = await RunAsync(args);

        Assert.Equal((2, ""), (code, said));
        Assert.Single(complained.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Settings_of_the_site_are_no_verb()
    {
        Assert.False(Verbs.Names(["--urls", "http://localhost:1"]));
        Assert.False(Verbs.Names([]));
        Assert.True(Verbs.Names(["rules", "check"]));
    }

    private static async Task<(int Code, string Said, string Complained)> RunAsync(params string[] args)
    {
        using var said = new StringWriter();
        using var complained = new StringWriter();
        var code = await Verbs.RunAsync(args, TextReader.Null, said, complained, TestContext.Current.CancellationToken);
        return (code, said.ToString(), complained.ToString());
    }
}
