using BackOffice.Web.Pages.Shared.Explain;
using BackOffice.Workflows;
using BackOffice.Workflows.Rules.Explain;

namespace BackOffice.Web.Pages.Staff.Why;

/// <summary>Why any amount or category is what it is, for the service.</summary>
public sealed class IndexModel(Explanations explanations, ServiceSettings service, TimeProvider clock) : WhyPage(explanations, service, clock)
{
    protected override Guid? OnlyOf => null;
}
