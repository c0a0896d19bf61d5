using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;

namespace BackOffice.Web.Tests.Browsing;

/// <summary>Every statement this process sends to one database, raw ones included, as Npgsql reports them; parameters stay out.</summary>
public sealed class Statements : IDisposable
{
    private readonly ConcurrentQueue<string> _texts = new();
    private readonly ActivityListener _listener;

    public Statements(string connectionString)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString).Database;
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (Tag(activity, "db.namespace", "db.name")?.Split('|')[0] == database && Tag(activity, "db.query.text", "db.statement") is { } text) _texts.Enqueue(text);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>What was sent since the last time this was asked, in order.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (_texts.TryDequeue(out var text)) taken.Add(text);
        return taken;
    }

    public void Dispose() => _listener.Dispose();

    private static string? Tag(Activity activity, params string[] names) => names.Select(n => activity.GetTagItem(n) as string).FirstOrDefault(v => v is not null);
}
