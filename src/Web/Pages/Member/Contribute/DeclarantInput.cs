using System.Net.Mail;
using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BackOffice.Web.Pages.Member.Contribute;

/// <summary>Who confirms, as they name themself.</summary>
public sealed class DeclarantInput
{
    public string? LastName { get; set; }

    public string? FirstName { get; set; }

    public string? Function { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? EmailAgain { get; set; }

    public static DeclarantInput Of(Declarant? declarant) => declarant is null ? new DeclarantInput() : new DeclarantInput
    {
        LastName = declarant.LastName,
        FirstName = declarant.FirstName,
        Function = declarant.Function,
        Phone = declarant.Phone,
        Email = declarant.Email,
        EmailAgain = declarant.Email,
    };

    public Declarant ToDeclarant() => new(Text(LastName), Text(FirstName), Text(Function), Text(Email), Text(Phone));

    public void Check(ModelStateDictionary state)
    {
        void At(string field, string sentence) => state.AddModelError($"Input.{field}", sentence);

        void Words(string field, string? value, string whenMissing)
        {
            if (string.IsNullOrWhiteSpace(value)) At(field, whenMissing);
            else if (value.Length > 100) At(field, "Raccourcissez ce texte à 100 caractères.");
        }

        Words(nameof(LastName), LastName, "Saisissez votre nom.");
        Words(nameof(FirstName), FirstName, "Saisissez votre prénom.");
        Words(nameof(Function), Function, "Saisissez votre fonction, par exemple « gérante » ou « comptable ».");
        if (!IsPhone(Phone)) At(nameof(Phone), "Saisissez les 10 chiffres de votre téléphone, par exemple 04 92 00 00 70.");
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
        text.Length <= 254 && !text.Any(char.IsWhiteSpace) && MailAddress.TryCreate(text, out var address) && address.Address == text
        && address.Host.Contains('.', StringComparison.Ordinal);

    private static string Text(string? typed) => (typed ?? "").Trim();
}
