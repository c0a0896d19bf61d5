using System.Globalization;

namespace BackOffice.Web.Pages.Shared.Explain;

/// <summary>Where « Pourquoi ? » stands in full, for members and for the service.</summary>
public static class WhyLinks
{
    public const string Declaration = "declaration";
    public const string Invoice = "facture";
    public const string Employee = "salarie";
    public const string Membership = "adhesion";
    public const string FirstContribution = "premiere-cotisation";

    public static string ForMember(string kind, Guid id) => $"/espace/pourquoi/{kind}/{id}";

    public static string ForMember(Guid employee, DateOnly on) => string.Create(CultureInfo.InvariantCulture, $"/espace/pourquoi/{Employee}/{employee}?au={on:yyyy-MM-dd}");

    public static string ForService(string kind, Guid id) => $"/service/pourquoi/{kind}/{id}";

    public static string ForService(Guid declaration, Guid employee) => $"/service/pourquoi/{Declaration}/{declaration}/{employee}";
}
