namespace BackOffice.Workflows.Accounts;

/// <summary>
/// How long a session lives: unused, and in all. Members may share a shop's computer; staff work all day at their own.
/// </summary>
public static class SessionLimits
{
    public static TimeSpan Idle(AccountKind kind) => kind == AccountKind.Member ? TimeSpan.FromMinutes(30) : TimeSpan.FromMinutes(60);

    public static TimeSpan Absolute(AccountKind kind) => kind == AccountKind.Member ? TimeSpan.FromHours(4) : TimeSpan.FromHours(10);
}
