namespace BackOffice.Engine.Rules;

/// <summary>Gives each output name of a book one place and one way of merging, and checks that all its rules agree on the kind of answer.</summary>
internal static class PlanOutputs
{
    public static OutputMerge[] Bind(SourceFile file, List<RuleFault> faults, WorkflowDefinition book, List<PlanNode> rules)
    {
        // Outputs named in Combine come first, in its order; the others as the rules give them.
        var outputs = book.Combine.Select(c => new OutputMerge(c.Output, c.Kind, c.Order)).ToList();
        var kinds = outputs.ConvertAll(_ => RuleKind.Null);
        var given = new HashSet<int>();
        foreach (var node in rules.SelectMany(r => r.Tree()))
        {
            foreach (var (answer, source) in new[] { (node.OnSuccess, node.Definition.OnSuccess), (node.OnFailure, node.Definition.OnFailure) })
            {
                if (answer is null) continue;
                answer.Outputs = new int[answer.Fields.Count];
                for (var i = 0; i < answer.Fields.Count; i++)
                {
                    var field = answer.Fields[i];
                    void Fault(string message) => faults.Add(file.Fault(file.OffsetInText(source!.Output!, field.Value.Position), message, node.Name));
                    var at = outputs.FindIndex(o => string.Equals(o.Name, field.Name, StringComparison.OrdinalIgnoreCase));
                    if (at < 0)
                    {
                        at = outputs.Count;
                        outputs.Add(new(field.Name, "first", []));
                        kinds.Add(field.Value.Type.Kind);
                    }

                    answer.Outputs[i] = at;
                    given.Add(at);
                    Check(outputs[at], field, answer.Constants is { } constants ? constants[i] : outputs, Fault);
                    if (kinds[at] == RuleKind.Null) kinds[at] = field.Value.Type.Kind;
                    else if (field.Value.Type.Kind != RuleKind.Null && field.Value.Type.Kind != kinds[at])
                        Fault($"la sortie « {field.Name} » est ici de type {field.Value.Type.French}, ailleurs d'un autre : gardez un seul type.");
                }
            }
        }

        for (var i = 0; i < book.Combine.Count; i++)
        {
            if (!given.Contains(i))
                faults.Add(file.Fault(book.Combine[i].Offset, $"« Combine » nomme la sortie « {outputs[i].Name} » qu'aucune règle ne donne.{Nearest.Hint(outputs[i].Name, given.Select(g => outputs[g].Name))}"));
        }

        return [.. outputs];
    }

    private static void Check(OutputMerge output, OutputField field, object? constant, Action<string> fault)
    {
        var isConstant = constant is not List<OutputMerge>;
        if (field.Value.Type.Kind == RuleKind.List) fault($"la sortie « {field.Name} » est une liste : donnez une valeur.");
        else if (isConstant && !output.Accepts(constant, field.Value.Type))
            fault(output.Kind == CombineKinds.MaxRank
                ? $"« {RuleRuntime.Show(constant)} » n'est pas dans l'ordre que « Combine » donne à « {field.Name} »."
                : $"« Combine » : {output.Kind} ne s'applique pas à une valeur de type {field.Value.Type.French}.");
        else if (!isConstant && output.Kind != CombineKinds.MaxRank && !output.Accepts(null, field.Value.Type))
            fault($"« Combine » : {output.Kind} ne s'applique pas à une valeur de type {field.Value.Type.French}.");
    }
}
