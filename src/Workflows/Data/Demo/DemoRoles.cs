namespace BackOffice.Workflows.Data.Demo;

/// <summary>Which invented member plays what, by its place in the list of companies.</summary>
internal static class DemoRoles
{
    /// <summary>Six people and no declaration in January: the office invoice and its credit of the office's manual.</summary>
    public const int SeedExample = 0;
    public const int LateLastYear = SeedExample;
    public const int Suspended = 33;
    public const int WithoutContact = 40;
    public const int AskedToCorrect = 12;
    public const int WithMinor = 5;

    public static readonly IReadOnlyList<int> InvoicedByOfficeLastYear = [0, 9, 21, 36];
    public static readonly IReadOnlyList<int> Halved = [8, 11, 17, 28];
    public static readonly IReadOnlyList<int> InvoicedThisYear = [2, 3, 4, 7, 10, 13, 14, 16, 18, 19, 22, 24, 26, 29, 31];
    public static readonly IReadOnlyList<int> ConfirmedThisYear = [6, 15, 23, 25, 30, 32];
    public static readonly IReadOnlyList<int> UnderReviewThisYear = [5, 8, 11, 17, 28];
    public static readonly IReadOnlyList<int> InProgressThisYear = [20, 27, 34, 37];

    /// <summary>Signs in with a first password to change; nothing declared yet.</summary>
    public const int NewcomerAccount = 1;

    /// <summary>Signs in with a password of its own; nothing declared yet.</summary>
    public const int ReadyAccount = SeedExample;

    /// <summary>Signs in with a social-security number; so does the accountant.</summary>
    public const int SelfEmployedAccount = 39;
}
