using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace BackOffice.Testing;

/// <summary>Waits for what another thread or process does, up to a deadline; never a fixed pause.</summary>
public static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan within, [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            if (waited.Elapsed > within) throw new TimeoutException($"Not true within {within.TotalSeconds:0.#} s: {what}");
            await Task.Delay(Pause);
        }
    }

    public static Task TrueAsync(Func<bool> condition, TimeSpan within, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        TrueAsync(() => Task.FromResult(condition()), within, what);
}
