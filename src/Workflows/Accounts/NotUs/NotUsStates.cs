namespace BackOffice.Workflows.Accounts.NotUs;

/// <summary>The states of the procedure not-us, by their stored keys.</summary>
public static class NotUsStates
{
    public const string Reported = "reported";
    public const string Frozen = "frozen";
    public const string Fraud = "fraud";
    public const string Held = "held";
    public const string Released = "released";
    public const string Settled = "settled";
}
