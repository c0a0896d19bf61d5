using System.Linq.Expressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackOffice.Engine.Rules;

/// <summary>Lists are walked once by a loop written here, never from within another walk: the work is at most their length.</summary>
internal sealed partial class Translator
{
    private Typed ListMethod(Typed list, string name, int at, SeparatedSyntaxList<ArgumentSyntax> a)
    {
        if (a.Count > 1 || Array.IndexOf(Methods.NamesFor(list.Type), name) < 0) throw UnknownMember(list, name, at);
        if (name == "Where") return Filtered(list, a, at);
        if (name == "Contains")
        {
            if (a.Count == 0) throw new ExpressionFault(at, "Contains attend la valeur cherchée.");
            var wanted = Visit(a[0].Expression);
            return Walk(list, at, RuleType.Flag, Expression.Constant(false), (item, result, leave) =>
                Expression.IfThen(Equality(Microsoft.CodeAnalysis.CSharp.SyntaxKind.EqualsExpression, item with { Path = list.Path }, wanted, at).Code,
                    Expression.Block(Expression.Assign(result, Expression.Constant(true)), leave)));
        }

        if (name == "Count") return Count(a.Count == 0 ? list : Filtered(list, a, at), at);
        if (name == "Any")
            return Walk(a.Count == 0 ? list : Filtered(list, a, at), at, RuleType.Flag, Expression.Constant(false), (_, result, leave) =>
                Expression.Block(Expression.Assign(result, Expression.Constant(true)), leave));
        if (a.Count == 0 && list.Type.Element!.Kind != RuleKind.Number) throw new ExpressionFault(at, $"{name} attend une fonction : {name}(x => …).");
        if (name == "All")
        {
            var (item, keep) = Lambda(list, a[0].Expression, Condition);
            return Walk(list with { Filters = [.. list.Filters, (item, Expression.Not(keep.Code))] }, at, RuleType.Flag, Expression.Constant(true), (_, result, leave) =>
                Expression.Block(Expression.Assign(result, Expression.Constant(false)), leave));
        }

        return Fold(list, name, at, a);
    }

    private Typed Count(Typed list, int at) =>
        Walk(list, at, RuleType.Integer, Expression.Constant(0m), (_, result, _) => Expression.PreIncrementAssign(result));

    private Typed Fold(Typed list, string name, int at, SeparatedSyntaxList<ArgumentSyntax> a)
    {
        var (item, value) = a.Count == 1 ? Lambda(list, a[0].Expression, Numeric) : (null, null);
        Expression Value(Typed element) => value is null ? element.Code : value.Code;
        var type = (value ?? new Typed(Expression.Empty(), list.Type.Element!, at)).Type.Whole ? RuleType.Integer : RuleType.Number;
        if (name == "Sum")
        {
            Use.CanFail = true;
            return Walk(list, at, type, Expression.Constant(0m), (element, result, _) => Expression.AddAssign(result, Value(element)), item);
        }

        Use.CanFail = true;
        var best = Walk(list, at, new(RuleKind.Number, Optional: true), Expression.Constant(null, typeof(decimal?)), (element, result, _) =>
        {
            var candidate = Expression.Variable(typeof(decimal), "candidate");
            var current = Expression.Property(result, "Value");
            var better = name == "Min" ? Expression.LessThan(candidate, current) : Expression.GreaterThan(candidate, current);
            return Expression.Block([candidate],
                Expression.Assign(candidate, Value(element)),
                Expression.IfThen(
                    Expression.OrElse(Expression.Not(Expression.Property(result, "HasValue")), better),
                    Expression.Assign(result, Expression.Convert(candidate, typeof(decimal?)))));
        }, item);
        return new(Expression.Coalesce(best.Code, Expression.Call(typeof(RuleRuntime), nameof(RuleRuntime.EmptyList), null)), type, at);
    }

    private Typed Filtered(Typed list, SeparatedSyntaxList<ArgumentSyntax> a, int at)
    {
        if (a.Count == 0) throw new ExpressionFault(at, "une condition est attendue : x => …");
        var (item, keep) = Lambda(list, a[0].Expression, Condition);
        return list with { Filters = [.. list.Filters, (item, keep.Code)], Position = at };
    }

    private (ParameterExpression Item, Typed Body) Lambda(Typed list, ExpressionSyntax node, Func<Typed, Typed> expect)
    {
        if (node is not SimpleLambdaExpressionSyntax { ExpressionBody: { } body, AsyncKeyword.RawKind: 0 } lambda || lambda.Modifiers.Count > 0 || lambda.AttributeLists.Count > 0)
            throw node is LambdaExpressionSyntax or AnonymousMethodExpressionSyntax ? RefusedSyntax.Fault(node) : new ExpressionFault(node.SpanStart, "une fonction est attendue ici : x => expression.");
        RefuseNesting(node.SpanStart);
        var name = lambda.Parameter.Identifier.ValueText;
        if (scope.Has(name)) throw new ExpressionFault(lambda.Parameter.SpanStart, $"« {name} » nomme déjà une entrée ou un paramètre : choisissez un autre nom.");
        var element = list.Type.Element!;
        var item = Expression.Variable(element.ItemClr, name);
        _lambdaItems[name] = Members.Item(item, element with { NativeItem = null }, node.SpanStart) with { Path = name };
        var typed = expect(Visit(body));
        _lambdaItems.Remove(name);
        return (item, typed);
    }

    private Typed Walk(
        Typed list, int at, RuleType type, Expression start, Func<Typed, ParameterExpression, Expression, Expression> body, ParameterExpression? itemVariable = null)
    {
        RefuseNesting(at);
        var element = list.Type.Element!;
        var source = Expression.Variable(list.Type.Clr, "list");
        var index = Expression.Variable(typeof(int), "i");
        var length = Expression.Variable(typeof(int), "n");
        var item = itemVariable ?? Expression.Variable(element.ItemClr, "item");
        var result = Expression.Variable(type.Clr, "result");
        var end = Expression.Label("end");
        var step = body(Members.Item(item, element with { NativeItem = null }, at), result, Expression.Break(end));
        foreach (var (filtered, keep) in list.Filters.Reverse())
            step = Expression.Block([filtered], Expression.Assign(filtered, item), Expression.IfThen(keep, step));
        var count = Expression.Property(source, typeof(IReadOnlyCollection<>).MakeGenericType(element.ItemClr), "Count");
        var loop = Expression.Loop(Expression.IfThenElse(
            Expression.LessThan(index, length),
            Expression.Block(
                Expression.Assign(item, Expression.Property(source, "Item", index)),
                Expression.PreIncrementAssign(index),
                step),
            Expression.Break(end)), end);
        return new(Expression.Block([source, index, length, item, result],
            Expression.Assign(source, Solid(list)),
            Expression.Assign(index, Expression.Constant(0)),
            Expression.Assign(length, Expression.Call(typeof(RuleRuntime), nameof(RuleRuntime.ListLength), null, count)),
            Expression.Assign(result, start), loop, result), type, at);
    }

    private void RefuseNesting(int at)
    {
        if (_lambdaItems.Count > 0)
            throw new ExpressionFault(at, $"{RefusedSyntax.Unbounded} : une liste parcourue dans une liste ; calculez d'abord l'une dans un paramètre (LocalParams).");
    }
}
