using System.Diagnostics;
using System.Globalization;

namespace BackOffice.Engine.Workflows;

/// <summary>
/// Places where a test makes the process die (SIGKILL): BACKOFFICE_KILL_AT=name dies at the first passage there, name:3
/// at the third. Without the variable a passage costs one comparison.
/// </summary>
public static class KillPoints
{
    private static readonly string? Name;
    private static int left;

    static KillPoints()
    {
        if (Environment.GetEnvironmentVariable("BACKOFFICE_KILL_AT") is not { Length: > 0 } at) return;
        var parts = at.Split(':');
        (Name, left) = (parts[0], parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1);
    }

    /// <summary>Every named point of the engine, for the test that dies at each.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "claim.before", "claim.after", "mark.after", "load.after", "activity.after", "step.after", "burst.after",
        "save.after", "write.after", "commit.after",
        "act.begin", "act.locked", "act.saved", "act.stored", "act.burst", "act.written", "act.committed",
        "failure.before", "failure.after",
    ];

    public static void Hit(string name)
    {
        if (Name == name && Interlocked.Decrement(ref left) == 0) Process.GetCurrentProcess().Kill();
    }
}
