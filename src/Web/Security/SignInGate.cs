using System.Globalization;
using System.Security.Claims;
using BackOffice.Workflows.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Security;

/// <summary>A page a person may reach whatever is still to be done at their sign-in.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class BeforeFirstPasswordAttribute : Attribute;

/// <summary>A page that sets up a second factor: reached by the service's people who have none yet.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class BeforeSecondFactorAttribute : Attribute;

/// <summary>A page that changes an access: it opens only a moment after the person said who they are.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AsksPasswordAgainAttribute : Attribute;

/// <summary>
/// What must be done before anything else, in order: whoever holds a first password sees the page that changes it, whoever works here
/// without a second factor sees the pages that set one up, and nothing else.
/// </summary>
internal sealed class SignInGate(RequestDelegate next)
{
    public const string FirstPasswordPage = "/mot-de-passe/premier";
    public const string SecondFactorPage = "/compte/second-facteur";
    public const string ConfirmPage = "/compte/confirmer";

    public async Task InvokeAsync(HttpContext context)
    {
        var (endpoint, person) = (context.GetEndpoint(), context.User);
        if (endpoint is null || person.Kind() is null) await next(context);
        else if (person.HasClaim(SignInCookie.MustChangeClaim, "true") && !IsOpen(endpoint)) Lead(context, FirstPasswordPage);
        else if (person.HasClaim(SignInCookie.LacksFactorClaim, "true") && !IsOpen(endpoint, toSecondFactor: true)) Lead(context, SecondFactorPage);
        else if (endpoint.Metadata.GetMetadata<AsksPasswordAgainAttribute>() is not null && !await IsFreshAsync(context, person))
            Lead(context, $"{ConfirmPage}?retour={Uri.EscapeDataString(context.Request.Path)}");
        else await next(context);
    }

    private static bool IsOpen(Endpoint endpoint, bool toSecondFactor = false)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null) return endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        return endpoint.Metadata.GetMetadata<BeforeFirstPasswordAttribute>() is not null
            || (toSecondFactor && endpoint.Metadata.GetMetadata<BeforeSecondFactorAttribute>() is not null);
    }

    private static Task<bool> IsFreshAsync(HttpContext context, ClaimsPrincipal person)
    {
        var provenAt = DateTimeOffset.Parse(person.FindFirstValue(SignInCookie.ProvenClaim)!, CultureInfo.InvariantCulture);
        return context.RequestServices.GetRequiredService<Reauthentication>().IsFreshAsync(provenAt, context.RequestAborted);
    }

    private static void Lead(HttpContext context, string page) => context.Response.Redirect(context.Request.PathBase + page);
}
