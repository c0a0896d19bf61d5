namespace BackOffice.Workflows.Data.Embedded;

/// <summary>A place outside every home folder, where root can put what another account must reach.</summary>
internal static class SystemState
{
    public static string Folder
    {
        get
        {
            const string folder = "/var/lib/backoffice";
            Directory.CreateDirectory(folder);
            // Set apart from the creation, which the caller's umask would narrow.
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, Open);
            return folder;
        }
    }

    private static UnixFileMode Open =>
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
}
