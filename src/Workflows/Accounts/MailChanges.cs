using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Accounts.Profile;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts;

/// <summary>What a person does about a change of address, one verb each.</summary>
public sealed class MailChanges(
    BackOfficeDb db, WorkflowRuntime workflows, MailLinks links, OwnPasswords passwords, AccountEvents events, LimitBook limitBook, TimeProvider clock)
{
    private static readonly string[] OpenStates = [MailChangeStates.Asked, MailChangeStates.Waiting];

    /// <summary>The one that waits for its validation, if any.</summary>
    public Task<MailChange?> PendingAsync(Guid accountId, CancellationToken ct) =>
        db.Set<MailChange>().AsNoTracking().Where(c => c.AccountId == accountId && OpenStates.Contains(c.State)).OrderByDescending(c => c.AskedAt).FirstOrDefaultAsync(ct);

    /// <summary>Where mails to the person go today, and whether that is about to change.</summary>
    public async Task<OwnMail> OwnAsync(Guid accountId, CancellationToken ct)
    {
        var address = await db.Users.Where(a => a.Id == accountId).Select(a => a.Email).SingleAsync(ct);
        return new(address, await PendingAsync(accountId, ct) is not null);
    }

    /// <summary>The members whose contact of the account has the person's address: asked on the form whether they follow.</summary>
    public async Task<IReadOnlyList<string>> ContactsThatCouldFollowAsync(Guid accountId, CancellationToken ct)
    {
        var address = await db.Users.Where(a => a.Id == accountId).Select(a => a.Email).SingleAsync(ct);
        if (address is null) return [];
        var members = MailSwitch.ContactsOf(db, accountId, address).Select(c => c.MemberId);
        return await db.Members.Where(m => members.Contains(m.Id)).OrderBy(m => m.CompanyName).Select(m => m.CompanyName).ToListAsync(ct);
    }

    /// <summary>
    /// Same answer whether or not another account has this address. A newer request replaces the older one; so many a day, since each
    /// writes to an address that nobody has confirmed yet. The same form sent twice asks once.
    /// </summary>
    public async Task<MailChange> AskAsync(Guid accountId, string password, string typed, bool contactFollows, Guid formId, CancellationToken ct)
    {
        var address = MailAddresses.Parse(typed);
        var account = await passwords.RequireAsync(accountId, password, ct);
        if (MailAddresses.AreSame(account.Email, address)) throw new MailAddressUnchanged();
        var (limits, now) = (await limitBook.ReadAsync(ct), clock.GetUtcNow());
        var yesterday = now.AddDays(-1);
        if (await db.Set<MailChange>().CountAsync(c => c.AccountId == accountId && c.AskedAt > yesterday, ct) >= limits[Limits.MailChangesPerDay]) throw new TooManyMailChanges();
        var by = new Actor(account.Id.ToString(), account.DisplayName);
        workflows.Once(formId);
        await GiveUpOpenAsync(account.Id, replaced: true, by, now, ct);
        var change = MailChange.Of(account, address, contactFollows, now, limits.Span(Limits.ValidationLinkLife), limits.Span(Limits.NotUsLinkLife));
        db.Add(change);
        events.Note(account, AccountEventKind.MailChangeAsked, MailAddresses.Masked(address));
        workflows.Start<MailChangeProcedure>(change, by);
        await workflows.CommitAsync(ct);
        return change;
    }

    public async Task GiveUpAsync(Guid accountId, CancellationToken ct)
    {
        var account = await db.Users.SingleAsync(a => a.Id == accountId, ct);
        if (!await GiveUpOpenAsync(accountId, replaced: false, new Actor(account.Id.ToString(), account.DisplayName), clock.GetUtcNow(), ct)) throw new NoMailChange();
        events.Note(account, AccountEventKind.MailChangeGivenUp);
        await workflows.CommitAsync(ct);
    }

    /// <summary>Behind a good link of its purpose: the case it belongs to, or null when it is gone.</summary>
    public Task<MailChange?> OfLinkAsync(MailLink link, CancellationToken ct) =>
        db.Set<MailChange>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == link.SubjectId, ct);

    /// <summary>The button on the link's page: from now on the address counts.</summary>
    public async Task ValidateAsync(MailLink link, CancellationToken ct)
    {
        var owner = await (from change in db.Set<MailChange>()
                           join account in db.Users on change.AccountId equals account.Id
                           where change.Id == link.SubjectId && account.DisabledAt == null
                           select new { account.Id, account.DisplayName }).SingleOrDefaultAsync(ct) ?? throw new MailChangeGone();
        await links.UseAsync(link, clock.GetUtcNow(), ct);
        workflows.Signal(link.SubjectId, new NewAddressValidated(), Guid.CreateVersion7(), new Actor(owner.Id.ToString(), owner.DisplayName), mustAct: true);
        await workflows.CommitAsync(ct);
    }

    private async Task<bool> GiveUpOpenAsync(Guid accountId, bool replaced, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var open = await db.Set<MailChange>().Where(c => c.AccountId == accountId && OpenStates.Contains(c.State)).Select(c => c.Id).ToListAsync(ct);
        foreach (var id in open)
        {
            await links.VoidAsync(LinkPurpose.MailChange, id, now, ct);
            workflows.Signal(id, new MailChangeGivenUp(replaced), Guid.CreateVersion7(), by);
        }

        return open.Count > 0;
    }
}

public sealed class MailAddressUnchanged() : Refusal("C’est déjà l’adresse de votre compte. Saisissez-en une autre, ou revenez à votre compte.");

public sealed class TooManyMailChanges() : Refusal("Vous avez demandé plusieurs changements d’adresse aujourd’hui. Réessayez demain, ou appelez le service.");

public sealed class NoMailChange() : Refusal("Aucun changement d’adresse n’est en attente : il n’y a rien à annuler.");

public sealed class MailChangeGone() : Refusal("Ce changement d’adresse n’est plus possible. Connectez-vous pour en demander un autre, ou appelez le service.");
