using BackOffice.Workflows.Rules.Drafts.Merging;

namespace BackOffice.Workflows.Rules.Drafts.Form;

/// <summary>
/// The two views of one draft brought together: what was typed in the form and what was typed in the JSON beside it. They are joined as two
/// people's changes are, part by part.
/// </summary>
/// <param name="Content">Both together; where they clash, the JSON stands.</param>
/// <param name="Faults">What a field of the form could not write.</param>
/// <param name="Clashes">Places the form and the JSON changed differently.</param>
public sealed record DraftComposition(byte[] Content, IReadOnlyList<FieldFault> Faults, IReadOnlyList<MergeClash> Clashes)
{
    /// <param name="book">The book.</param>
    /// <param name="before">The text the page was shown from.</param>
    /// <param name="typed">The JSON as the page sent it; null when it sent none.</param>
    /// <param name="formText">The JSON the form was shown from, when that was not <paramref name="before"/>.</param>
    /// <param name="posted">What the form's controls hold, by key.</param>
    public static DraftComposition Of(string book, byte[] before, string? typed, string? formText, Func<string, string?> posted)
    {
        var shown = string.IsNullOrEmpty(formText) ? before : TypedText.Over(before, formText);
        var json = typed is null ? shown : TypedText.Over(before, typed);
        if (BookForm.Read(book, shown) is not { } form) return new(json, [], []);
        var edits = BookEdits.Of(form, posted);
        var merge = TextMerge.Of(shown, edits.Content, json);
        return new(merge.Text, edits.Faults, merge.Clashes);
    }
}

/// <summary>The form and the JSON say two things of one place.</summary>
public sealed class FormAndTextClash(MergeClash clash) : Engine.Workflows.Refusal(French.Punctuate(
    $"Le formulaire et le JSON disent deux choses de « {clash.Place} » : {Short(clash.Theirs)} dans le formulaire, {Short(clash.Yours)} dans le JSON. Le JSON est gardé dans la page : vérifiez cet endroit, puis enregistrez."))
{
    private static string Short(string text) => text.Length == 0 ? "rien" : text.Length <= 80 ? text : text[..80] + "…";
}
