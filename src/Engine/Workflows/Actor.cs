namespace BackOffice.Engine.Workflows;

/// <summary>Who acts: an opaque id (an account's, never a name or a number of the person) and the name the journal shows.</summary>
public sealed record Actor(string Id, string Name)
{
    /// <summary>The engine itself: timers, conditions, retries.</summary>
    public static Actor System { get; } = new("system", "Système");
}
