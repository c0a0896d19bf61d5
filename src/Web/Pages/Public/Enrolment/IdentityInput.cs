using System.Net.Mail;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Members;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BackOffice.Web.Pages.Public.Enrolment;

/// <summary>Screen 1, as it is typed.</summary>
public sealed class IdentityInput
{
    private const int LongestLastName = 100;
    private const int LongestFirstName = 80;

    public string? Siret { get; set; }

    public string? LastName { get; set; }

    public string? FirstName { get; set; }

    public string? Phone { get; set; }

    public string? Mobile { get; set; }

    public string? Email { get; set; }

    public string? EmailAgain { get; set; }

    public static IdentityInput Of(EnrolmentFile file) => new()
    {
        Siret = file.Siret.ToString(),
        LastName = file.Person.LastName,
        FirstName = file.Person.FirstName,
        Phone = file.Person.Phone,
        Mobile = file.Person.Mobile,
        Email = file.Person.Email,
        EmailAgain = file.Person.Email,
    };

    public EnrolmentPerson ToPerson() => new(Text(FirstName), Text(LastName), Text(Phone), Mobile, Text(Email));

    public Siret ToSiret() => Workflows.Members.Siret.Parse(Siret!);

    public void Check(ModelStateDictionary state)
    {
        void At(string field, string sentence) => state.AddModelError($"Input.{field}", sentence);

        void Name(string field, string? value, int longest, string whenMissing)
        {
            if (string.IsNullOrWhiteSpace(value)) At(field, whenMissing);
            else if (value.Trim().Length > longest) At(field, $"Raccourcissez ce nom à {longest} caractères.");
            else if (!value.Any(char.IsLetter) && !value.Any(char.IsSurrogate)) At(field, whenMissing);
        }

        if (!Workflows.Members.Siret.TryParse(Siret, out _))
            At(nameof(Siret), Digits(Siret).Length == 14
                ? "Ce SIRET n’existe pas : sa clé ne correspond pas. Recopiez les 14 chiffres de votre avis de situation Insee."
                : "Saisissez les 14 chiffres du SIRET, sans la clé TVA.");
        Name(nameof(LastName), LastName, LongestLastName, "Saisissez votre nom.");
        Name(nameof(FirstName), FirstName, LongestFirstName, "Saisissez votre prénom.");
        if (!IsPhone(Phone)) At(nameof(Phone), "Saisissez les 10 chiffres de votre téléphone, par exemple 04 92 00 00 70.");
        if (!string.IsNullOrWhiteSpace(Mobile) && !IsPhone(Mobile))
            At(nameof(Mobile), "Saisissez les 10 chiffres de votre téléphone portable, par exemple 06 12 34 56 78, ou laissez vide.");
        if (!IsAddress(Text(Email))) At(nameof(Email), "Saisissez une adresse électronique complète, par exemple nom@entreprise.fr.");
        else if (!string.Equals(Text(Email), Text(EmailAgain), StringComparison.OrdinalIgnoreCase))
            At(nameof(EmailAgain), "Les deux adresses électroniques diffèrent. Saisissez la même adresse dans les deux champs.");
    }

    /// <summary>Ten digits, or an international number: +33 4 92 00 00 70.</summary>
    private static bool IsPhone(string? text)
    {
        var compact = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-' or '(' or ')' or '/')));
        var digits = compact.TrimStart('+');
        return digits.All(char.IsAsciiDigit) && (compact.StartsWith('+') ? digits.Length is >= 8 and <= 15 : digits.Length == 10 && digits[0] == '0');
    }

    private static bool IsAddress(string text) =>
        text.Length <= 254 && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) && MailAddress.TryCreate(text, out var address) && address.Address == text
        && address.Host.Contains('.', StringComparison.Ordinal);

    private static string Digits(string? text) => string.Concat((text ?? "").Where(char.IsAsciiDigit));

    private static string Text(string? typed) => (typed ?? "").Trim();
}
