namespace BackOffice.Workflows.Contributions;

/// <summary>Where a campaign stands: how far its opening is, and how many declarations are in each state.</summary>
public sealed record CampaignStatistics(
    int Members, int Opened, IReadOnlyDictionary<string, int> ByState, int Headcount, decimal InvoicedInclTax)
{
    public bool IsOpening => Opened < Members;
}
