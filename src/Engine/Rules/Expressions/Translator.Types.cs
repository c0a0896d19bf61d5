using System.Globalization;
using System.Linq.Expressions;

namespace BackOffice.Engine.Rules;

internal sealed partial class Translator
{
    /// <summary>A value that must be there: reading an absent one breaks the rule instead of answering false.</summary>
    private Expression Solid(Typed value)
    {
        var always = !value.Type.Optional && value.Type.Kind is RuleKind.Number or RuleKind.Flag or RuleKind.Date;
        if (value.IsConstant || (!value.Type.Optional && always)) return value.Code;
        Use.CanFail = true;
        var what = Expression.Constant(value.Path ?? "une valeur");
        return value.Type.Kind is RuleKind.Number or RuleKind.Flag or RuleKind.Date
            ? Expression.Call(typeof(RuleRuntime), nameof(RuleRuntime.Need), [Nullable.GetUnderlyingType(value.Code.Type)!], value.Code, what)
            : Expression.Call(typeof(RuleRuntime), nameof(RuleRuntime.NeedObject), [value.Code.Type], value.Code, what);
    }

    private Typed Condition(Typed value) => value.Type.Kind == RuleKind.Flag
        ? value with { Code = Solid(value), Type = RuleType.Flag }
        : throw new ExpressionFault(value.Position, $"une condition (vrai ou faux) est attendue ici, pas {Article(value.Type)}.");

    private Typed Numeric(Typed value) => value.Type.Kind == RuleKind.Number
        ? value with { Code = Solid(value), Type = value.Type with { Optional = false } }
        : throw new ExpressionFault(value.Position, $"un nombre est attendu ici, pas {Article(value.Type)}.");

    private Typed DateValue(Typed value) => AsDate(value, new(Expression.Default(typeof(DateOnly)), RuleType.Date, value.Position)) is { Type.Kind: RuleKind.Date } date
        ? date with { Code = Solid(date), Type = RuleType.Date }
        : throw new ExpressionFault(value.Position, $"une date est attendue ici, pas {Article(value.Type)}.");

    private Typed TextValue(Typed value) => value.Type.Kind == RuleKind.Text
        ? value with { Code = Solid(value), Type = value.Type with { Optional = false } }
        : throw new ExpressionFault(value.Position, $"un texte est attendu ici, pas {Article(value.Type)}.");

    /// <summary>A text written beside a date is that date, or a fault at load: never a comparison of letters.</summary>
    private static Typed AsDate(Typed value, Typed other)
    {
        if (other.Type.Kind != RuleKind.Date || value.Code is not ConstantExpression { Value: string text }) return value;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new(Expression.Constant(date), RuleType.Date, value.Position)
            : throw new ExpressionFault(value.Position, $"date « {text} » illisible : écrivez AAAA-MM-JJ, par exemple \"2026-01-31\".");
    }

    /// <summary>A text that the declared values exclude can never be equal: it is a typing mistake, refused at load.</summary>
    private static void CheckValues(Typed value, Typed other)
    {
        if (value.Type.Values is { } values && other.Code is ConstantExpression { Value: string text } && !values.Contains(text))
            throw new ExpressionFault(other.Position, $"« {text} » n'est pas une valeur déclarée de « {value.Path} » ; valeurs possibles : {string.Join(", ", values)}.{Nearest.Hint(text, values)}");
    }

    private static RuleType Common(Typed a, Typed b, int at)
    {
        if (a.Type.Kind == RuleKind.Null) return b.Type with { Optional = true };
        if (b.Type.Kind == RuleKind.Null) return a.Type with { Optional = true };
        if (a.Type.Kind != b.Type.Kind || a.Type.Kind is RuleKind.List or RuleKind.Record)
            throw new ExpressionFault(at, $"les deux valeurs doivent être du même type : {a.Type.French} et {b.Type.French}.");
        return a.Type with { Optional = a.Type.Optional || b.Type.Optional, Whole = a.Type.Whole && b.Type.Whole, Values = null, NativeItem = null };
    }

    private static Expression Shown(Typed value) => value.Type.Kind == RuleKind.Text
        ? value.Code
        : Expression.Call(typeof(RuleRuntime), nameof(RuleRuntime.Show), null, Expression.Convert(value.Code, typeof(object)));

    private static string Article(RuleType type) => type.Kind switch
    {
        RuleKind.Date => "une date",
        RuleKind.List => "une liste",
        RuleKind.Null => "null",
        _ => "un " + type.French,
    };
}
