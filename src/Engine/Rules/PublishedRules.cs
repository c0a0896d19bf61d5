namespace BackOffice.Engine.Rules;

/// <summary>The library in use; replaced as a whole at a publication, so that no reader ever sees half of two.</summary>
public sealed class PublishedRules(RuleLibrary first)
{
    private RuleLibrary _current = first;

    /// <summary>Take it once per piece of work, so that all its decisions come from the same publication.</summary>
    public RuleLibrary Current => Volatile.Read(ref _current);

    /// <summary>From here on, everybody who asks gets this library.</summary>
    public void Replace(RuleLibrary library) => Volatile.Write(ref _current, library);
}
