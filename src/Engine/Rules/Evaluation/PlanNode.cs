using System.Linq.Expressions;

namespace BackOffice.Engine.Rules;

/// <summary>A rule, compiled: its place, its code, what it says and answers.</summary>
internal sealed class PlanNode(RuleDefinition definition, string name, int index, int depth)
{
    public RuleDefinition Definition { get; } = definition;

    public string Name { get; } = name;

    /// <summary>Position in the book, nested rules counted, in reading order.</summary>
    public int Index { get; } = index;

    public int Depth { get; } = depth;

    /// <summary>Whether this rule can be reached at all.</summary>
    public bool Enabled { get; init; }

    public string? Reference { get; } = definition.Properties.GetValueOrDefault("reference") as string;

    public List<PlanNode> Children { get; } = [];

    /// <summary>Rules evaluated next by an EvaluateRule action.</summary>
    public PlanNode? Next { get; set; }

    public PlanNode? NextOnFailure { get; set; }

    public Expression? Condition { get; set; }

    public TranslationUse Use { get; } = new();

    public PlanAnswer? OnSuccess { get; set; }

    public PlanAnswer? OnFailure { get; set; }

    public PlanMessage? SuccessMessage { get; set; }

    public PlanMessage? ErrorMessage { get; set; }

    /// <summary>Bit of this rule in the masks of its group.</summary>
    public ulong Bit { get; set; }

    /// <summary>Which entries of the book's list of values this rule reads.</summary>
    public int[] Values { get; set; } = [];

    /// <summary>This rule and every rule under or behind it, in reading order.</summary>
    public IEnumerable<PlanNode> Tree() => new[] { this }
        .Concat(Children.SelectMany(c => c.Tree()))
        .Concat(Next?.Tree() ?? []).Concat(NextOnFailure?.Tree() ?? []);
}

/// <summary>The named answers of a rule: constants made once, or code.</summary>
internal sealed class PlanAnswer(IReadOnlyList<OutputField> fields, object?[]? constants, Expression code)
{
    public IReadOnlyList<OutputField> Fields { get; } = fields;

    public object?[]? Constants { get; } = constants;

    /// <summary>An <c>object[]</c>, one element a field.</summary>
    public Expression Code { get; } = code;

    /// <summary>Which output of the book each field is.</summary>
    public int[] Outputs { get; set; } = [];
}

/// <summary>A message with its <c>$(…)</c> holes: constant text, or code that fills them.</summary>
internal sealed record PlanMessage(string? Constant, Expression Code);
