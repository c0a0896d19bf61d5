namespace BackOffice.Engine.Rules;

/// <summary>How a rule joins the rules nested in it.</summary>
internal enum RuleOperator { And, Or, AndAlso, OrElse }

/// <summary>A rule as written, before it is compiled.</summary>
internal sealed class RuleDefinition
{
    public required string Name { get; init; }

    public required int Offset { get; init; }

    public JsonPart? Expression { get; init; }

    public RuleOperator? Operator { get; init; }

    public IReadOnlyList<RuleDefinition> Children { get; init; } = [];

    public IReadOnlyList<(string Name, JsonPart Expression)> LocalParams { get; init; } = [];

    public bool Enabled { get; init; } = true;

    public JsonPart? ErrorMessage { get; init; }

    public JsonPart? SuccessMessage { get; init; }

    public string? SuccessEvent { get; init; }

    public string? ErrorType { get; init; }

    public RuleAction? OnSuccess { get; init; }

    public RuleAction? OnFailure { get; init; }

    public IReadOnlyDictionary<string, object?> Properties { get; init; } = new Dictionary<string, object?>();
}

/// <summary>What a rule answers: an output expression, or the rule to evaluate next.</summary>
internal sealed record RuleAction(JsonPart? Output, string? Workflow, string? Rule, int Offset);

/// <summary>A workflow as written.</summary>
internal sealed class WorkflowDefinition
{
    public required string Name { get; init; }

    public required int Offset { get; init; }

    public IReadOnlyList<RuleDefinition> Rules { get; init; } = [];

    public IReadOnlyList<(string Name, JsonPart Expression)> GlobalParams { get; init; } = [];

    public IReadOnlyList<JsonPart> Injected { get; init; } = [];

    public IReadOnlyList<CombineDefinition> Combine { get; init; } = [];

    public RuleShape? Inputs { get; init; }

    public IReadOnlyDictionary<string, object?> Properties { get; init; } = new Dictionary<string, object?>();
}

/// <summary>How the outputs of that name are merged.</summary>
internal sealed record CombineDefinition(string Output, string Kind, IReadOnlyList<object?> Order, int Offset);
