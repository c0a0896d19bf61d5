using System.Globalization;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Rules.Drafts.Form;

namespace BackOffice.Web.Pages.Admin.Rules.Drafts;

/// <summary>A button of the list of rules: <c>add</c>, <c>up:3</c>, <c>down:3</c>, <c>remove:3</c>.</summary>
internal sealed record RuleAct(string Verb, int Index)
{
    public static RuleAct Of(string act)
    {
        var parts = act.Split(':');
        return new(parts[0], parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1);
    }

    /// <summary>The new text, and where in the page to go on.</summary>
    public (byte[] Content, string At) On(BookForm form) => Verb switch
    {
        "add" => (RuleActs.Add(form), Place(form.Rules.Count)),
        "up" => (RuleActs.Move(form, Index, -1), Place(Math.Max(0, Index - 1))),
        "down" => (RuleActs.Move(form, Index, 1), Place(Math.Min(form.Rules.Count - 1, Index + 1))),
        "remove" => (RuleActs.Remove(form, Index), "#regles"),
        _ => (form.Text.Bytes, ""),
    };

    private static string Place(int index) => FormattableString.Invariant($"#regle-{index}");
}

public sealed class NotJsonYet() : Refusal("Le JSON de ce brouillon ne se lit pas : corrigez-le d’abord, à l’endroit indiqué, puis ajoutez ou déplacez des règles.");
