using BackOffice.Web.Pages.Shared.Explain;
using BackOffice.Web.Security;
using BackOffice.Workflows;
using BackOffice.Workflows.Rules.Explain;

namespace BackOffice.Web.Pages.Member.Why;

/// <summary>Why the member's own amount or category is what it is.</summary>
public sealed class IndexModel(Explanations explanations, ServiceSettings service, TimeProvider clock) : WhyPage(explanations, service, clock)
{
    protected override Guid? OnlyOf => User.MemberId();
}
