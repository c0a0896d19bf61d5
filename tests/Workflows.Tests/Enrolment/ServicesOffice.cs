using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Enrolment.Services;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Enrolment;

/// <summary>The office's words for what a member does with its services.</summary>
internal static class ServicesOffice
{
    public static readonly Actor Alix = new("member-alix", "Alix Lafleur");

    public static Task<int> CatalogueAsync(this Office office) =>
        office.DoAsync<CatalogueImport, int>((import, _) => import.RunAsync(CancellationToken.None));

    /// <summary>As on the page: the list is read, services are added and left, the whole is confirmed.</summary>
    public static async Task ChangeServicesAsync(
        this Office office, Member member, string[]? add = null, string[]? leave = null, Capacity capacity = Capacity.Administrator, Actor? by = null)
    {
        var list = await office.ServicesAsync(member);
        var wanted = list.Mine.Select(s => s.Offer.Code).Except(leave ?? []).Concat(add ?? []).ToList();
        await office.DoAsync<MemberServices>((services, _) =>
            services.ChangeAsync(member.Id, capacity, wanted, list.Version, Guid.CreateVersion7(), by ?? Alix, CancellationToken.None));
    }

    public static async Task<SubscriptionState?> StateOfAsync(this Office office, Member member, string code) =>
        (await office.ServicesAsync(member)).All.Single(s => s.Offer.Code == code).State;

    public static Task<ServiceActivation> ActivationAsync(this Office office, Member member) =>
        office.ReadAsync(db => db.Set<ServiceActivation>().AsNoTracking().SingleAsync(a => a.MemberId == member.Id));
}
