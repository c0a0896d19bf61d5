namespace BackOffice.Engine.Workflows;

/// <summary>What a procedure must satisfy before any case is trusted to it.</summary>
internal static class DefinitionChecks
{
    public static void Check(WorkflowDefinition definition)
    {
        if (definition.Find(definition.StartsIn) is null)
            throw Refused(definition, definition.StartLine, $"it starts in \"{definition.StartsIn}\", which is not described");
        foreach (var state in definition.States) CheckState(definition, state);
        CheckEveryStateIsReached(definition);
    }

    private static void CheckState(WorkflowDefinition definition, StateDefinition state)
    {
        foreach (var transition in state.Transitions) CheckTransition(definition, state, transition);
        CheckKeys(definition, state);
        if (state.IsEnd && state.Transitions.Count > 0)
            throw Refused(definition, state.Line, $"\"{state.Key}\" is an end and yet waits for something");
        if (!state.IsEnd && !state.Transitions.Any(Leaves(state)))
            throw Refused(definition, state.Line, $"\"{state.Key}\" has no way out and is not an end");
        if (state.Asks.Find(a => a.Answers.Count == 0) is { } ask)
            throw Refused(definition, ask.Line, $"the task \"{ask.Label}\" has no answer");
    }

    private static void CheckTransition(WorkflowDefinition definition, StateDefinition state, Transition transition)
    {
        if (transition.Leads == Leads.Unsaid)
            throw Refused(definition, transition.Line, $"in \"{state.Key}\", \"{transition.Words}\" leads nowhere: say GoTo, Stay or End");
        if (transition is { Leads: Leads.To, Target: { } target } && definition.Find(target) is null)
            throw Refused(definition, transition.TargetLine, $"\"{transition.Words}\" goes to \"{target}\", which is not described");
        if (transition is { Kind: TriggerKind.Condition, Leads: Leads.Nowhere })
            throw Refused(definition, transition.Line, $"the condition \"{transition.Words}\" stays, and would hold for ever");
    }

    /// <summary>A key met twice is a duplicate, unless a guard on the first lets the second be reached.</summary>
    private static void CheckKeys(WorkflowDefinition definition, StateDefinition state)
    {
        foreach (var same in state.Transitions.GroupBy(t => t.Key).Where(g => g.Count() > 1))
        {
            var all = same.ToList();
            if (all.FindIndex(t => t.Guard is null) is var open and >= 0 && open < all.Count - 1)
                throw Refused(definition, all[open + 1].Line, $"in \"{state.Key}\", \"{same.Key}\" is a duplicate key: the one before it always wins");
            for (var i = 1; i < all.Count; i++) all[i].Key = FormattableString.Invariant($"{same.Key}#{i + 1}");
        }
    }

    private static void CheckEveryStateIsReached(WorkflowDefinition definition)
    {
        var reached = new HashSet<string>();
        var next = new Queue<string>([definition.StartsIn]);
        while (next.TryDequeue(out var key))
        {
            if (!reached.Add(key)) continue;
            foreach (var transition in definition.State(key).Transitions)
                if (transition.Target is { } target) next.Enqueue(target);
        }
        if (definition.States.FirstOrDefault(s => !reached.Contains(s.Key)) is { } lost)
            throw Refused(definition, lost.Line, $"no step leads to \"{lost.Key}\"");
    }

    private static Func<Transition, bool> Leaves(StateDefinition state) =>
        t => t.Leads == Leads.ToEnd || (t.Leads == Leads.To && t.Target != state.Key);

    private static DefinitionRefused Refused(WorkflowDefinition definition, SourceLine line, string reason) =>
        new(definition.Name, line, reason);
}
