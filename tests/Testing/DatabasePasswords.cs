using BackOffice.Workflows.Data;

namespace BackOffice.Testing;

internal static class DatabasePasswords
{
    public static RolePasswords Tests { get; } = new("owner-of-a-test", "application-of-a-test");
}
