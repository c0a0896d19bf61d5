using BackOffice.Workflows.Settings;

namespace BackOffice.Web.Pages.Admin.Settings.Limits;

/// <summary>Every limit of the house: in force, by default, within which bounds, and what was changed.</summary>
public sealed class IndexModel(LimitBook book) : AdminPage
{
    public IReadOnlyList<IGrouping<string, Limit>> Groups { get; } = [.. Workflows.Settings.Limits.All.GroupBy(l => l.Group)];

    public LimitValues Values { get; private set; } = new(new Dictionary<string, int>());

    public IReadOnlyList<LimitMoment> History { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Values = await book.ReadAsync(ct);
        History = [.. (await book.HistoryAsync(ct)).Select(c => new LimitMoment(c, Workflows.Settings.Limits.All.FirstOrDefault(l => l.Key == c.Key)))];
    }
}

/// <summary>A change, with its limit; null when that limit no longer exists.</summary>
public sealed record LimitMoment(LimitChange Change, Limit? Limit)
{
    public string What => Limit is null
        ? $"{Change.Key} : {Change.Before} devient {Change.After}"
        : $"{Limit.Label} : {Limit.Shown(Change.Before)} devient {Limit.Shown(Change.After)}";
}
