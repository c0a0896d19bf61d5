using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Enrolment.Services;

namespace BackOffice.Web.Pages.Member.Services;

/// <summary>"Gérer les déclarations": what the member uses and what it may add, in two columns. Choosing changes nothing yet.</summary>
public sealed class IndexModel(MemberServices services, LegalAddressees addressees) : MemberPage
{
    public MemberServiceList List { get; private set; } = null!;

    public IReadOnlyList<SubscriptionLine> History { get; private set; } = [];

    public IReadOnlyList<(ServiceOffer Offer, string? Person)> Addressees { get; private set; } = [];

    public bool MayChange => User.Capacity() is Capacity.Administrator;

    public IEnumerable<MemberService> ToComplete => List.Mine.Where(s => s.State == SubscriptionState.ToComplete);

    public async Task OnGetAsync(CancellationToken ct)
    {
        List = await services.ReadAsync(MemberId, ct);
        History = await services.HistoryAsync(MemberId, ct);
        var chosen = await addressees.InForceAsync(MemberId, ct);
        var people = (await addressees.CandidatesAsync(MemberId, ct)).ToDictionary(c => c.AccountId, c => c.Name);
        Addressees = [.. List.Mine.Where(s => s.Offer.HasLegalAddressee).Select(s =>
            (s.Offer, chosen.TryGetValue(s.Offer.Code, out var row) ? people.GetValueOrDefault(row.AccountId) : null))];
    }
}
