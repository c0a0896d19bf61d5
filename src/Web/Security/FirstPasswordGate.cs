using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Security;

/// <summary>A page a person may reach before having changed the first password.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class BeforeFirstPasswordAttribute : Attribute;

/// <summary>Whoever holds a first password sees one page only: the one that changes it.</summary>
internal sealed class FirstPasswordGate(RequestDelegate next)
{
    public const string Page = "/mot-de-passe/premier";

    public Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is null || !context.User.HasClaim(SignInCookie.MustChangeClaim, "true")) return next(context);
        var isPage = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null;
        var isOpen = isPage
            ? endpoint.Metadata.GetMetadata<BeforeFirstPasswordAttribute>() is not null
            : endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        if (isOpen) return next(context);
        context.Response.Redirect(context.Request.PathBase + Page);
        return Task.CompletedTask;
    }
}
