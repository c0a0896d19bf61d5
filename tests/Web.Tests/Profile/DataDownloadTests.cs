using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.Profile;

public sealed class DataDownloadTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    [Fact]
    public async Task The_archive_holds_what_is_known_in_three_formats_and_no_secret()
    {
        var person = await site.AMemberAsync();
        await site.WithAsync(async services =>
        {
            var db = services.GetRequiredService<BackOfficeDb>();
            var account = await db.Users.SingleAsync(a => a.Id == person.AccountId);
            account.PhoneNumber = "0492000070";
            services.GetRequiredService<AccountOpening>().Attach(account, person.MemberId!.Value, Capacity.Declarant, grantedBy: "Noor El Amrani");
            return await db.SaveChangesAsync();
        });
        await using var visit = await SignedInAsync(person);
        using var zip = await DownloadAsync(visit, person);

        Assert.Contains("mes-donnees.pdf", zip.Entries.Select(e => e.FullName));
        var json = await TextAsync(zip, "mes-donnees.json");
        using var parsed = JsonDocument.Parse(json);
        Assert.Equal("Camille Morel", parsed.RootElement.GetProperty("personne").GetString());
        Assert.Equal(2, parsed.RootElement.GetProperty("rattachements").GetArrayLength());
        Assert.Contains("Données personnelles téléchargées", json, StringComparison.Ordinal);
        var csv = await TextAsync(zip, "csv/compte.csv");
        Assert.StartsWith("\uFEFF", csv, StringComparison.Ordinal);
        Assert.Contains("Téléphone;04\u00A092\u00A000\u00A000\u00A070", csv, StringComparison.Ordinal);
        var pdf = await PdfTextAsync(zip);
        Assert.Contains("Données personnelles de Camille Morel", pdf, StringComparison.Ordinal);
        Assert.Contains("camille@boulangerie.example", pdf, StringComparison.Ordinal);

        var secrets = await site.WithAsync(services => services.GetRequiredService<BackOfficeDb>().Users
            .Where(a => a.Id == person.AccountId).Select(a => new[] { a.PasswordHash!, a.SecurityStamp!, a.ConcurrencyStamp! }).SingleAsync());
        foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith(".pdf", StringComparison.Ordinal)))
        {
            var text = await TextAsync(zip, entry.FullName);
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
            Assert.DoesNotContain("Noor", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_name_that_is_a_formula_stays_text_in_the_csv()
    {
        var person = await site.AMemberAsync();
        await site.WithAsync(async services =>
        {
            var db = services.GetRequiredService<BackOfficeDb>();
            (await db.Users.SingleAsync(a => a.Id == person.AccountId)).Rename("=HYPERLINK(\"http://piege.example\")", "@SUM(1;2)");
            return await db.SaveChangesAsync();
        });
        await using var visit = await SignedInAsync(person);
        using var zip = await DownloadAsync(visit, person);
        var csv = await TextAsync(zip, "csv/compte.csv");

        Assert.Contains("Prénom;\"'=HYPERLINK(\"\"http://piege.example\"\")\"", csv, StringComparison.Ordinal);
        Assert.Contains("Nom;\"'@SUM(1;2)\"", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_password_nothing_is_given_and_with_it_the_log_says_when()
    {
        var person = await site.AMemberAsync();
        await using var visit = await SignedInAsync(person);
        await visit.GoAsync("/compte/mes-donnees");
        await visit.FillAsync("Mot de passe actuel", "pas le bon mot de passe");
        await visit.ClickAsync("Télécharger mes données");
        await visit.SeesAsync("Le mot de passe actuel ne correspond pas.");
        await visit.GoAsync("/compte/historique");
        Assert.DoesNotContain("Données personnelles téléchargées", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        (await DownloadAsync(visit, person)).Dispose();
        await visit.GoAsync("/compte/historique");
        await visit.SeesAsync("Données personnelles téléchargées");
    }

    private async Task<Visit> SignedInAsync(Person person)
    {
        var visit = await chromium.OpenAsync(site.Address, View.WithoutScript);
        await visit.SignInAsync(person);
        return visit;
    }

    private static async Task<ZipArchive> DownloadAsync(Visit visit, Person person)
    {
        await visit.GoAsync("/compte/mes-donnees");
        await visit.FillAsync("Mot de passe actuel", person.Password);
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.ClickAsync("Télécharger mes données"));
        Assert.Equal("mes-donnees-2026-01-12.zip", download.SuggestedFilename);
        var copy = new MemoryStream();
        await using (var stream = await download.CreateReadStreamAsync()) await stream.CopyToAsync(copy);
        return new ZipArchive(copy);
    }

    private static async Task<string> TextAsync(ZipArchive zip, string name)
    {
        using var bytes = new MemoryStream();
        await using (var stream = await zip.GetEntry(name)!.OpenAsync()) await stream.CopyToAsync(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static async Task<string> PdfTextAsync(ZipArchive zip)
    {
        var path = Path.GetTempFileName();
        try
        {
            await zip.GetEntry("mes-donnees.pdf")!.ExtractToFileAsync(path, overwrite: true);
            var start = new ProcessStartInfo("pdftotext", ["-layout", path, "-"]) { RedirectStandardOutput = true };
            using var process = Process.Start(start) ?? throw new InvalidOperationException("pdftotext is missing: apt-get install poppler-utils.");
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return text;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
