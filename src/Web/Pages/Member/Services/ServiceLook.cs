using BackOffice.Web.Pages.Shared.Components;
using BackOffice.Workflows;
using BackOffice.Workflows.Enrolment.Services;

namespace BackOffice.Web.Pages.Member.Services;

/// <summary>How a subscription presents itself to its member.</summary>
internal static class ServiceLook
{
    public static Meaning MeaningOf(SubscriptionState state) => state switch
    {
        SubscriptionState.Requested => Meaning.Info,
        SubscriptionState.Active => Meaning.Success,
        SubscriptionState.ToComplete => Meaning.Warning,
        SubscriptionState.Closed => Meaning.Neutral,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string About(MemberService service)
    {
        var places = service.Establishments > 0 ? French.Count(service.Establishments, "établissement") : null;
        var opening = service.OpensBy is { } by ? $"ouverture prévue le {French.Moment(by)}" : null;
        var fixedly = service.Offer.IsCompulsory ? "avec votre adhésion" : null;
        return string.Join(", ", new[] { places, opening, fixedly }.Where(x => x is not null));
    }
}
