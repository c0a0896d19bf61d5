using System.Diagnostics;
using System.Text;

namespace BackOffice.Workflows.Tests.Documents;

/// <summary>Reads a PDF with an auditor's tools; a machine without them fails with the packages to install.</summary>
internal static class PdfTool
{
    public static string Check(byte[] pdf) => Run(pdf, "qpdf", "--check", "{}");

    /// <summary>The text as printed, every white space an ordinary one.</summary>
    public static string Text(byte[] pdf) =>
        string.Join('\n', Run(pdf, "pdftotext", "-layout", "{}", "-").Split('\n').Select(l => string.Join(' ', l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    public static string Info(byte[] pdf) => Run(pdf, "pdfinfo", "{}");

    private static string Run(byte[] pdf, string program, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(path, pdf);
        try
        {
            var start = new ProcessStartInfo(program, arguments.Select(a => a == "{}" ? path : a))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{program}: {output}{errors.Result}");
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException($"{program} is missing: install qpdf and poppler-utils.");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
