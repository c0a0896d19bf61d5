using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Browsing;

/// <summary>One person's browser window, and what it complained about on the way.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    internal Visit(IPage page)
    {
        Page = page;
        // A refused form (422) and a closed door (403, 404…) are answers, not complaints.
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal))
                _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.RequestFailed += (_, request) =>
        {
            if (request.Failure != "net::ERR_ABORTED") _complaints.Add($"{request.Url} {request.Failure}");
        };
    }

    public IPage Page { get; }

    /// <summary>Script errors, content-policy violations, resources that did not load.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public Task GoAsync(string path) => Page.GotoAsync(path);

    /// <summary>The words come, or the test fails.</summary>
    public Task SeesAsync(string text) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text);

    public Task IsAtAsync(string path) => Assertions.Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(path) + "$"));

    public Task<string> HeadingAsync() => Page.Locator("h1").First.InnerTextAsync();

    public async Task SignInAsync(Person person)
    {
        await GoAsync(person.Door);
        await Page.GetByLabel(person.Door == "/connexion" ? "Numéro d’adhérent" : "Adresse électronique").FillAsync(person.Name);
        await Page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(person.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Se connecter", Exact = true }).ClickAsync();
        if (person.Phone is { } phone) await AnswerAsync(phone);
    }

    /// <summary>The code the telephone shows.</summary>
    public async Task AnswerAsync(Phone phone)
    {
        await Page.GetByLabel("Code à six chiffres").FillAsync(phone.NextCode());
        await ClickAsync("Continuer");
    }

    /// <summary>By its whole name, or by a part of it when no button is called just that.</summary>
    public async Task ClickAsync(string button)
    {
        var exact = Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });
        await (await exact.CountAsync() > 0 ? exact : Page.GetByRole(AriaRole.Button, new() { Name = button })).ClickAsync();
    }

    /// <summary>Keeps pictures, light and dark, for who names a folder in SCREENSHOTS; otherwise nothing: they cost more than the tests.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        foreach (var (colours, ending) in new[] { (ColorScheme.Dark, "-dark"), (ColorScheme.Light, "") })
        {
            await Page.EmulateMediaAsync(new() { ColorScheme = colours });
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ending + ".png"), FullPage = true });
        }
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}

/// <summary>Somebody with an account: where they sign in, as what, with which telephone in hand.</summary>
public sealed record Person(string Door, string Name, string Password, Guid AccountId, Guid? MemberId, Phone? Phone = null);
