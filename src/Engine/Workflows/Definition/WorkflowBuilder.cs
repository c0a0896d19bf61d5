namespace BackOffice.Engine.Workflows;

internal sealed class WorkflowBuilder<TCase>(Type type) : IWorkflowBuilder<TCase> where TCase : class, ICase
{
    private readonly List<StateDefinition> states = [];
    private (string Key, int Version, string Title, SourceLine Line)? name;
    private (string State, SourceLine Line)? start;

    public IWorkflowBuilder<TCase> Define(string key, int version, string? title, string file, int line)
    {
        name = (key, version, title ?? key, new(file, line));
        return this;
    }

    public IWorkflowBuilder<TCase> StartsIn(string state, string file, int line)
    {
        start = (state, new(file, line));
        return this;
    }

    public StateBuilder<TCase> In(string key, string label, string? staffLabel, string file, int line)
    {
        var state = new StateDefinition(key, label, staffLabel ?? label, new(file, line));
        if (states.Any(s => s.Key == key))
            throw new DefinitionRefused(NameForErrors, state.Line, $"the state \"{key}\" is described twice");
        states.Add(state);
        return new(state, NameForErrors);
    }

    public WorkflowDefinition Finish(LoadCases load)
    {
        if (name is not { } n) throw new DefinitionRefused(type.Name, SourceLine.Unknown, "Define(key, version) is missing");
        if (start is not { } s) throw new DefinitionRefused(NameForErrors, n.Line, "StartsIn(state) is missing");
        return new(type, n.Key, n.Version, n.Title, s.State, s.Line, states, load);
    }

    private string NameForErrors => name is { } n ? $"{n.Key} v{n.Version}" : type.Name;
}
