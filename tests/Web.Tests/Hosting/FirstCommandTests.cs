namespace BackOffice.Web.Tests.Hosting;

/// <summary>What the first command of the README promises, on real processes.</summary>
public sealed class FirstCommandTests
{
    private static readonly Dictionary<string, string> NobodyInvented = new() { ["Demo"] = "false" };

    [Fact]
    public async Task On_an_empty_folder_it_serves_and_the_second_start_finds_the_same_database()
    {
        using var folder = new CallersFolder();
        var address = Site.FreeAddress();
        await using (var first = Site.Start(folder.Path, ["--urls", address], NobodyInvented))
        {
            await first.ServesAsync(address);
            first.Interrupt();
            Assert.Equal(0, await first.EndsAsync());
        }

        await folder.PostgresIsGoneAsync();
        await using var second = Site.Start(folder.Path, ["--urls", address, "--Logging:LogLevel:BackOffice=Information"], NobodyInvented);
        await second.ServesAsync(address);
        Assert.DoesNotContain("Migrations applied", second.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_without_warning_it_leaves_no_PostgreSQL_and_the_next_start_recovers()
    {
        using var folder = new CallersFolder();
        var address = Site.FreeAddress();
        await using (var first = Site.Start(folder.Path, ["--urls", address], NobodyInvented))
        {
            await first.ServesAsync(address);
            Assert.True(folder.HasPostgres);
            first.KillNine();
            await first.EndsAsync();
        }

        await folder.PostgresIsGoneAsync();
        await using var second = Site.Start(folder.Path, ["--urls", address], NobodyInvented);
        await second.ServesAsync(address);
    }

    [Fact]
    public async Task A_second_start_on_the_same_folder_says_so_in_one_line()
    {
        using var folder = new CallersFolder();
        var address = Site.FreeAddress();
        await using var first = Site.Start(folder.Path, ["--urls", address], NobodyInvented);
        await first.ServesAsync(address);

        await using var second = Site.Start(folder.Path, ["--urls", Site.FreeAddress()], NobodyInvented);

        Assert.Equal(1, await second.EndsAsync());
        Assert.Contains("BackOffice tourne déjà", second.Said, StringComparison.Ordinal);
        await first.ServesAsync(address);
    }

    [Fact]
    public async Task A_taken_port_is_said_in_one_line_before_anything_is_started()
    {
        using var folder = new CallersFolder();
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();

        await using var site = Site.Start(folder.Path, ["--urls", $"http://{other.LocalEndpoint}"], NobodyInvented);

        Assert.Equal(1, await site.EndsAsync());
        Assert.Contains("est déjà pris", site.Said, StringComparison.Ordinal);
        Assert.Single(site.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Without_root_it_serves_as_well()
    {
        string[] asNobody = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];
        using var folder = new CallersFolder();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_111_111);
        var address = Site.FreeAddress();
        var home = new Dictionary<string, string>(NobodyInvented) { ["HOME"] = folder.Path, ["DOTNET_CLI_HOME"] = folder.Path };

        await using var site = Site.Start(folder.Path, ["--urls", address], home, asNobody);

        await site.ServesAsync(address);
    }
}
