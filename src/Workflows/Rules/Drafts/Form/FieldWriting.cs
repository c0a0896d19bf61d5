using BackOffice.Engine.Rules;

namespace BackOffice.Workflows.Rules.Drafts.Form;

/// <summary>Writes one typed value into the text of a book.</summary>
public interface IFieldWriting
{
    /// <exception cref="NotWritable">The value cannot be written; its message says what to type.</exception>
    JsonText Write(JsonText text, string typed);
}

/// <summary>What was typed in a control cannot stand in the book.</summary>
public sealed class NotWritable(string message) : Exception(message);

/// <summary>A text of the book; an empty one is removed with its name, unless the book needs it.</summary>
internal sealed class TextWriting(string pointer, bool needed = false) : IFieldWriting
{
    public JsonText Write(JsonText text, string typed) => typed.Trim().Length > 0 ? text.Set(pointer, JsonText.Quote(typed))
        : needed ? throw new NotWritable("Remplissez ce champ.")
        : text.Without(pointer);
}

/// <summary>An expression that is one constant: an amount, a text, yes or no.</summary>
internal sealed class ConstantWriting(string pointer, Literal was) : IFieldWriting
{
    public JsonText Write(JsonText text, string typed) => text.Set(pointer, JsonText.Quote(was.Like(typed)));
}

/// <summary>true or false, left out when it says nothing new.</summary>
internal sealed class EnabledWriting(string pointer) : IFieldWriting
{
    public JsonText Write(JsonText text, string typed) => text.Set(pointer, typed == "true" ? "true" : "false");
}

/// <summary>One answer of a rule; an empty one is no longer given by it.</summary>
internal sealed class AnswerWriting(string pointer, string name, Literal like) : IFieldWriting
{
    public JsonText Write(JsonText text, string typed)
    {
        var part = text.At(pointer)!;
        var pieces = OutputOutline.Read(part.Text) ?? throw new NotWritable("Cette réponse ne se modifie plus ici : passez par le JSON.");
        var at = pieces.ToList().FindIndex(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
        if (typed.Trim().Length == 0) return at < 0 ? text : Remove(text, part, pieces, at);
        var value = like.Like(typed);
        return at < 0
            ? text.SetWithin(part, pieces[^1].NameEnd, pieces[^1].NameEnd, $", {value} as {name}")
            : text.SetWithin(part, pieces[at].From, pieces[at].To, value);
    }

    private static JsonText Remove(JsonText text, JsonPart part, IReadOnlyList<OutputPiece> pieces, int at)
    {
        if (pieces.Count == 1) throw new NotWritable("Une règle qui répond donne une réponse au moins : gardez celle-ci, ou retirez la règle.");
        return at < pieces.Count - 1
            ? text.SetWithin(part, pieces[at].From, pieces[at + 1].From, "")
            : text.SetWithin(part, pieces[at - 1].NameEnd, pieces[at].NameEnd, "");
    }
}
