namespace BackOffice.Testing;

/// <summary>A clock that stands still until the test moves it. Timers and delays asked of it fire as it passes them.</summary>
public sealed class FakeClock(DateTimeOffset now) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<FakeTimer> _timers = [];
    private DateTimeOffset _now = now.ToUniversalTime();

    /// <summary>Noon in Paris on that day.</summary>
    public FakeClock(int year, int month, int day)
        : this(AtNoonInParis(new DateOnly(year, month, day)))
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public void Advance(TimeSpan by) => Set(GetUtcNow() + by);

    /// <summary>Also backwards, as a real clock may jump; timers already fired stay fired.</summary>
    public void Set(DateTimeOffset to)
    {
        FakeTimer[] due;
        lock (_lock)
        {
            _now = to.ToUniversalTime();
            due = [.. _timers.Where(t => t.DueAt <= _now).OrderBy(t => t.DueAt)];
        }

        foreach (var timer in due) timer.Fire();
    }

    /// <summary>Noon in Paris on that day.</summary>
    public void SetDay(int year, int month, int day) => Set(AtNoonInParis(new DateOnly(year, month, day)));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        lock (_lock) _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    private static DateTimeOffset AtNoonInParis(DateOnly day)
    {
        var noon = day.ToDateTime(new TimeOnly(12, 0));
        return new DateTimeOffset(noon, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris").GetUtcOffset(noon));
    }

    private sealed class FakeTimer(FakeClock clock, Action fire) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset DueAt { get; private set; } = DateTimeOffset.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            DueAt = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : clock.GetUtcNow() + dueTime;
            if (dueTime == TimeSpan.Zero) Fire();
            return true;
        }

        public void Fire()
        {
            DueAt = _period == Timeout.InfiniteTimeSpan || _period == TimeSpan.Zero ? DateTimeOffset.MaxValue : clock.GetUtcNow() + _period;
            fire();
        }

        public void Dispose()
        {
            lock (clock._lock) clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
