using BackOffice.Web.Tests.Browsing;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.MemberSpace;

/// <summary>What a member does in the browser, in the words of the screens.</summary>
internal static class MemberVisit
{
    public static async Task ConfirmCompanyAsync(this Visit visit)
    {
        await visit.GoAsync("/espace/cotiser");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Suivant" }).ClickAsync();
        await visit.ClickAsync("ces informations sont correctes");
    }

    public static Task FollowAsync(this Visit visit, string link) => visit.Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    public static Task FillAsync(this Visit visit, string label, string text) => visit.Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    /// <summary>Ticks the box whose label begins so.</summary>
    public static Task CheckAsync(this Visit visit, string box) => visit.Page.GetByLabel(box).First.CheckAsync();

    /// <summary>Somebody new, with every compulsory field.</summary>
    public static async Task FillEmployeeAsync(this Visit visit, string name = "César", string pcs = "552a")
    {
        await visit.FillAsync("Nom de naissance *", name);
        await visit.FillAsync("Prénom *", "Jules");
        await visit.FillAsync("Date de naissance", "12/07/1985");
        await visit.FillAsync("Date d’embauche *", "17/08/2021");
        await visit.Page.GetByLabel("Contrat *").SelectOptionAsync("Cdi");
        await visit.FillAsync("Poste de travail *", "CAISSIER");
        await visit.FillAsync("Code PCS *", pcs);
    }

    public static async Task PayByAsync(this Visit visit, string means)
    {
        await visit.Page.GetByLabel(means).CheckAsync();
        await visit.ClickAsync("Valider");
    }

    public static async Task IdentifyAsync(this Visit visit, string mail = "alix@lafleur.example", string? again = null)
    {
        await visit.FillAsync("Nom", "Lafleur");
        await visit.FillAsync("Prénom", "Alix");
        await visit.FillAsync("Fonction", "Gérante");
        await visit.FillAsync("Téléphone", "04 93 00 00 00");
        await visit.FillAsync("Courriel", mail);
        await visit.FillAsync("Courriel, une seconde fois", again ?? mail);
    }

    /// <summary>Walks with Tab until the wanted control has the focus, then presses the key on it; no mouse.</summary>
    public static async Task ReachAsync(this Visit visit, string selector, string? words = null, string? key = "Enter")
    {
        for (var i = 0; i < 80; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var reached = await visit.Page.EvaluateAsync<bool>(
                "([selector, words]) => document.activeElement.matches(selector) && (!words || document.activeElement.innerText.includes(words)) && document.activeElement.closest('main') !== null",
                new[] { selector, words });
            if (!reached) continue;
            if (key is null) return;
            var before = visit.Page.Url;
            await visit.Page.Keyboard.PressAsync(key);
            if (key == "Enter") await visit.Page.WaitForURLAsync(url => url != before);
            return;
        }

        Assert.Fail($"Tab never reaches {selector} {words} on {visit.Page.Url}.");
    }

    /// <summary>Posts to any address with the token of the page that is open: what a page of another tab would send.</summary>
    public static async Task<(int Status, string Text)> PostAsync(this Visit visit, string address, string form)
    {
        var token = await visit.Page.Locator("main input[name=__RequestVerificationToken]").First.GetAttributeAsync("value");
        var answer = await visit.Page.APIRequest.PostAsync(new Uri(new Uri(visit.Page.Url), address).ToString(), new()
        {
            Headers = [new("Content-Type", "application/x-www-form-urlencoded")],
            DataString = $"{form}&__RequestVerificationToken={Uri.EscapeDataString(token!)}",
            MaxRedirects = 0,
        });
        return (answer.Status, System.Net.WebUtility.HtmlDecode(await answer.TextAsync()));
    }

    /// <summary>The same filled form, sent twice as two tabs or two clicks would; the page stays as it is.</summary>
    public static async Task SendTwiceAsync(this Visit visit, string form)
    {
        var statuses = await visit.Page.EvaluateAsync<int[]>(
            """
            async selector => {
              const form = document.querySelector(selector);
              const send = () => fetch(form.action || location.href, { method: "POST", body: new URLSearchParams(new FormData(form)) });
              return (await Promise.all([send(), send()])).map(answer => answer.status);
            }
            """,
            form);
        Assert.Equal([200, 200], statuses);
    }
}
