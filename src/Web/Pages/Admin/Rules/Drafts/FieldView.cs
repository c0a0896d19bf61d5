using BackOffice.Workflows.Rules.Drafts.Form;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Admin.Rules.Drafts;

/// <summary>One field of a book as its control shows it.</summary>
public sealed record FieldView(FormField Field, string Value, string? Fault, bool Labelled)
{
    public string Name => NameOf(Field.Key);

    public string Id => IdOf(Name);

    /// <summary>The words for a value the choices do not have: it stays as it is until another is chosen.</summary>
    public bool IsOther => Value.Length > 0 && Field.Choices.All(c => c.Value != Value);

    public static string NameOf(string key) => "f:" + key;

    /// <summary>The id the error summary links to.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
