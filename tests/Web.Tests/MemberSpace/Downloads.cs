using System.Diagnostics;
using System.IO.Compression;
using BackOffice.Web.Tests.Browsing;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.MemberSpace;

/// <summary>PDFs as a person gets them: through the browser, read by poppler's pdftotext.</summary>
internal static class Downloads
{
    public static async Task<string> DownloadedTextAsync(this Visit visit, string link)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.FollowAsync(link));
        Assert.EndsWith(".pdf", download.SuggestedFilename, StringComparison.Ordinal);
        return await TextOfAsync(await download.PathAsync());
    }

    /// <summary>What a button gives.</summary>
    public static async Task<string> PrintedTextAsync(this Visit visit, string button)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.ClickAsync(button));
        return await TextOfAsync(await download.PathAsync());
    }

    /// <summary>The archive that a button gives: each file's name and its text, PDFs as they are printed.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> UnpackedAsync(this Visit visit, string button)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.ClickAsync(button));
        Assert.EndsWith(".zip", download.SuggestedFilename, StringComparison.Ordinal);
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            await ZipFile.ExtractToDirectoryAsync(await download.PathAsync(), folder.FullName);
            var texts = new Dictionary<string, string>();
            foreach (var path in Directory.EnumerateFiles(folder.FullName, "*", SearchOption.AllDirectories))
                texts[Path.GetRelativePath(folder.FullName, path)] = path.EndsWith(".pdf", StringComparison.Ordinal) ? await TextOfAsync(path) : await File.ReadAllTextAsync(path);
            return texts;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> TextOfAsync(string path)
    {
        var start = new ProcessStartInfo("pdftotext", ["-layout", path, "-"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("pdftotext is missing: apt-get install poppler-utils.");
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return text;
    }
}
