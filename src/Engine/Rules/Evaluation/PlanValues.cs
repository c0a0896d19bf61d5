using System.Collections.Frozen;
using System.Linq.Expressions;

namespace BackOffice.Engine.Rules;

/// <summary>Reads, once an evaluation, every input value the rules of a book look at; and refuses undeclared values.</summary>
internal static class PlanValues
{
    public static Func<T, object?[]> Compile<T>(ParameterExpression root, IReadOnlyDictionary<string, Expression> values) =>
        Expression.Lambda<Func<T, object?[]>>(Expression.NewArrayInit(typeof(object), values.Values.Select(Read)), root).Compile();

    /// <summary>C# facts do not pass the JSON reader: their texts are checked against the declared values here.</summary>
    public static Action<T>? Guard<T>(ParameterExpression root, RuleShape shape)
    {
        if (typeof(T) == typeof(RuleRecord)) return null;
        var checks = new List<Expression>();
        foreach (var member in shape.Members)
        {
            var values = member.Type?.Kind == RuleKind.List ? member.Type.Element!.Values : member.Type?.Values;
            if (values is null) continue;
            var known = Expression.Constant(values.ToFrozenSet(StringComparer.Ordinal));
            var check = member.Type!.Kind == RuleKind.List ? nameof(CheckAll) : nameof(Check);
            checks.Add(Expression.Call(typeof(PlanValues), check, null, Expression.Property(root, member.Property!), known, Expression.Constant(member.Name)));
        }

        return checks.Count == 0 ? null : Expression.Lambda<Action<T>>(Expression.Block(typeof(void), checks), root).Compile();
    }

    internal static void CheckAll(IReadOnlyList<string>? values, FrozenSet<string> known, string member)
    {
        for (var i = 0; i < (values?.Count ?? 0); i++) Check(values![i], known, member);
    }

    internal static void Check(string? value, FrozenSet<string> known, string member)
    {
        if (value is not null && !known.Contains(value))
            throw new FactsRefused($"« {value} » n'est pas une valeur connue de « {member} » ; valeurs possibles : {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
    }

    private static Expression Read(Expression value)
    {
        Expression boxed = Expression.Convert(value, typeof(object));
        if (value.Type.IsGenericType && value.Type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            boxed = Expression.Call(typeof(PlanValues), nameof(Copy), value.Type.GetGenericArguments(), value);
        else if (value.Type == typeof(bool))
            boxed = Expression.Call(typeof(RuleBoxes), nameof(RuleBoxes.Of), null, value);
        // A value behind an absent object is simply absent from the trace.
        return value is MemberExpression or UnaryExpression && !Deep(value)
            ? boxed
            : Expression.TryCatch(boxed, Expression.Catch(typeof(Exception), Expression.Constant(null)));
    }

    /// <summary>The trace keeps what the list was, whatever becomes of it.</summary>
    internal static object? Copy<TItem>(IReadOnlyList<TItem>? list) => list?.Count switch { null => null, 0 => Array.Empty<TItem>(), _ => list.ToArray() };

    private static bool Deep(Expression value)
    {
        var finder = new CallFinder();
        finder.Visit(value);
        return finder.Found;
    }

    private sealed class CallFinder : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            Found = true;
            return node;
        }
    }
}
