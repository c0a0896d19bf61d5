using System.Linq.Expressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackOffice.Engine.Rules;

internal sealed partial class Translator
{
    private static readonly System.Reflection.MethodInfo SameText = typeof(string).GetMethod(nameof(string.Equals), [typeof(string), typeof(string)])!;

    private Typed Unary(PrefixUnaryExpressionSyntax node) => node.Kind() switch
    {
        SyntaxKind.LogicalNotExpression => new(Expression.Not(Condition(Visit(node.Operand)).Code), RuleType.Flag, node.SpanStart),
        SyntaxKind.UnaryMinusExpression => Negated(Numeric(Visit(node.Operand)), node.SpanStart),
        SyntaxKind.UnaryPlusExpression => Numeric(Visit(node.Operand)),
        _ => throw RefusedSyntax.Fault(node),
    };

    private static Typed Negated(Typed operand, int at) => operand.Code is ConstantExpression { Value: decimal d }
        ? new(Expression.Constant(-d), operand.Type, at) { Whole = operand.Whole is ConstantExpression { Value: long l } ? Expression.Constant(-l) : null }
        : new(Expression.Negate(operand.Code), operand.Type, at);

    private Typed Binary(BinaryExpressionSyntax node)
    {
        // A long chain (a || b || c …) leans left: it is walked in a loop, so that its length is not depth.
        var chain = new Stack<BinaryExpressionSyntax>();
        ExpressionSyntax first = node;
        while (first is BinaryExpressionSyntax b && b.IsKind(node.Kind()) && !b.IsKind(SyntaxKind.CoalesceExpression))
        {
            chain.Push(b);
            first = b.Left;
        }

        if (chain.Count == 0) return Coalesce(node);
        var left = Visit(first);
        foreach (var step in chain) left = Apply(step, left, Visit(step.Right));
        return left;
    }

    private Typed Apply(BinaryExpressionSyntax node, Typed left, Typed right)
    {
        var at = node.OperatorToken.SpanStart;
        var kind = node.Kind();
        switch (kind)
        {
            case SyntaxKind.LogicalAndExpression:
                return new(Expression.AndAlso(Condition(left).Code, Condition(right).Code), RuleType.Flag, at);
            case SyntaxKind.LogicalOrExpression:
                return new(Expression.OrElse(Condition(left).Code, Condition(right).Code), RuleType.Flag, at);
            case SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression:
                return Equality(kind, left, right, at);
            case SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression:
                return Order(kind, left, right, at);
            case SyntaxKind.AddExpression when left.Type.Kind == RuleKind.Text || right.Type.Kind == RuleKind.Text:
                Use.CanFail = true;
                return new(Expression.Call(typeof(RuleRuntime), nameof(RuleRuntime.Concat), null, Shown(left), Shown(right)), RuleType.Text, at);
            case SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression:
                return Arithmetic(kind, left, right, at);
            default:
                throw RefusedSyntax.Fault(node);
        }
    }

    private Typed Arithmetic(SyntaxKind kind, Typed left, Typed right, int at)
    {
        (left, right) = (Numeric(left), Numeric(right));
        if (kind == SyntaxKind.DivideExpression && left.Type.Whole && right.Type.Whole)
            throw new ExpressionFault(at, "division de deux nombres entiers : C# couperait les décimales, ce moteur les garderait ; "
                + "dites ce que vous voulez : « a * 1.0 / b » pour le quotient exact, « Math.Floor(a * 1.0 / b) » pour l'entier.");
        var type = left.Type.Whole && right.Type.Whole ? RuleType.Integer : RuleType.Number;
        var code = kind switch
        {
            SyntaxKind.AddExpression => Expression.Add(left.Code, right.Code),
            SyntaxKind.SubtractExpression => Expression.Subtract(left.Code, right.Code),
            SyntaxKind.MultiplyExpression => Expression.Multiply(left.Code, right.Code),
            SyntaxKind.DivideExpression => Expression.Divide(left.Code, right.Code),
            _ => Expression.Modulo(left.Code, right.Code),
        };
        Use.CanFail = true; // overflow, division by zero
        return new(code, type, at);
    }

