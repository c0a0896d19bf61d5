namespace BackOffice.Engine.Rules;

/// <summary>Reads RulesEngine's JSON; a property nobody knows is a typing mistake until proven otherwise.</summary>
internal sealed class WorkflowReader(SourceFile file, List<RuleFault> faults)
{
    private static readonly string[] OfWorkflow = ["WorkflowName", "WorkflowsToInject", "WorkflowRulesToInject", "RuleExpressionType", "GlobalParams", "Rules", "Properties", "Combine", "$schema"];
    private readonly RuleReader _rules = new(file, faults);

    public List<WorkflowDefinition> Read(JsonPart root)
    {
        if (root.Sort == JsonSort.Object) return [Workflow(root)];
        if (root.Sort == JsonSort.Array && root.Items.Count > 0 && root.Items.TrueForAll(i => i.Sort == JsonSort.Object))
        {
            var all = root.Items.ConvertAll(Workflow);
            foreach (var twice in all.GroupBy(w => w.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
                faults.Add(file.Fault(twice.Last().Offset, $"« WorkflowName » {twice.Key} écrit deux fois."));
            return all;
        }

        faults.Add(file.Fault(root.Offset, "un livre de règles est un objet {…} avec « WorkflowName » et « Rules », ou un tableau de tels objets."));
        return [];
    }

    private WorkflowDefinition Workflow(JsonPart part)
    {
        JsonChecks.OnlyKnown(file, faults, part, OfWorkflow, "d'un livre");
        var name = JsonChecks.Text(file, faults, part, "WorkflowName", required: true)?.Text ?? "";
        JsonChecks.ExpressionType(file, faults, part);
        var rules = JsonChecks.List(file, faults, part, "Rules");
        var properties = JsonChecks.Object(file, faults, part, "Properties");
        var inputs = properties?.Find("inputs")?.Value;
        var definitions = rules.ConvertAll(_rules.Read);
        if (definitions.Count == 0 && part.Find("WorkflowsToInject") is null && part.Find("WorkflowRulesToInject") is null)
            faults.Add(file.Fault(part.Offset, "« Rules » est vide : un livre sans règle ne décide rien."));
        return new()
        {
            Name = name,
            Offset = part.Offset,
            Rules = definitions,
            GlobalParams = JsonChecks.Parameters(file, faults, part, "GlobalParams"),
            Injected = [.. JsonChecks.List(file, faults, part, "WorkflowsToInject"), .. JsonChecks.List(file, faults, part, "WorkflowRulesToInject")],
            Combine = Combine(part),
            Inputs = inputs is null ? null : InputsReader.Shape(inputs, (offset, message) => faults.Add(file.Fault(offset, message))),
            Properties = (Dictionary<string, object?>?)properties?.ToPlain() ?? [],
        };
    }

    private List<CombineDefinition> Combine(JsonPart part)
    {
        var result = new List<CombineDefinition>();
        foreach (var member in JsonChecks.Object(file, faults, part, "Combine")?.Members ?? [])
        {
            if (member.Value.Sort == JsonSort.Text && CombineKinds.Plain.Contains(member.Value.Text))
                result.Add(new(member.Name, member.Value.Text, [], member.Offset));
            else if (member.Value is { Sort: JsonSort.Object, Members: [{ Name: CombineKinds.MaxRank, Value.Sort: JsonSort.Array } order] })
                result.Add(new(member.Name, CombineKinds.MaxRank, order.Value.Items.ConvertAll(i => i.ToPlain()), member.Offset));
            else
                faults.Add(file.Fault(member.Value.Offset, $"« Combine » : manière inconnue ; écrivez {string.Join(", ", CombineKinds.Plain)} ou {{\"max-rank\": [du plus faible au plus fort]}}."));
        }

        return result;
    }
}
