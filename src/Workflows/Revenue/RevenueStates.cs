namespace BackOffice.Workflows.Revenue;

/// <summary>The states of the procedure revenue-reevaluation, by their stored keys.</summary>
public static class RevenueStates
{
    public const string Requested = "requested";
    public const string Recalculated = "recalculated";
    public const string UnderReview = "under-review";
    public const string NoticeLate = "notice-late";
    public const string AwaitingIncome = "awaiting-income";
    public const string Regularised = "regularised";
    public const string Superseded = "superseded";
    public const string Reversed = "reversed";

    public static readonly IReadOnlyList<string> Running = [Requested, Recalculated, UnderReview, NoticeLate, AwaitingIncome];
}