    /// <summary>null equals null and nothing else; texts are compared character by character.</summary>
    private static Typed Equality(SyntaxKind kind, Typed left, Typed right, int at)
    {
        (left, right) = (AsDate(left, right), AsDate(right, left));
        CheckValues(left, right);
        CheckValues(right, left);
        Expression code;
        if (left.Whole is { } l && right.Whole is { } r) code = Expression.Equal(l, r);
        else if (left.Type.Kind == RuleKind.Null || right.Type.Kind == RuleKind.Null) code = IsNull(left.Type.Kind == RuleKind.Null ? right : left, at);
        else if (left.Type.Kind != right.Type.Kind || left.Type.Kind is RuleKind.List or RuleKind.Record)
            throw new ExpressionFault(at, $"comparaison impossible entre {left.Type.French} et {right.Type.French}.");
        else
        {
            var clr = (left.Type.Optional ? left.Type : right.Type).Clr;
            code = left.Type.Kind == RuleKind.Text
                ? Expression.Call(SameText, left.Code, right.Code)
                : Expression.Equal(Expression.Convert(left.Code, clr), Expression.Convert(right.Code, clr));
        }

        return new(kind == SyntaxKind.EqualsExpression ? code : Expression.Not(code), RuleType.Flag, at);
    }

    private static Expression IsNull(Typed value, int at)
    {
        if (value.Type.Kind == RuleKind.Null) return Expression.Constant(true);
        if (!value.Type.Optional)
            throw new ExpressionFault(at, $"« {value.Path ?? "cette valeur"} » n'est jamais null : la comparaison ne dit rien ; déclarez l'entrée facultative (« ? ») si elle peut manquer.");
        return Expression.Equal(value.Code, Expression.Constant(null, value.Code.Type));
    }

    /// <summary>An absent value has no order: <c>&lt;</c> on null is an error of the rule, never a silent false.</summary>
    private Typed Order(SyntaxKind kind, Typed left, Typed right, int at)
    {
        (left, right) = (AsDate(left, right), AsDate(right, left));
        if (left.Type.Kind != right.Type.Kind || left.Type.Kind is not (RuleKind.Number or RuleKind.Date))
            throw new ExpressionFault(at, $"ordre impossible entre {left.Type.French} et {right.Type.French} : seuls deux nombres ou deux dates s'ordonnent.");
        var (l, r) = left.Whole is { } lw && right.Whole is { } rw ? (lw, rw) : (Solid(left), Solid(right));
        Expression code = kind switch
        {
            SyntaxKind.LessThanExpression => Expression.LessThan(l, r),
            SyntaxKind.LessThanOrEqualExpression => Expression.LessThanOrEqual(l, r),
            SyntaxKind.GreaterThanExpression => Expression.GreaterThan(l, r),
            _ => Expression.GreaterThanOrEqual(l, r),
        };
        return new(code, RuleType.Flag, at);
    }

    private Typed Coalesce(BinaryExpressionSyntax node)
    {
        var (left, right) = (Visit(node.Left), Visit(node.Right));
        var at = node.OperatorToken.SpanStart;
        if (!left.Type.Optional || left.Type.Kind == RuleKind.Null)
            throw new ExpressionFault(at, $"« ?? » n'a de sens qu'après une valeur facultative ; « {left.Path ?? RefusedSyntax.Short(node.Left)} » est toujours là.");
        var type = Common(left, right, at) with { Optional = right.Type.Optional, Whole = left.Type.Whole && right.Type.Whole };
        return new(Expression.Coalesce(left.Code, Expression.Convert(right.Code, type.Clr)), type, at);
    }

    private static Typed Choice(Typed condition, Typed whenTrue, Typed whenFalse, int at)
    {
        var type = Common(whenTrue, whenFalse, at);
        return new(Expression.Condition(condition.Code, Expression.Convert(whenTrue.Code, type.Clr), Expression.Convert(whenFalse.Code, type.Clr)), type, at);
    }
}
