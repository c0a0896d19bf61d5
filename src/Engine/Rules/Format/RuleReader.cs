namespace BackOffice.Engine.Rules;

/// <summary>Reads one rule, its nested rules and its actions.</summary>
internal sealed class RuleReader(SourceFile file, List<RuleFault> faults)
{
    private static readonly string[] OfRule =
        ["RuleName", "Expression", "Operator", "Rules", "LocalParams", "ErrorMessage", "SuccessEvent", "SuccessMessage", "ErrorType", "Enabled", "Properties", "RuleExpressionType", "Actions", "WorkflowsToInject"];

    public RuleDefinition Read(JsonPart part)
    {
        if (part.Sort != JsonSort.Object)
        {
            faults.Add(file.Fault(part.Offset, "une règle est un objet {…}."));
            return new() { Name = "?", Offset = part.Offset, Enabled = false };
        }

        JsonChecks.OnlyKnown(file, faults, part, OfRule, "d'une règle");
        JsonChecks.ExpressionType(file, faults, part);
        var name = JsonChecks.Text(file, faults, part, "RuleName", required: true)?.Text ?? "?";
        var expression = JsonChecks.Text(file, faults, part, "Expression");
        var children = JsonChecks.List(file, faults, part, "Rules").ConvertAll(Read);
        var @operator = Operator(part, name);
        if (expression is null && children.Count == 0) Fault(part.Offset, name, "il manque « Expression », ou « Operator » et « Rules ».");
        if (expression is not null && children.Count > 0) Fault(part.Offset, name, "« Expression » et « Rules » à la fois : choisissez l'une.");
        if (children.Count > 0 && @operator is null) Fault(part.Offset, name, "il manque « Operator » : And, Or, AndAlso ou OrElse.");
        if (part.Find("WorkflowsToInject") is { } inject && inject.Value.Sort != JsonSort.Null) Fault(inject.Offset, name, "« WorkflowsToInject » se place sur le livre, pas sur une règle.");
        var actions = JsonChecks.Object(file, faults, part, "Actions");
        if (actions is not null) JsonChecks.OnlyKnown(file, faults, actions, ["OnSuccess", "OnFailure"], "de « Actions »");
        return new()
        {
            Name = name,
            Offset = part.Offset,
            Expression = expression,
            Operator = @operator,
            Children = children,
            LocalParams = JsonChecks.Parameters(file, faults, part, "LocalParams"),
            Enabled = Enabled(part, name),
            ErrorMessage = JsonChecks.Text(file, faults, part, "ErrorMessage"),
            SuccessMessage = JsonChecks.Text(file, faults, part, "SuccessMessage"),
            SuccessEvent = JsonChecks.Text(file, faults, part, "SuccessEvent")?.Text,
            ErrorType = ErrorType(part, name),
            OnSuccess = Action(actions, "OnSuccess", name),
            OnFailure = Action(actions, "OnFailure", name),
            Properties = (Dictionary<string, object?>?)JsonChecks.Object(file, faults, part, "Properties")?.ToPlain() ?? [],
        };
    }

    private RuleAction? Action(JsonPart? actions, string when, string rule)
    {
        if (actions is null || JsonChecks.Object(file, faults, actions, when) is not { } action) return null;
        JsonChecks.OnlyKnown(file, faults, action, ["Name", "Context"], $"de « {when} »");
        var kind = JsonChecks.Text(file, faults, action, "Name", required: true);
        var context = JsonChecks.Object(file, faults, action, "Context") ?? new JsonPart(JsonSort.Object, action.Offset);
        if (string.Equals(kind?.Text, "OutputExpression", StringComparison.OrdinalIgnoreCase))
        {
            JsonChecks.OnlyKnown(file, faults, context, ["Expression"], "d'une sortie");
            return JsonChecks.Text(file, faults, context, "Expression", required: true) is { } output ? new(output, null, null, action.Offset) : null;
        }

        if (string.Equals(kind?.Text, "EvaluateRule", StringComparison.OrdinalIgnoreCase))
        {
            JsonChecks.OnlyKnown(file, faults, context, ["WorkflowName", "RuleName"], "de « EvaluateRule » (inputFilter et additionalInputs n'existent pas ici)");
            var target = JsonChecks.Text(file, faults, context, "RuleName", required: true)?.Text;
            return target is null ? null : new(null, JsonChecks.Text(file, faults, context, "WorkflowName")?.Text, target, action.Offset);
        }

        if (kind is not null) Fault(kind.Offset, rule, $"action « {kind.Text} » inconnue ; actions possibles : OutputExpression, EvaluateRule.");
        return null;
    }

    private RuleOperator? Operator(JsonPart part, string rule)
    {
        if (JsonChecks.Text(file, faults, part, "Operator") is not { } text) return null;
        if (Enum.TryParse<RuleOperator>(text.Text, ignoreCase: true, out var value) && !char.IsAsciiDigit(text.Text[0])) return value;
        Fault(text.Offset, rule, $"« Operator » {text.Text} inconnu ; écrivez And, Or, AndAlso ou OrElse.");
        return null;
    }

    private bool Enabled(JsonPart part, string rule)
    {
        if (part.Find("Enabled")?.Value is not { } enabled) return true;
        if (enabled.Sort != JsonSort.Flag) Fault(enabled.Offset, rule, "« Enabled » vaut true ou false.");
        return enabled.Flag;
    }

    private string? ErrorType(JsonPart part, string rule)
    {
        var text = JsonChecks.Text(file, faults, part, "ErrorType");
        if (text is not null && text.Text.ToUpperInvariant() is not ("ERROR" or "WARNING")) Fault(text.Offset, rule, "« ErrorType » vaut Error ou Warning.");
        return text?.Text;
    }

    private void Fault(int offset, string rule, string message) => faults.Add(file.Fault(offset, message, rule));
}
