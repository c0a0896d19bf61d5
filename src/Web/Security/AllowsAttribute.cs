using Microsoft.AspNetCore.Authorization;

namespace BackOffice.Web.Security;

/// <summary>
/// <c>[Allows(Function.OverrideDeclarations)]</c> on a page model narrows it further than its folder. Policies are named after functions.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowsAttribute : AuthorizeAttribute
{
    public AllowsAttribute(Function function)
        : base(function.ToString())
    {
        Function = function;
    }

    public Function Function { get; }
}
