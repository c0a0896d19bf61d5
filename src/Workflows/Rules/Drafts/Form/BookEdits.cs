using BackOffice.Engine.Rules;

namespace BackOffice.Workflows.Rules.Drafts.Form;

/// <summary>What the controls of a form came back with, written into the book it was shown from.</summary>
/// <param name="Content">The book with the changes that could be written.</param>
/// <param name="Faults">Those that could not, by the key of their field.</param>
public sealed record BookEdits(byte[] Content, IReadOnlyList<FieldFault> Faults)
{
    /// <param name="form">The form as it was shown.</param>
    /// <param name="posted">What a control came back with, by its key; null when it was not there.</param>
    public static BookEdits Of(BookForm form, Func<string, string?> posted)
    {
        var text = form.Text;
        var faults = new List<FieldFault>();
        foreach (var field in form.Fields)
        {
            if (posted(field.Key)?.ReplaceLineEndings("\n") is not { } typed || typed == field.Shown.ReplaceLineEndings("\n")) continue;
            text = Try(field.Key, text, faults, was => field.Writing.Write(was, typed));
        }

        foreach (var condition in form.Rules.Select(r => r.Condition).OfType<ConditionForm>())
            text = Try(condition.Key, text, faults, was => ConditionWriting.Write(condition, was, posted) ?? was);
        return new(text.Bytes, faults);
    }

    private static JsonText Try(string key, JsonText text, List<FieldFault> faults, Func<JsonText, JsonText> write)
    {
        try
        {
            return write(text);
        }
        catch (NotWritable not)
        {
            faults.Add(new(key, French.Punctuate(not.Message)));
            return text;
        }
    }
}

public sealed record FieldFault(string Key, string Message);
