namespace BackOffice.Workflows.Rules.Drafts.Form;

/// <summary>How a value is shown and typed.</summary>
public enum FieldInput
{
    /// <summary>A short text.</summary>
    Text,

    /// <summary>A message of a line or more.</summary>
    LongText,

    /// <summary>A number, typed the French way.</summary>
    Number,

    /// <summary>One of a few values.</summary>
    Choice,

    /// <summary>An expression, as rules write it: what the form has no better way to show.</summary>
    Expression,
}

/// <summary>One value of a book that the form shows and can change.</summary>
/// <param name="Key">Its place in the JSON, and the name of its control: <c>/GlobalParams/0/Expression</c>.</param>
/// <param name="Label">What the office calls it.</param>
/// <param name="Shown">The value as the control shows it; a control that comes back with it changes nothing.</param>
/// <param name="Input">How it is typed.</param>
public sealed record FormField(string Key, string Label, string Shown, FieldInput Input)
{
    public string? Hint { get; init; }

    public string? Unit { get; init; }

    /// <summary>Value and words, for a choice.</summary>
    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>How the typed value is written in the book.</summary>
    public required IFieldWriting Writing { get; init; }

    /// <summary>The JSON pointer of the part it is about.</summary>
    public string Pointer => Key.Split('#')[0];
}

public sealed record FieldChoice(string Value, string Words);
