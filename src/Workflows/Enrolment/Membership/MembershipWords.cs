using System.Text.RegularExpressions;

namespace BackOffice.Workflows.Enrolment.Membership;

/// <summary>The words people read and choose from when a company joins.</summary>
public static partial class MembershipWords
{
    public static string Label(this EmployerKind employer) => employer switch
    {
        EmployerKind.Private => "Une entreprise ou une association de droit privé",
        EmployerKind.Public => "Un employeur public (État, collectivité, hôpital)",
        EmployerKind.Agricultural => "Un employeur agricole, affilié à la MSA",
        EmployerKind.Household => "Un particulier employeur (emploi à domicile)",
        EmployerKind.SelfEmployed => "Un travailleur indépendant sans salarié",
        _ => throw new ArgumentOutOfRangeException(nameof(employer)),
    };

    /// <summary>What the book answers a company.</summary>
    public static string InWords(this EligibilityAnswer answer) => answer switch
    {
        EligibilityAnswer.Yes => "L’entreprise peut adhérer",
        EligibilityAnswer.ToStaff => "La demande est examinée par le service adhérents",
        EligibilityAnswer.No => "L’entreprise ne peut pas adhérer",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    /// <summary>In the order people meet them.</summary>
    public static IReadOnlyList<string> LegalForms { get; } =
    [
        "SARL", "EURL", "SAS", "SASU", "SA", "SNC", "SCI", "SCP ou SCM", "SELARL ou SELAS", "Entreprise individuelle", "Association",
        "Syndicat de copropriétaires", "Établissement public", "Autre",
    ];

    /// <summary>"10.71C" and "1071c" are one code; null when it is none.</summary>
    public static string? Naf(string? text)
    {
        var code = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c != '.')).ToUpperInvariant();
        return NafForm().IsMatch(code) ? code : null;
    }

    [GeneratedRegex("^[0-9]{4}[A-Z]$")]
    private static partial Regex NafForm();
}
