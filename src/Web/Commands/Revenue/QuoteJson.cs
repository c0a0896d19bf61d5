using BackOffice.Engine.Rules;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Web.Commands.Revenue;

/// <summary>Writes a year's contributions under the column names of the published table.</summary>
internal static class QuoteJson
{
    public static string Write(int year, SelfEmployedActivity activity, decimal income, SelfEmployedAmounts amounts, string? warning) => RuleJson.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("year", year);
        writer.WriteString("activity", activity.Key());
        writer.WriteNumber("montant", RevenueBooks.Plain(income));
        writer.WriteString("bareme", amounts.Scale);
        foreach (var (column, amount) in Columns(amounts))
        {
            if (amount is { } number) writer.WriteNumber(column, RevenueBooks.Plain(number));
            else writer.WriteNull(column);
        }

        if (warning is not null) writer.WriteString("warning", warning);
        writer.WriteEndObject();
    });

    private static IEnumerable<(string Column, decimal? Amount)> Columns(SelfEmployedAmounts a) =>
    [
        ("abattement", a.Abatement),
        ("assiette", a.Base),
        ("maladie_maternite", a.Health),
        ("indemnites_journalieres", a.DailyAllowances),
        ("retraite_base", a.BasicPension),
        ("retraite_base_plafonnee", a.BasicPensionCapped),
        ("retraite_base_deplafonnee", a.BasicPensionUncapped),
        ("retraite_complementaire", a.SupplementaryPension),
        ("retraite_compl_t1", a.SupplementaryTier1),
        ("retraite_compl_t2", a.SupplementaryTier2),
        ("invalidite_deces", a.DisabilityDeath),
        ("allocations_familiales", a.FamilyAllowances),
        ("sous_total_cotisations", a.Contributions),
        ("assiette_csg", a.CsgBase),
        ("csg_deductible", a.CsgDeductible),
        ("csg_crds_non_deductible", a.CsgCrdsNotDeductible),
        ("cfp", a.Training),
        ("total", a.Total),
        ("taux_maladie_pct", a.HealthRate),
        ("taux_af_pct", a.FamilyRate),
    ];
}
