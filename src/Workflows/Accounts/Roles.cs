namespace BackOffice.Workflows.Accounts;

/// <summary>The roles that tasks and pages name.</summary>
public static class Roles
{
    public const string Member = "member";
    public const string Staff = "staff";
    public const string Admin = "admin";
}
