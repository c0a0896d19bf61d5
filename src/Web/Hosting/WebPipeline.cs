using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using BackOffice.Web.Forms;
using BackOffice.Web.Pages.Member;
using BackOffice.Web.Pages.Public.Enrolment;
using BackOffice.Web.Security;
using BackOffice.Workflows;
using BackOffice.Workflows.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace BackOffice.Web.Hosting;

/// <summary>Everything a page needs around it: identity, access, language, headers, errors.</summary>
public static class WebPipeline
{
    /// <summary>Needs BackOfficeDb. Registers accounts, pages, sign-in, access, limits.</summary>
    public static IServiceCollection AddBackOfficeWeb(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var development = environment.IsDevelopment();
        var service = configuration.GetSection(ServiceSettings.Section).Get<ServiceSettings>() ?? new ServiceSettings();
        services.AddSingleton(service);
        services.AddAccounts();
        services.AddSingleton<Navigation>();
        services.AddHttpContextAccessor();
        services.AddScoped<LinkInHand>();
        services.AddScoped<PendingEntry>();
        services.AddScoped<Entrance>();
        services.AddScoped<Pages.Public.Questions.QuestionForm>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.Configure<IdentityPasskeyOptions>(passkeys => passkeys.ResidentKeyRequirement = "required");
        services.AddScoped<Passkeys>();
        services.AddScoped<SecondFactorCheck>();
        services.AddScoped<Pages.Public.PasswordReset.ResetInHand>();
        services.AddMemberPages();
        services.AddEnrolmentPages();
        services.AddRazorPages(pages => pages.Conventions.Add(new PageAccess()))
            .AddMvcOptions(mvc =>
            {
                mvc.Filters.Add<RefusalFilter>();
                mvc.Filters.Add<FormOnceFilter>();
                mvc.ModelBinderProviders.Insert(0, new FrenchBinding());
                FrenchBinding.Speak(mvc.ModelBindingMessageProvider);
                mvc.ModelMetadataDetailsProviders.Add(new FrenchValidation());
            });
        // Accents as themselves; the rules are the server's alone, so no second copy of them in the page.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<MvcViewOptions>(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        services.AddAntiforgery(options => options.Cookie = SignInCookie.CookieOf("form", development));
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie = SignInCookie.CookieOf("note", development));
        services.AddResponseCompression(options =>
        {
            // Pages only: style sheets, scripts and fonts were compressed when the site was published, PDFs and workbooks are of themselves.
            options.MimeTypes = [MediaTypeNames.Text.Html];
            // What an attacker could guess by the length of a page is said in decision 0120.
            options.EnableForHttps = true;
        });
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options => SignInCookie.Configure(options, development));
        services.AddAuthorization(options =>
        {
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
            foreach (var row in Access.Table)
                options.AddPolicy(row.Function.ToString(), policy => policy.RequireAuthenticatedUser().RequireAssertion(x => x.User.May(row.Function)));
        });
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => SignInLimit(http, configuration));
        });
        return services;
    }

    public static WebApplication UseBackOfficeWeb(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/erreur/500",
            AllowStatusCode404Response = true,
            // A new scope: the one of the failed request may hold a broken connection.
            CreateScopeForErrors = true,
            StatusCodeSelector = Outage.StatusOf,
        });
        // The error page knows nobody: reading who is there could be what failed.
        app.Use((context, next) =>
        {
            if (context.Features.Get<IExceptionHandlerFeature>() is not null) context.Request.Headers.Remove("Cookie");
            return next(context);
        });
        app.UseStatusCodePagesWithReExecute("/erreur/{0}", createScopeForStatusCodePages: false);
        app.UseRequestLocalization(options =>
        {
            options.RequestCultureProviders.Clear();
            options.DefaultRequestCulture = new RequestCulture(French.Culture);
            options.SupportedCultures = options.SupportedUICultures = [French.Culture];
        });
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<SignInGate>();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages();
        // Without this, an address that does not exist would ask to sign in.
        app.MapFallback("{*path}", () => Results.NotFound()).AllowAnonymous();
        return app;
    }

    /// <summary>What strangers may post to, and a machine might post to without end.</summary>
    private static readonly string[] Hammered = ["/connexion", "/inscription/identite", "/inscription/courriel", "/inscription/valider", "/mot-de-passe/oublie", "/mot-de-passe/nouveau"];

    /// <summary>One address tries the doors thirty times a minute at most, whatever the names; each name has its own wait besides.</summary>
    private static RateLimitPartition<string> SignInLimit(HttpContext http, IConfiguration configuration)
    {
        var knocks = HttpMethods.IsPost(http.Request.Method)
            && Hammered.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));
        if (!knocks) return RateLimitPartition.GetNoLimiter("");
        return RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new()
        {
            PermitLimit = configuration.GetValue("SignIn:AttemptsPerMinute", 30),
            Window = TimeSpan.FromMinutes(1),
        });
    }
}
