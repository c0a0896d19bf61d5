using BackOffice.Workflows;

namespace BackOffice.Workflows.Tests;

public sealed class StoredKeysTests
{
    /// <summary>A key in the database outlives the class it names: taking one away, or renaming it, needs a migration first.</summary>
    [Fact]
    public void Every_stored_key_is_on_the_committed_list()
    {
        var committed = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "stored-keys.txt")).Where(l => l.Length > 0);

        Assert.Equal(committed, BusinessServices.Catalog().Keys());
    }
}
