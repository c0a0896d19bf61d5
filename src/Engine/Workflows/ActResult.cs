namespace BackOffice.Engine.Workflows;

/// <summary>What became of a person's act. It is committed, whatever these say.</summary>
/// <param name="AlreadyDone">The same form was committed before; nothing was done this time.</param>
/// <param name="ToBeRetried">Instances whose next step failed: the act is kept, the dispatcher tries the step again.</param>
/// <param name="Kept">Signals stored for later, no state waiting for them now.</param>
public sealed record ActResult(bool AlreadyDone, IReadOnlyList<Guid> ToBeRetried, IReadOnlyList<Guid> Kept)
{
    internal static ActResult Repeated { get; } = new(true, [], []);
}
