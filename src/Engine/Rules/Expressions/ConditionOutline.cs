using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackOffice.Engine.Rules;

/// <summary>
/// A condition as rows « champ · opérateur · valeur », all of which, or one of which, must hold. Only a plain series of comparisons has
/// one; every other expression stays a text to edit.
/// </summary>
/// <param name="All">All rows must hold (<c>&amp;&amp;</c>), not one of them (<c>||</c>).</param>
/// <param name="Rows">The comparisons; none for a condition that always holds (<c>true</c>).</param>
public sealed record ConditionOutline(bool All, IReadOnlyList<ConditionRow> Rows)
{
    private static readonly Dictionary<SyntaxKind, string> Comparisons = new()
    {
        [SyntaxKind.EqualsExpression] = "==",
        [SyntaxKind.NotEqualsExpression] = "!=",
        [SyntaxKind.LessThanExpression] = "<",
        [SyntaxKind.LessThanOrEqualExpression] = "<=",
        [SyntaxKind.GreaterThanExpression] = ">",
        [SyntaxKind.GreaterThanOrEqualExpression] = ">=",
    };

    /// <summary>Reads an expression; null when it is not a plain series of comparisons, or not an expression at all.</summary>
    public static ConditionOutline? Read(string expression)
    {
        try
        {
            var tokens = ExpressionText.Tokens(expression);
            if (tokens.Count == 0) return null;
            var parsed = SyntaxFactory.ParseExpression(ExpressionText.WithSigns(expression, tokens), consumeFullText: true);
            if (parsed.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error)) return null;
            if (parsed.IsKind(SyntaxKind.TrueLiteralExpression)) return new(true, []);
            var all = !parsed.IsKind(SyntaxKind.LogicalOrExpression);
            var rows = new List<ConditionRow>();
            return Collect(parsed, all ? SyntaxKind.LogicalAndExpression : SyntaxKind.LogicalOrExpression, rows) ? new(all, rows) : null;
        }
        catch (ExpressionFault)
        {
            return null;
        }
    }

    /// <summary>The expression these rows are.</summary>
    public string Write() => Rows.Count == 0 ? "true" : string.Join(All ? " && " : " || ", Rows.Select(r => r.Write()));

    private static bool Collect(ExpressionSyntax node, SyntaxKind joint, List<ConditionRow> rows)
    {
        if (node is BinaryExpressionSyntax joined && joined.IsKind(joint)) return Collect(joined.Left, joint, rows) && Collect(joined.Right, joint, rows);
        if (Row(node) is not { } row) return false;
        rows.Add(row);
        return true;
    }

    private static ConditionRow? Row(ExpressionSyntax node) => node switch
    {
        BinaryExpressionSyntax b when Comparisons.TryGetValue(b.Kind(), out var sign) && IsPath(b.Left) && (IsValue(b.Right) || IsPath(b.Right)) =>
            new(Text(b.Left), sign, Text(b.Right)),
        PrefixUnaryExpressionSyntax n when n.IsKind(SyntaxKind.LogicalNotExpression) => Row(n.Operand) switch
        {
            { Operator: ConditionRow.Holds } held => held with { Operator = ConditionRow.DoesNotHold },
            { Operator: ConditionRow.Contains } held => held with { Operator = ConditionRow.DoesNotContain },
            _ => null,
        },
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Contains" } call, ArgumentList.Arguments: [{ NameColon: null, RefKindKeyword.RawKind: 0 } only],
        } when IsPath(call.Expression) && IsValue(only.Expression) => new(Text(call.Expression), ConditionRow.Contains, Text(only.Expression)),
        _ when IsPath(node) => new(Text(node), ConditionRow.Holds, null),
        _ => null,
    };

    private static bool IsPath(ExpressionSyntax node) => node is IdentifierNameSyntax
        || (node is MemberAccessExpressionSyntax { Name: IdentifierNameSyntax } m && m.IsKind(SyntaxKind.SimpleMemberAccessExpression) && IsPath(m.Expression));

    private static bool IsValue(ExpressionSyntax node) => node switch
    {
        LiteralExpressionSyntax => true,
        PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } n => n.IsKind(SyntaxKind.UnaryMinusExpression),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "date" }, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax day }] } =>
            day.IsKind(SyntaxKind.StringLiteralExpression),
        _ => false,
    };

    private static string Text(ExpressionSyntax node) => node.ToString();
}

/// <summary>One comparison of a condition.</summary>
/// <param name="Field">What is looked at, as an expression reads it: <c>input1.headcount</c>, <c>unitPrice</c>.</param>
/// <param name="Operator">A sign of comparison, or one of the words below.</param>
/// <param name="Value">What it is compared with, as an expression writes it; null when the field alone decides.</param>
public sealed record ConditionRow(string Field, string Operator, string? Value)
{
    /// <summary>The field itself is true.</summary>
    public const string Holds = "is-true";

    /// <summary>The field itself is false.</summary>
    public const string DoesNotHold = "is-false";

    /// <summary>The list or the text contains the value.</summary>
    public const string Contains = "contains";

    /// <summary>The list or the text does not contain the value.</summary>
    public const string DoesNotContain = "contains-not";

    /// <summary>The comparison as an expression.</summary>
    public string Write() => Operator switch
    {
        Holds => Field,
        DoesNotHold => "!" + Field,
        Contains => $"{Field}.Contains({Value})",
        DoesNotContain => $"!{Field}.Contains({Value})",
        _ => $"{Field} {Operator} {Value}",
    };
}
