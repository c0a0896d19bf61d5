using System.Diagnostics;

namespace BackOffice.Web.Commands.Bench;

/// <summary>A bar on standard error: what, done, total, rate. Standard output stays for the JSON.</summary>
internal sealed class BenchProgress(TextWriter error)
{
    private readonly Lock _lock = new();
    private readonly Stopwatch _phase = new();
    private string _what = "";
    private long _lastShown;

    public void Show(string what, int done, int total)
    {
        lock (_lock)
        {
            if (what != _what)
            {
                if (_what.Length > 0) error.WriteLine();
                (_what, _lastShown) = (what, 0);
                _phase.Restart();
            }

            if (done < total && _phase.ElapsedMilliseconds - _lastShown < 200) return;
            _lastShown = _phase.ElapsedMilliseconds;
            var filled = total == 0 ? 0 : Math.Min(30, 30 * done / total);
            var rate = done / Math.Max(0.001, _phase.Elapsed.TotalSeconds);
            error.Write(FormattableString.Invariant($"\r{what,-14} [{new string('#', filled)}{new string('.', 30 - filled)}] {done}/{total}  {rate:0}/s   "));
        }
    }

    public void End()
    {
        if (_what.Length > 0) error.WriteLine();
    }
}
