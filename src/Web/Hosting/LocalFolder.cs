using System.Security.Cryptography;
using System.Text.Json;

namespace BackOffice.Web.Hosting;

/// <summary>
/// <c>.local/</c> of the caller's folder: the embedded database and the secrets of a developer's machine. It is never
/// committed, and nothing in it is needed where the settings give a server and keys.
/// </summary>
internal static class LocalFolder
{
    public static string Path => System.IO.Path.Combine(Environment.CurrentDirectory, ".local");

    public static string Postgres => System.IO.Path.Combine(Path, "postgres");

    /// <summary>A settings file with keys drawn at the first start; the settings already given win over it.</summary>
    public static string Secrets()
    {
        var file = System.IO.Path.Combine(Path, "secrets.json");
        if (File.Exists(file)) return file;
        Directory.CreateDirectory(Path);
        var secrets = new { Nir = new { CurrentKeyId = "local", Keys = new { local = Key() }, IndexKey = Key() } };
        // Written beside and moved: two first starts at once agree on one file, and a start cut short leaves no half of one.
        var draft = System.IO.Path.Combine(Path, System.IO.Path.GetRandomFileName());
        using (var stream = new FileStream(draft, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = OperatingSystem.IsWindows() ? null : UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        {
            JsonSerializer.Serialize(stream, secrets);
        }

        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }

        return file;
    }

    private static string Key() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
