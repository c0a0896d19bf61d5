using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Membership;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>A screen of a company that joins.</summary>
public abstract class MembershipPage(EnrolmentInHand inHand, Enrolments enrolments, string step) : EnrolmentPage(inHand, enrolments, step)
{
    public MembershipDraft Typed => Memberships.DraftOf(Draft);
}

/// <summary>Says at each field what to do, once.</summary>
internal sealed class Saying(ModelStateDictionary state, string prefix)
{
    public void At(string field, string sentence)
    {
        var key = $"{prefix}{field}";
        if (state[key] is not { Errors.Count: > 0 }) state.AddModelError(key, sentence);
    }

    public void Text(string field, string? value, int longest, string whenMissing)
    {
        if (string.IsNullOrWhiteSpace(value)) At(field, whenMissing);
        else if (value.Trim().Length > longest) At(field, $"Raccourcissez ce texte à {longest} caractères.");
    }
}
