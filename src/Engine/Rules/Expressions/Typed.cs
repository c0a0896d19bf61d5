using System.Linq.Expressions;

namespace BackOffice.Engine.Rules;

/// <summary>A translated piece of expression: its code, its rule type, and where it stood.</summary>
internal sealed record Typed(Expression Code, RuleType Type, int Position)
{
    /// <summary>The same whole number as a <c>long</c>, when it comes from one: two of those compare faster and exactly alike.</summary>
    public Expression? Whole { get; init; }

    /// <summary>How the text names it, for messages: <c>input1.hireDate</c>.</summary>
    public string? Path { get; init; }

    /// <summary>Filters of a <c>Where</c>, applied while the list is walked.</summary>
    public IReadOnlyList<(ParameterExpression Item, Expression Keep)> Filters { get; init; } = [];

    public bool IsConstant => Code is ConstantExpression;
}
