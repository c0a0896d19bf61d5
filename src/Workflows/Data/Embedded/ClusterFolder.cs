using System.Security.Cryptography;
using System.Text;

namespace BackOffice.Workflows.Data.Embedded;

/// <summary>
/// The cluster's place on disk: <c>data/</c>, <c>postgres.log</c> and the superuser's password. It is the folder asked
/// for, or, when PostgreSQL's account cannot walk there, a system folder to which the file <c>location</c> points.
/// </summary>
internal sealed class ClusterFolder : IDisposable
{
    private readonly FileStream _lock;

    private ClusterFolder(string root, FileStream held)
    {
        Root = root;
        _lock = held;
    }

    public string Root { get; }

    public string Data => Path.Combine(Root, "data");

    public string Log => Path.Combine(Root, "postgres.log");

    public string PasswordFile => Path.Combine(Root, "password");

    public bool IsInitialized => File.Exists(Path.Combine(Data, "PG_VERSION")) && File.Exists(Path.Combine(Root, "initialized"));

    public string Password => PasswordOf(Root);

    public static string PasswordOf(string root) => File.ReadAllText(Path.Combine(root, "password")).Trim();

    /// <summary>Where the cluster of this folder is: itself, or where its <c>location</c> points.</summary>
    public static string RootOf(string asked)
    {
        asked = Path.GetFullPath(asked);
        var pointer = Path.Combine(asked, "location");
        return File.Exists(pointer) ? File.ReadAllText(pointer).Trim() : asked;
    }

    /// <summary>Whether no process holds the folder.</summary>
    public static bool IsFree(string asked)
    {
        try
        {
            Lock(Path.GetFullPath(asked)).Dispose();
            return true;
        }
        catch (EmbeddedPostgresRefused)
        {
            return false;
        }
    }

    public static ClusterFolder Take(string asked)
    {
        asked = Path.GetFullPath(asked);
        var held = Lock(asked);
        try
        {
            var root = ServerAccount.Current.CanReach(Path.GetDirectoryName(asked)!) ? asked : Elsewhere(asked);
            MakePrivate(root);
            return new ClusterFolder(root, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public void MarkInitialized() => File.WriteAllText(Path.Combine(Root, "initialized"), "");

    /// <summary>What a first start killed half-way left behind.</summary>
    public void Clear()
    {
        if (Directory.Exists(Data)) Directory.Delete(Data, recursive: true);
        File.WriteAllText(PasswordFile, Convert.ToHexString(RandomNumberGenerator.GetBytes(24)));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(PasswordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public void Dispose() => _lock.Dispose();

    private static FileStream Lock(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            // FileShare.None takes the system's advisory lock, which a killed process gives back by itself.
            return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new EmbeddedPostgresRefused(
                $"{folder} appartient à un autre compte : rendez-le à l'utilisateur courant, ou lancez la commande depuis un autre dossier.", e);
        }
        catch (IOException e)
        {
            throw new EmbeddedPostgresRefused(
                $"BackOffice tourne déjà sur {folder} : arrêtez l'autre, ou lancez celui-ci depuis un autre dossier.", e);
        }
    }

    private static string Elsewhere(string asked)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)))[..16];
        var root = Path.Combine(SystemState.Folder, $"cluster-{name}");
        var pointer = Path.Combine(asked, "location");
        // Whoever deleted .local/ wanted a new start, and took the keys of the old rows with it.
        if (!File.Exists(pointer) && Directory.Exists(root) && Postmaster.Find(Path.Combine(root, "data")) is null) Directory.Delete(root, recursive: true);
        File.WriteAllText(pointer, root + "\n");
        return root;
    }

    private static void MakePrivate(string root)
    {
        Directory.CreateDirectory(root);
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        ServerAccount.Current.TakeOver(root);
    }
}
