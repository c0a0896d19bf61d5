namespace BackOffice.Web.Pages.Shared;

/// <summary>
/// One step of the way to a page: <c>ViewData["Crumbs"] = new Crumb[] { new("Adhérents", "/service/adherents"), new("Boulangerie Roux") }</c>.
/// The last one is the page itself and has no address.
/// </summary>
public sealed record Crumb(string Label, string? Href = null);
