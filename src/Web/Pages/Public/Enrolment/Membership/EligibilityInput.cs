using BackOffice.Workflows.Enrolment.Membership;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>Three questions that say whether the company may join.</summary>
public sealed class EligibilityInput
{
    public EmployerKind? Employer { get; set; }

    public int? Employees { get; set; }

    public string? PostCode { get; set; }

    public static EligibilityInput Of(MembershipAnswers? answers) => answers is null
        ? new()
        : new() { Employer = answers.Employer, Employees = answers.Employees, PostCode = answers.PostCode };

    public void Check(ModelStateDictionary state)
    {
        var say = new Saying(state, "Input.");
        PostCode = PostCodes.Tidy(PostCode);
        if (Employer is null) say.At(nameof(Employer), "Dites quel employeur vous êtes.");
        if (Employees is null or < 0 or > 100_000) say.At(nameof(Employees), "Saisissez le nombre de vos salariés, par exemple 6. Saisissez 0 si vous n’en avez pas.");
        if (!PostCodes.Holds(PostCode)) say.At(nameof(PostCode), PostCodes.WhenWrong);
    }

    public MembershipAnswers ToAnswers() => new(Employer!.Value, Employees!.Value, PostCode!);
}

internal static class PostCodes
{
    public const string WhenWrong = "Saisissez les 5 chiffres du code postal, par exemple 06130.";

    public static string Tidy(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));

    public static bool Holds(string? text) => text is { Length: 5 } && text.All(char.IsAsciiDigit);
}
