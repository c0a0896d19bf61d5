using System.Linq.Expressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackOffice.Engine.Rules;

internal sealed partial class Translator
{
    private Typed Call(InvocationExpressionSyntax node)
    {
        var arguments = node.ArgumentList.Arguments;
        foreach (var argument in arguments)
        {
            if (!argument.RefKindKeyword.IsKind(SyntaxKind.None))
                throw new ExpressionFault(argument.SpanStart, $"{RefusedSyntax.SideEffect} : « {argument} ».");
            if (argument.NameColon is not null)
                throw new ExpressionFault(argument.SpanStart, "argument nommé : donnez les arguments dans l'ordre.");
        }

        return node.Expression switch
        {
            IdentifierNameSyntax f => Function(f.Identifier.ValueText, f.SpanStart, arguments),
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Math" } } m => Function("Math." + m.Name, m.Name.SpanStart, arguments),
            MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax p } m => Function($"{p}.{m.Name}", m.Name.SpanStart, arguments),
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "String" } } m => Function("string." + m.Name, m.Name.SpanStart, arguments),
            MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } m => Method(Visit(m.Expression), name.Identifier.ValueText, name.SpanStart, arguments),
            MemberAccessExpressionSyntax m => throw new ExpressionFault(m.Name.SpanStart, $"{RefusedSyntax.Reflection} : « {m.Name} »."),
            var other => throw RefusedSyntax.Fault(other),
        };
    }

    private Typed Function(string name, int at, SeparatedSyntaxList<ArgumentSyntax> a)
    {
        Typed Arg(int i) => Visit(a[i].Expression);
        Expression Num(int i) => Numeric(Arg(i)).Code;
        switch (name.ToUpperInvariant(), a.Count)
        {
            case ("IIF", 3):
                return Choice(Condition(Arg(0)), Arg(1), Arg(2), at);
            case ("NP", 1 or 2):
                return NullSafe(a, at);
            case ("DATE", 1):
                var day = Arg(0);
                return day.IsConstant ? DateValue(day) : throw new ExpressionFault(day.Position, "date(\"AAAA-MM-JJ\") attend un texte écrit, ou date(année, mois, jour).");
            case ("DATE", 3):
                return Runtime(nameof(RuleRuntime.DateOf), RuleType.Date, at, Num(0), Num(1), Num(2));
            case ("YEARS" or "MONTHS" or "DAYS", 2):
                var between = name.ToUpperInvariant() switch { "YEARS" => nameof(RuleRuntime.Years), "MONTHS" => nameof(RuleRuntime.Months), _ => nameof(RuleRuntime.Days) };
                return new(Expression.Call(typeof(RuleRuntime), between, null, DateValue(Arg(0)).Code, DateValue(Arg(1)).Code), RuleType.Integer, at);
            case ("ROUNDHALFUP", 2):
                return Runtime(nameof(RuleRuntime.RoundHalfUp), RuleType.Number, at, Num(0), Num(1));
            case ("ROUNDHALFEVEN" or "MATH.ROUND", 2):
                return Runtime(nameof(RuleRuntime.RoundHalfEven), RuleType.Number, at, Num(0), Num(1));
            case ("MATH.ROUND", 1):
                return Runtime(nameof(RuleRuntime.RoundHalfEven), RuleType.Integer, at, Num(0), Expression.Constant(0m));
            case ("MATH.ABS", 1):
                return Mathematics(nameof(Math.Abs), Numeric(Arg(0)), at);
            case ("MATH.FLOOR" or "MATH.CEILING" or "MATH.TRUNCATE", 1):
                return new(Expression.Call(typeof(Math), char.ToUpperInvariant(name[5]) + name[6..].ToLowerInvariant(), null, Num(0)), RuleType.Integer, at);
            case ("MATH.MIN" or "MATH.MAX", 2):
                return Mathematics(name.EndsWith("in", StringComparison.OrdinalIgnoreCase) ? nameof(Math.Min) : nameof(Math.Max), Numeric(Arg(0)), at, Numeric(Arg(1)));
            case ("INTERPOLATE", >= 5) when a.Count % 2 == 1:
                return Interpolated(a, at);
            case ("STRING.ISNULLOREMPTY" or "STRING.ISNULLORWHITESPACE", 1):
                var text = Arg(0);
                if (text.Type.Kind != RuleKind.Text) throw new ExpressionFault(text.Position, "un texte est attendu ici.");
                return new(Expression.Call(typeof(string), name.EndsWith('e') ? nameof(string.IsNullOrWhiteSpace) : nameof(string.IsNullOrEmpty), null, text.Code), RuleType.Flag, at);
            default:
                throw UnknownFunction(name, at);
        }
    }

    private Typed Interpolated(SeparatedSyntaxList<ArgumentSyntax> a, int at)
    {
        var numbers = a.Select(n => Numeric(Visit(n.Expression)).Code).ToList();
        return Runtime(nameof(RuleRuntime.Interpolate), RuleType.Number, at, numbers[0], Expression.NewArrayInit(typeof(decimal), numbers.Skip(1)));
    }

    private Typed NullSafe(SeparatedSyntaxList<ArgumentSyntax> a, int at)
    {
        var before = _nullSafe;
        _nullSafe = true;
        var value = Visit(a[0].Expression);
        _nullSafe = before;
        if (a.Count == 1 || !value.Type.Optional) return value;
        var otherwise = Visit(a[1].Expression);
        var type = Common(value, otherwise, at) with { Optional = otherwise.Type.Optional };
        return new(Expression.Coalesce(value.Code, Expression.Convert(otherwise.Code, type.Clr)), type, at);
    }

    private Typed Method(Typed target, string name, int at, SeparatedSyntaxList<ArgumentSyntax> a)
    {
        switch (target.Type.Kind, name, a.Count)
        {
            case (RuleKind.Text, "Contains" or "StartsWith" or "EndsWith", 1):
                return new(Expression.Call(Solid(target), name, null, TextValue(Visit(a[0].Expression)).Code, Expression.Constant(StringComparison.Ordinal)), RuleType.Flag, at);
            case (RuleKind.Text, "Trim", 0):
                return new(Expression.Call(Solid(target), nameof(string.Trim), null), RuleType.Text, at);
            case (RuleKind.Text, "ToUpper" or "ToUpperInvariant", 0):
                return new(Expression.Call(Solid(target), nameof(string.ToUpperInvariant), null), RuleType.Text, at);
            case (RuleKind.Text, "ToLower" or "ToLowerInvariant", 0):
                return new(Expression.Call(Solid(target), nameof(string.ToLowerInvariant), null), RuleType.Text, at);
            case (RuleKind.Text, "Substring", 2):
                return Runtime(nameof(RuleRuntime.Substring), RuleType.Text, at, Solid(target), Numeric(Visit(a[0].Expression)).Code, Numeric(Visit(a[1].Expression)).Code);
            case (RuleKind.Date, "AddDays" or "AddMonths" or "AddYears", 1):
                return Runtime(name, RuleType.Date, at, Solid(target), Numeric(Visit(a[0].Expression)).Code);
            case (RuleKind.List, _, _):
                return ListMethod(target, name, at, a);
            default:
                throw UnknownMember(target, name, at);
        }
    }

    private Typed Runtime(string name, RuleType type, int at, params Expression[] arguments)
    {
        Use.CanFail = true;
        return new(Expression.Call(typeof(RuleRuntime), name, null, arguments), type, at);
    }

    private static Typed Mathematics(string name, Typed first, int at, Typed? second = null)
    {
        var whole = first.Type.Whole && (second is null || second.Type.Whole);
        Expression[] arguments = second is null ? [first.Code] : [first.Code, second.Code];
        return new(Expression.Call(typeof(Math), name, null, arguments), whole ? RuleType.Integer : RuleType.Number, at);
    }

    private static ExpressionFault UnknownFunction(string name, int at)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        return new(at, RefusedNames.ReasonFor(last) is { } reason
            ? $"{reason} : « {name} »."
            : $"fonction inconnue « {name} », ou nombre d'arguments inattendu ; fonctions admises : {string.Join(", ", Methods.Functions)}.{Nearest.Hint(name, Methods.Functions)}");
    }
}
