using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Accounts;

/// <summary>The states of the procedure mail-change, by their stored keys.</summary>
public static class MailChangeStates
{
    public const string Asked = "asked";
    public const string Waiting = "waiting";
    public const string Changed = "changed";
    public const string Contested = "contested";
    public const string GivenUp = "given-up";
    public const string Expired = "expired";
    public const string Settled = "settled";
    public const string Undone = "undone";
}

/// <summary>The reader of the new address pressed the button.</summary>
public sealed record NewAddressValidated : ISignal
{
    public static string Key => "new-address-validated";

    public static string Label => "Nouvelle adresse validée";
}

/// <summary>By the person: given up on their page, or replaced by a newer request.</summary>
public sealed record MailChangeGivenUp(bool Replaced) : ISignal
{
    public static string Key => "mail-change-given-up";

    public static string Label => "Demande abandonnée";
}

/// <summary>The reader of the former address says "ce n’est pas moi".</summary>
public sealed record MailChangeContested : ISignal
{
    public static string Key => "mail-change-contested";

    public static string Label => "« Ce n’est pas moi »";
}

/// <summary>The service called: it was them after all.</summary>
public sealed record MailChangeUpheld : ISignal
{
    public static string Key => "mail-change-upheld";

    public static string Label => "Blocage levé";
}

/// <summary>The service called: it was somebody else.</summary>
public sealed record MailChangeRejected : ISignal
{
    public static string Key => "mail-change-rejected";

    public static string Label => "Fraude confirmée";
}
