using BackOffice.Workflows.Settings;

namespace BackOffice.Workflows.Tests;

public sealed class LimitsTests
{
    [Fact]
    public void Every_limit_stands_once_on_the_page_and_its_default_is_within_its_bounds()
    {
        Assert.Equal(Limits.All.Count, Limits.All.Select(l => l.Key).Distinct().Count());
        Assert.All(Limits.All, l => Assert.InRange(l.Default, l.Least, l.Most));
    }
}
