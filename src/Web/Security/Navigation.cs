using System.Security.Claims;
using BackOffice.Workflows.Accounts;

namespace BackOffice.Web.Security;

/// <summary>The entries of the side bar: those of the table the person may use, once their page exists.</summary>
public sealed class Navigation(EndpointDataSource endpoints)
{
    private readonly Lazy<HashSet<string>> routes = new(() => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Select(e => "/" + e.RoutePattern.RawText?.Trim('/')).ToHashSet(StringComparer.OrdinalIgnoreCase));

    public IReadOnlyList<NavGroup> For(ClaimsPrincipal person)
    {
        if (person.Kind() is not { } kind) return [];
        return [.. Access.Table.Where(row => row.Nav is not null && row.Roles.Contains(kind) && row.Nav.IsFor(person) && routes.Value.Contains(row.Nav.Href))
            .GroupBy(row => row.Folder!.Split('/')[1])
            .Select(group => new NavGroup(group.Key, [.. group.Select(row => row.Nav!)]))];
    }

    /// <summary>Where a person lands after signing in.</summary>
    public string HomeOf(AccountKind kind)
    {
        var wished = kind switch
        {
            AccountKind.Member => "/espace",
            AccountKind.Staff => "/service",
            AccountKind.Admin => "/administration",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        if (routes.Value.Contains(wished)) return wished;
        return Access.Table.Where(row => row.Roles.Contains(kind) && row.Nav is not null && routes.Value.Contains(row.Nav.Href))
            .Select(row => row.Nav!.Href).FirstOrDefault() ?? "/";
    }

    /// <summary>The entry a page stands under: the longest that begins its address.</summary>
    public static bool IsCurrent(NavEntry entry, IReadOnlyList<NavGroup> groups, string path) => groups
        .SelectMany(g => g.Entries)
        .Where(e => path.Equals(e.Href, StringComparison.OrdinalIgnoreCase) || path.StartsWith(e.Href + "/", StringComparison.OrdinalIgnoreCase))
        .MaxBy(e => e.Href.Length) == entry;
}

public sealed record NavGroup(string Space, IReadOnlyList<NavEntry> Entries);
