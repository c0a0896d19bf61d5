using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BackOffice.Web.Tests.Browsing.Chromium))]

namespace BackOffice.Web.Tests.Browsing;

/// <summary>One browser for the whole test process, Debian's own, without the windows that nobody sees; each visit is a fresh person with no cookie.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim _gate = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task<Visit> OpenAsync(Uri site, View? view = null)
    {
        view ??= View.Desktop;
        var browser = await BrowserAsync();
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = site.ToString(),
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            ViewportSize = new() { Width = view.Width, Height = 900 },
            ColorScheme = view.Dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = view.Script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        return new Visit(await context.NewPageAsync());
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        _gate.Dispose();
    }

    private async Task<IBrowser> BrowserAsync()
    {
        await _gate.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable(), Args = Flags });
        }
        finally
        {
            _gate.Release();
        }
    }

    private static string Executable() =>
        new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Chromium is missing: apt-get install chromium-headless-shell, or name one in the variable CHROMIUM.");
}

/// <summary>Through which eyes a page is seen.</summary>
public sealed record View(int Width = 1440, bool Dark = false, bool Script = true)
{
    public static View Desktop { get; } = new();

    public static View Phone { get; } = new(390);

    public static View PhoneAtNight { get; } = new(390, Dark: true);

    public static View WithoutScript { get; } = new(Script: false);

    /// <summary>Wide and narrow; <see cref="AxeAssert"/> looks at each page in light and dark.</summary>
    public static TheoryData<View> All { get; } = [Desktop, Phone];
}
