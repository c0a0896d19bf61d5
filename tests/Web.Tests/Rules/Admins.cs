using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BackOffice.Engine.Workflows;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Rights;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.Rules;

/// <summary>Admins with some rights, and drafts in their hands, on the site's database.</summary>
internal static partial class Admins
{
    private static int _last;
    private static int _year = 2130;

    public static Task<Person> AnAdminWithAsync(this WebSite site, string name, params AccountRight[] rights) => site.WithAsync(async services =>
    {
        var mail = string.Create(CultureInfo.InvariantCulture, $"admin{Interlocked.Increment(ref _last)}@sante-provence-azur.example");
        var account = services.GetRequiredService<AccountOpening>().ForService(AccountKind.Admin, name, mail, Persons.Password, mustChange: false, rights);
        var phone = Phone.Of(account, services, site.Clock);
        await services.GetRequiredService<BackOfficeDb>().SaveChangesAsync();
        return new Person("/connexion/service", mail, Persons.Password, account.Id, null, phone);
    });

    /// <summary>A day nothing else of the process is published for.</summary>
    public static DateOnly ADay() => new(Interlocked.Increment(ref _year), 1, 1);

    /// <summary>The tariff at another price, with a case that holds, written by this person.</summary>
    public static Task<RuleDraft> ATariffAsync(this WebSite site, Person by, string name, DateOnly day, decimal price, bool submitted = false) => site.WithAsync(async services =>
    {
        var (drafts, actor) = (services.GetRequiredService<RuleDrafts>(), new Actor(by.AccountId.ToString(), name));
        var draft = await drafts.CreateAsync(RuleBooks.Tariff, day, null, actor, CancellationToken.None);
        var text = UnitPrice().Replace(Encoding.UTF8.GetString(draft.Content), string.Create(CultureInfo.InvariantCulture, $"\"unitPrice\", \"Expression\": \"{price:0.00}\""));
        var cases = string.Create(CultureInfo.InvariantCulture,
            $$$"""{"cases": [{"name": "6 personnes", "facts": {"year": 2027, "headcount": 6}, "expect": {"totalInclTax": {{{price * 6 * 1.2m:0.00}}}}}]}""");
        await drafts.SaveAsync(draft.Id, new(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(cases), day), 1, actor, CancellationToken.None);
        var db = services.GetRequiredService<BackOfficeDb>();
        if (submitted)
            await services.GetRequiredService<RulePublications>().SubmitAsync(await db.Set<RuleDraft>().AsNoTracking().SingleAsync(d => d.Id == draft.Id), actor, CancellationToken.None);
        return await db.Set<RuleDraft>().AsNoTracking().SingleAsync(d => d.Id == draft.Id);
    });

    public static Task<bool> IsPublishedAsync(this WebSite site, Guid draft) =>
        site.WithAsync(services => services.GetRequiredService<BackOfficeDb>().PublishedRuleBooks.AnyAsync(b => b.DraftId == draft));

    /// <summary>Posts a form of a page as a browser would, whatever the page shows.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(this HttpClient client, string path, params (string Key, string Value)[] fields)
    {
        var form = fields.ToDictionary(f => f.Key, f => f.Value);
        form["__RequestVerificationToken"] = Token().Match(await client.GetStringAsync("/administration/regles")).Groups[1].Value;
        return await client.PostAsync(path, new FormUrlEncodedContent(form));
    }

    [GeneratedRegex("\"unitPrice\", \"Expression\": \"[0-9.]+\"")]
    private static partial Regex UnitPrice();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
