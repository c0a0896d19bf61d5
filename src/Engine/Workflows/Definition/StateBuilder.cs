using System.Globalization;
using System.Runtime.CompilerServices;

namespace BackOffice.Engine.Workflows;

/// <summary>What an instance waits for in one state. Each wait is followed by what is done, then by where it leads.</summary>
public sealed class StateBuilder<TCase> where TCase : class, ICase
{
    private readonly string definition;

    internal StateBuilder(StateDefinition state, string definition) => (State, this.definition) = (state, definition);

    internal StateDefinition State { get; }

    /// <summary>Waits for a signal. The same signal may be awaited several times with different guards: the first that holds wins.</summary>
    public StepBuilder<TCase> On<TSignal>([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TSignal : ISignal =>
        Add(new(TriggerKind.Signal, "on:" + TSignal.Key, TSignal.Label, new(file, line))
        {
            SignalKey = TSignal.Key,
            SignalType = typeof(TSignal),
            SignalLabel = TSignal.Label,
        });

    /// <summary>Waits for the start of a day (the calendar's); null waits for ever. A past date fires at once unless told otherwise.</summary>
    public StepBuilder<TCase> At(Func<TCase, DateOnly?> day, string words, bool skipIfPast = false,
        [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Timer("at", words, new(file, line), (c, _, calendar) => day((TCase)c) is { } d ? calendar.StartOf(d) : null, skipIfPast);

    /// <summary>Waits for an instant; null waits for ever. A past instant fires at once unless told otherwise.</summary>
    public StepBuilder<TCase> At(Func<TCase, DateTimeOffset?> instant, string words, bool skipIfPast = false,
        [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Timer("at", words, new(file, line), (c, _, _) => instant((TCase)c)?.ToUniversalTime(), skipIfPast);

    /// <summary>Waits so long from the entry into the state, by the clock.</summary>
    public StepBuilder<TCase> After(TimeSpan duration, string? words = null,
        [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Timer("after", words ?? "après " + InFrench(duration), new(file, line), (_, entered, _) => entered + duration);

    /// <summary>Waits so long from the entry into the state, by the office's calendar.</summary>
    public StepBuilder<TCase> After(WorkingTime duration, string? words = null,
        [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Timer("after", words ?? $"après {duration}", new(file, line), (_, entered, calendar) => calendar.Add(entered, duration));

    /// <summary>Leaves at once when the condition holds, at entry or after any step that stays.</summary>
    public StepBuilder<TCase> When(Func<TCase, bool> condition, string words,
        [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(new(TriggerKind.Condition, Numbered("when", TriggerKind.Condition), words, new(file, line))
        {
            Condition = c => condition((TCase)c),
        });

    /// <summary>Opens a task for a role at entry; the answers follow.</summary>
    public StateBuilder<TCase> Ask(string role, string label, WorkingTime? dueIn = null,
        [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        State.Asks.Add(new(Invariant($"ask-{State.Asks.Count + 1}"), role, label, dueIn, new(file, line)));
        return this;
    }

    /// <summary>An answer to the task just asked.</summary>
    public StepBuilder<TCase> Answer(string key, string label,
        [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        if (State.Asks.Count == 0) throw new DefinitionRefused(definition, new(file, line), $"the answer \"{key}\" comes before any Ask");
        var ask = State.Asks[^1];
        ask.Answers.Add(new(key, label));
        return Add(new(TriggerKind.Answer, $"{ask.Key}:{key}", label, new(file, line)) { AskKey = ask.Key, AnswerKey = key });
    }

    /// <summary>The procedure ends in this state.</summary>
    public StateBuilder<TCase> IsEnd()
    {
        State.IsEnd = true;
        return this;
    }

    private StepBuilder<TCase> Timer(string kind, string words, SourceLine line, DueAt due, bool skipIfPast = false) =>
        Add(new(TriggerKind.Timer, Numbered(kind, TriggerKind.Timer), words, line)
        {
            Due = due,
            FollowsCase = kind == "at",
            SkipIfPast = skipIfPast,
        });

    private StepBuilder<TCase> Add(Transition transition)
    {
        State.Transitions.Add(transition);
        return new(this, transition);
    }

    private string Numbered(string prefix, TriggerKind kind) =>
        Invariant($"{prefix}-{State.Transitions.Count(t => t.Kind == kind) + 1}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string InFrench(TimeSpan duration) =>
        duration.TotalDays >= 1 ? $"{duration.TotalDays:0.#} j" : duration.TotalHours >= 1 ? $"{duration.TotalHours:0.#} h" : $"{duration.TotalMinutes:0.#} min";
}
