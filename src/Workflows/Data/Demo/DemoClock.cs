namespace BackOffice.Workflows.Data.Demo;

/// <summary>The clock that the demo's story is told under: it only goes forward, when told to.</summary>
public sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start.ToUniversalTime();

    public override DateTimeOffset GetUtcNow() => _now;

    public void GoTo(DateTimeOffset instant)
    {
        if (instant > _now) _now = instant.ToUniversalTime();
    }
}
