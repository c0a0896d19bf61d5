using System.Diagnostics;

namespace BackOffice.Engine.Tests.Pdf;

/// <summary>Runs what an auditor would run on a file: qpdf and poppler. A machine without them fails with the packages to install.</summary>
internal static class PdfTool
{
    public static string Check(byte[] pdf) => Run(pdf, "qpdf", "--check", "{}");
    public static string Text(byte[] pdf) => Run(pdf, "pdftotext", "-layout", "{}", "-");
    public static string RawText(byte[] pdf) => Run(pdf, "pdftotext", "-raw", "{}", "-");
    public static string Fonts(byte[] pdf) => Run(pdf, "pdffonts", "{}");
    public static string Info(byte[] pdf, params string[] more) => Run(pdf, "pdfinfo", [.. more, "{}"]);
    public static string Structure(byte[] pdf) => Run(pdf, "pdfinfo", "-struct", "{}");
    public static string StructureText(byte[] pdf) => Run(pdf, "pdfinfo", "-struct-text", "{}");
    public static string Objects(byte[] pdf) => Run(pdf, "qpdf", "--json", "{}");
    public static string Images(byte[] pdf) => Run(pdf, "pdfimages", "-list", "{}");

    /// <summary>The first page as a picture file, "-png" or "-jpeg".</summary>
    public static byte[] Picture(byte[] pdf, string format)
    {
        var target = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        Run(pdf, "pdftoppm", format, "-r", "20", "-singlefile", "{}", target);
        var file = Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(target) + ".*").Single();
        var picture = File.ReadAllBytes(file);
        File.Delete(file);
        return picture;
    }

    private static string Run(byte[] pdf, string program, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".pdf");
        File.WriteAllBytes(path, pdf);
        try
        {
            var start = new ProcessStartInfo(program, arguments.Select(a => a == "{}" ? path : a))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{program}: {output}{errors.Result}");
            Assert.Equal("", errors.Result);
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
