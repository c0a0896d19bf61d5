using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Engine.Workflows;

/// <summary>Every version of every procedure the application knows. Built once, at start-up, or refused.</summary>
public sealed class WorkflowCatalog
{
    private readonly Dictionary<(string Key, int Version), WorkflowDefinition> definitions = [];
    private readonly Dictionary<Type, WorkflowDefinition> byType = [];
    private readonly Dictionary<string, (Type Type, string Label)> signals = [];

    public WorkflowCatalog(IEnumerable<Workflow> workflows)
    {
        var activities = new Dictionary<string, Type>();
        foreach (var definition in workflows.Select(w => w.Define())) Add(definition, activities);
    }

    public IReadOnlyCollection<WorkflowDefinition> Definitions => definitions.Values;

    /// <summary>The version new instances take: the highest.</summary>
    public WorkflowDefinition Current(string key) => definitions.Values.Where(d => d.Key == key).MaxBy(d => d.Version)
        ?? throw new ArgumentException($"No workflow has the key \"{key}\".", nameof(key));

    public WorkflowDefinition Get(string key, int version) => definitions.TryGetValue((key, version), out var found)
        ? found
        : throw new ArgumentException($"No workflow \"{key}\" has a version {version}.", nameof(version));

    public WorkflowDefinition Get(WorkflowInstance instance) => Get(instance.Workflow, instance.Version);

    /// <summary>Every key that may be stored, one a line, sorted: a test compares them with a committed list.</summary>
    public IReadOnlyList<string> Keys() => [.. definitions.Values.SelectMany(KeysOf).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Refuses a procedure whose activity nobody registered, or whose activity asks for a service nobody registered.</summary>
    public void CheckActivities(IServiceProvider services)
    {
        var known = services.GetRequiredService<IServiceProviderIsService>();
        foreach (var definition in Definitions)
            foreach (var activity in definition.States.SelectMany(s => s.Transitions).SelectMany(t => t.Activities))
            {
                if (!known.IsService(activity.Type))
                    throw new DefinitionRefused(definition.Name, activity.Line, $"the activity \"{activity.Key}\" ({activity.Type.Name}) is not registered");
                var needs = activity.Type.GetConstructors().SelectMany(c => c.GetParameters()).FirstOrDefault(p => !p.HasDefaultValue && !known.IsService(p.ParameterType));
                if (needs is not null)
                    throw new DefinitionRefused(definition.Name, activity.Line, $"the activity \"{activity.Key}\" needs {needs.ParameterType.Name}, which is not registered");
            }
    }

    internal string[] KnownVersions => [.. definitions.Keys.Select(k => FormattableString.Invariant($"{k.Key}/{k.Version}"))];

    internal WorkflowInstance NewInstance(Type workflow, ICase @case, Actor by, DateTimeOffset now) =>
        WorkflowInstance.New(@case.Id, Current(OfType(workflow).Key), by, now);

    internal WorkflowDefinition OfType(Type workflow) => byType.TryGetValue(workflow, out var definition)
        ? definition
        : throw new ArgumentException($"{workflow.Name} was not given to AddWorkflows.", nameof(workflow));

    internal ISignal ReadSignal(WorkflowSignal row) => (ISignal)(JsonSerializer.Deserialize(row.Payload, signals[row.Key].Type, WorkflowJson.Options)
        ?? throw new InvalidOperationException($"The signal {row.SignalId} is empty."));

    private void Add(WorkflowDefinition definition, Dictionary<string, Type> activities)
    {
        if (!definitions.TryAdd((definition.Key, definition.Version), definition))
            throw new DefinitionRefused(definition.Name, definition.StartLine, "another class defines the same key and version");
        byType.Add(definition.Type, definition);
        foreach (var transition in definition.States.SelectMany(s => s.Transitions))
        {
            if (transition is { SignalKey: { } key, SignalType: { } type } && signals.TryAdd(key, (type, transition.Words)) is false && signals[key].Type != type)
                throw new DefinitionRefused(definition.Name, transition.Line, $"the signal key \"{key}\" belongs to {signals[key].Type.Name} and {type.Name}");
            foreach (var activity in transition.Activities)
                if (!activities.TryAdd(activity.Key, activity.Type) && activities[activity.Key] != activity.Type)
                    throw new DefinitionRefused(definition.Name, activity.Line, $"the activity key \"{activity.Key}\" belongs to {activities[activity.Key].Name} and {activity.Type.Name}");
        }
    }

    private static IEnumerable<string> KeysOf(WorkflowDefinition definition)
    {
        yield return $"workflow {definition.Name}";
        foreach (var state in definition.States)
        {
            yield return $"state {definition.Name} {state.Key}";
            foreach (var ask in state.Asks) yield return $"task {definition.Name} {state.Key} {ask.Key}";
            foreach (var transition in state.Transitions)
            {
                yield return $"wait {definition.Name} {state.Key} {transition.Key} -> {transition.Target ?? (transition.Leads == Leads.ToEnd ? "end" : "stay")}";
                if (transition.SignalKey is { } signal) yield return $"signal {signal}";
                foreach (var activity in transition.Activities) yield return $"activity {activity.Key}";
            }
        }
    }
}
