using BackOffice.Workflows;
using BackOffice.Workflows.Rules.Explain;
using BackOffice.Workflows.Workforce;

namespace BackOffice.Web.Pages.Shared.Employees;

/// <summary>« Catégorie déclarée : SIH », why, and what does not fit together.</summary>
public sealed record CategoryPanel(ExplainedCategory Explained, DateOnly Date, IReadOnlyList<string> Warnings)
{
    public FollowUpCategory Category => Explained.Category;

    public Explanation Why => TraceReader.Read(
        Explained.Trace.ToJson(), $"Catégorie au {French.Date(Date)}", Category.Category, Explained.Trace.VersionAsked)!;

    public static CategoryPanel Of(ExplainedCategory explained, EmployeeInput input, DateOnly date) =>
        new(explained, date, [.. WarningsOf(input, date)]);

    // The boxes decide; age only warns (the review looks at it again).
    private static IEnumerable<string> WarningsOf(EmployeeInput input, DateOnly date)
    {
        var tickedYoung = input.Determinants.Exists(k => k is Ages.Under18 or Ages.Under18Regulated);
        if (input.BirthDate is not { } birth) yield break;
        var isYoung = birth.AddYears(18) > date;
        if (isYoung && !tickedYoung)
            yield return "D’après sa date de naissance, ce salarié a moins de 18 ans : cochez l’une des cases « moins de 18 ans ».";
        if (!isYoung && tickedYoung)
            yield return "D’après sa date de naissance, ce salarié a 18 ans ou plus : vérifiez la case « moins de 18 ans ».";
    }

    private static class Ages
    {
        public const string Under18 = "under-18";
        public const string Under18Regulated = "under-18-regulated";
    }
}
