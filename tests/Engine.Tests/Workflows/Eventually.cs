namespace BackOffice.Engine.Tests.Workflows;
internal static class Eventually
{
    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan within)
    {
        var w = System.Diagnostics.Stopwatch.StartNew();
        while (!await condition()) { if (w.Elapsed > within) throw new TimeoutException(); await Task.Delay(20); }
    }
}
