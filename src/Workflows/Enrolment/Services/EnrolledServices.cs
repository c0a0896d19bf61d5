using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>
/// What an enrolment asked for becomes subscriptions, habilitations, complement and addressee, in the transaction of the step that opens
/// the account.
/// </summary>
public sealed class EnrolledServices(BackOfficeDb db, Subscriptions subscriptions, Habilitations habilitations, LegalAddressees addressees)
{
    /// <summary>
    /// An administrator's enrolment opens everything. Whoever comes after one gets habilitations for what the member already uses: neither
    /// a new service nor another bank account is theirs to decide.
    /// </summary>
    public async Task OpenFromAsync(ActivityContext<EnrolmentFile> context, Account account, Capacity capacity, CancellationToken ct)
    {
        var file = context.Case;
        if (capacity is Capacity.Administrator or Capacity.SelfEmployed)
        {
            await OpenAsync(context, account, capacity, ct);
            habilitations.GrantFrom(file, account, _ => true, grantedBy: "Inscription", context.Now);
            return;
        }

        var used = await db.Set<Subscription>().Where(s => s.MemberId == file.MemberId && s.To == null).Select(s => s.ServiceCode)
            .Union(db.Set<ServiceOffer>().Where(o => o.IsCompulsory).Select(o => o.Code)).ToListAsync(ct);
        habilitations.GrantFrom(file, account, used.Contains, grantedBy: "Inscription", context.Now);
    }

    private async Task OpenAsync(ActivityContext<EnrolmentFile> context, Account account, Capacity capacity, CancellationToken ct)
    {
        var file = context.Case;
        var (member, establishment) = (file.MemberId!.Value, file.EstablishmentId!.Value);
        var by = new Actor(account.Id.ToString(), account.DisplayName);
        string[] codes = [.. file.Services.Select(s => s.Code)];
        foreach (var request in await subscriptions.OpenAsync(member, establishment, codes, by, context.Now, ct))
            context.StartOther<ServiceActivationProcedure>(request);
        await addressees.OfferAsync(member, account, capacity, codes, "Inscription", context.Now, ct);
        if (file.Complement is not { } given || (given.Iban is null && given.Organisations.Count == 0)) return;
        var iban = Iban.TryParse(given.Iban, out var parsed) ? parsed : (Iban?)null;
        await subscriptions.CompleteAsync(member, iban, given.AccountHolder, given.Organisations, account.DisplayName, context.Now, ct);
    }
}
