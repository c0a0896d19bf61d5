using System.Diagnostics;
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
