using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Data.Demo;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Workforce;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.Accounts;

/// <summary>Members with people at each of the three doors, and the doors as curl sees them.</summary>
public static partial class Doors
{
    private static int _last = 600;

    public static Task<Member> ACompanyAsync(this WebSite site, string name = "Cabinet Vernet") => site.WithAsync(async services =>
    {
        var rank = Interlocked.Increment(ref _last);
        var siren = DemoPeople.SirenOf(61_000_000 + rank);
        var member = new Member { Number = (70_000 + rank).ToString(CultureInfo.InvariantCulture), CompanyName = name, Siren = siren, JoinedOn = new(2015, 3, 1) };
        member.Establishments.Add(new Establishment { Siret = DemoPeople.HeadOfficeOf(siren), Name = name, Street = "1 rue des Lavandes", PostCode = "06130", City = "Grasse", IsHeadOffice = true });
        var db = services.GetRequiredService<BackOfficeDb>();
        db.Members.Add(member);
        await db.SaveChangesAsync();
        return member;
    });

    /// <summary>Opens the account of one person as the test says, and saves.</summary>
    public static Task<Account> OpenedAsync(this WebSite site, Func<AccountOpening, Account> open, string? nir = null) => site.WithAsync(async services =>
    {
        var account = open(services.GetRequiredService<AccountOpening>());
        if (nir is not null) account.Nir = services.GetRequiredService<NirVault>().Seal(Nir.Parse(nir));
        await services.GetRequiredService<BackOfficeDb>().SaveChangesAsync();
        return account;
    });

    public static string SiretOf(this Member member) => member.HeadOffice.Siret.Value;

    /// <summary>A number whose key holds, different for each test.</summary>
    public static string ANir()
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"1840706088{Interlocked.Increment(ref _last):000}");
        return number + (97 - long.Parse(number, CultureInfo.InvariantCulture) % 97).ToString("00", CultureInfo.InvariantCulture);
    }

    public static async Task<HttpResponseMessage> KnockAsync(this HttpClient client, string door, params (string Key, string Value)[] fields)
    {
        var form = fields.ToDictionary(f => "Input." + f.Key, f => f.Value);
        form["__RequestVerificationToken"] = TokenValue().Match(await client.GetStringAsync(door)).Groups[1].Value;
        return await client.PostAsync(door, new FormUrlEncodedContent(form));
    }

    public static async Task<string> WordsAsync(this HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    /// <summary>The page without its form token.</summary>
    public static async Task<string> MaskedAsync(this HttpResponseMessage answer) => TokenValue().Replace(await answer.Content.ReadAsStringAsync(), "");

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex TokenValue();
}
