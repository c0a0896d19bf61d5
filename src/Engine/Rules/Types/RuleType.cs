namespace BackOffice.Engine.Rules;

/// <summary>What a rule can compute with: nothing else exists in a rule text.</summary>
public enum RuleKind
{
    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>A text, compared character by character.</summary>
    Text,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A day, without time.</summary>
    Date,

    /// <summary>A list of one of the other kinds.</summary>
    List,

    /// <summary>An object with named members.</summary>
    Record,

    /// <summary>The literal <c>null</c> before its type is known.</summary>
    Null,
}

/// <summary>The declared type of a fact or of an expression.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Optional">Whether <c>null</c> is a legal value.</param>
/// <param name="Whole">A number known to be whole; two of them are never divided by accident.</param>
/// <param name="Element">Type of a list's elements.</param>
/// <param name="Shape">Members of a record.</param>
/// <param name="Values">The only texts allowed; an unknown one is refused, in a fact and in a rule.</param>
public sealed record RuleType(
    RuleKind Kind, bool Optional = false, bool Whole = false, RuleType? Element = null, RuleShape? Shape = null,
    IReadOnlyList<string>? Values = null)
{
    internal static readonly RuleType Number = new(RuleKind.Number);
    internal static readonly RuleType Integer = new(RuleKind.Number, Whole: true);
    internal static readonly RuleType Text = new(RuleKind.Text);
    internal static readonly RuleType Flag = new(RuleKind.Flag);
    internal static readonly RuleType Date = new(RuleKind.Date);
    internal static readonly RuleType Null = new(RuleKind.Null, Optional: true);

    /// <summary>The CLR type expressions of this type have.</summary>
    internal Type Clr => Kind switch
    {
        RuleKind.Number => Optional ? typeof(decimal?) : typeof(decimal),
        RuleKind.Flag => Optional ? typeof(bool?) : typeof(bool),
        RuleKind.Date => Optional ? typeof(DateOnly?) : typeof(DateOnly),
        RuleKind.Text => typeof(string),
        RuleKind.List => typeof(IReadOnlyList<>).MakeGenericType(Element!.ItemClr),
        RuleKind.Record => Shape!.Clr,
        RuleKind.Null => typeof(object),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Elements of CLR lists keep their own number type (int, long); they become decimal when read.</summary>
    internal Type? NativeItem { get; init; }

    internal Type ItemClr => NativeItem ?? Clr;

    /// <summary>The name an administrator reads.</summary>
    public string French => (Kind switch
    {
        RuleKind.Number => Whole ? "nombre entier" : "nombre",
        RuleKind.Text => "texte",
        RuleKind.Flag => "booléen",
        RuleKind.Date => "date",
        RuleKind.List => "liste",
        RuleKind.Record => "objet",
        RuleKind.Null => "null",
        _ => throw new System.Diagnostics.UnreachableException(),
    }) + (Optional && Kind != RuleKind.Null ? " facultatif" : "");
}
