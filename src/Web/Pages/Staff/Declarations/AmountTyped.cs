using BackOffice.Engine.Workflows;
using BackOffice.Workflows;

namespace BackOffice.Web.Pages.Staff.Declarations;

public sealed class MoreThanCents() : Refusal("Saisissez le montant avec deux décimales au plus, par exemple 812,50.");

internal static class AmountTyped
{
    /// <summary>An amount as typed, already checked to be there: whole cents, or the person is told.</summary>
    public static Money Of(decimal? typed) =>
        typed is { } euros && decimal.Round(euros, 2) == euros ? Money.Of(euros) : throw new MoreThanCents();
}
