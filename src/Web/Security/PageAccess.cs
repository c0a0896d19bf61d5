using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace BackOffice.Web.Security;

/// <summary>Closes every page by its folder, from the table <see cref="Access"/>. A page in no known folder stops the start.</summary>
internal sealed class PageAccess : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        foreach (var attribute in model.HandlerTypeAttributes.Where(a => a is BeforeFirstPasswordAttribute or BeforeSecondFactorAttribute or AsksPasswordAgainAttribute))
            model.EndpointMetadata.Add(attribute);
        if (Access.FunctionOf(model.ViewEnginePath) is { } function)
        {
            model.EndpointMetadata.Add(new AllowsAttribute(function));
            foreach (var own in model.HandlerTypeAttributes.OfType<AllowsAttribute>()) model.EndpointMetadata.Add(own);
        }
        else if (!model.ViewEnginePath.StartsWith("/Public/", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The page {model.ViewEnginePath} stands in no folder of the table Access: nobody would decide who may open it.");
        }
        else if (!model.HandlerTypeAttributes.OfType<AuthorizeAttribute>().Any())
        {
            model.EndpointMetadata.Add(new AllowAnonymousAttribute());
        }
    }
}
