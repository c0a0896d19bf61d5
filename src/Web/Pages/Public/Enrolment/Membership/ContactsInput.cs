using System.Net.Mail;
using BackOffice.Workflows.Enrolment.Membership;
using BackOffice.Workflows.Members;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>One role: the person who enrols, or somebody else.</summary>
public sealed class ContactInput
{
    public bool IsSamePerson { get; set; } = true;

    public string? FirstName { get; set; }

    public string? LastName { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public static ContactInput Of(DraftContact? contact) => contact is null ? new() : new()
    {
        IsSamePerson = false,
        FirstName = contact.FirstName,
        LastName = contact.LastName,
        Email = contact.Email,
        Phone = contact.Phone,
    };

    public void Check(ModelStateDictionary state, string prefix)
    {
        if (IsSamePerson) return;
        var say = new Saying(state, prefix);
        say.Text(nameof(LastName), LastName, 100, "Saisissez le nom, ou cochez « C’est la même personne ».");
        say.Text(nameof(FirstName), FirstName, 100, "Saisissez le prénom, ou cochez « C’est la même personne ».");
        var email = Email?.Trim() ?? "";
        if (email.Length > 254 || !MailAddress.TryCreate(email, out var parsed) || parsed.Address != email || !parsed.Host.Contains('.', StringComparison.Ordinal))
            say.At(nameof(Email), "Saisissez une adresse électronique complète, par exemple nom@entreprise.fr.");
        if (Phone?.Count(char.IsAsciiDigit) is > 0 and not (>= 10 and <= 15) || Phone?.Length > 20)
            say.At(nameof(Phone), "Saisissez les 10 chiffres du téléphone, ou laissez vide.");
    }

    public DraftContact ToDraft(ContactRole role) =>
        new(role, FirstName!.Trim(), LastName!.Trim(), Email!.Trim(), string.IsNullOrWhiteSpace(Phone) ? null : Phone.Trim());
}
