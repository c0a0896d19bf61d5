using System.Security.Cryptography;
using System.Text;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Workforce;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts;

/// <summary>Finds the one account that a door's fields name, in one query whether it exists or not.</summary>
public sealed class SignInLookup(BackOfficeDb db, NirVault vault)
{
    private IQueryable<Attachment> Open => db.Set<Attachment>().Where(a => a.To == null);

    public Task<Account?> FindAsync(SignInBy by, CancellationToken ct) => by switch
    {
        SignInBy.Number { NamesTheMember: true } agent => FirstOf(AgentsOf(agent.Name)).FirstOrDefaultAsync(ct),
        SignInBy.Number number => db.Users.Where(u => u.NormalizedUserName == number.Name && u.Kind == AccountKind.Member).SingleOrDefaultAsync(ct),
        SignInBy.Mail mail => db.Users.Where(u => u.NormalizedUserName == mail.Name && u.Kind != AccountKind.Member).SingleOrDefaultAsync(ct),
        SignInBy.Establishment place => FirstOf(AttachmentsAt(place)).FirstOrDefaultAsync(ct),
        SignInBy.SocialSecurity nir => FirstOf(AttachmentsOf(nir)).FirstOrDefaultAsync(ct),
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };

    /// <summary>For whom this person may act behind this door; the first is the one the door itself says.</summary>
    public async Task<IReadOnlyList<Guid>> OpensAsync(SignInBy by, Account account, CancellationToken ct)
    {
        var fitting = by switch
        {
            SignInBy.Number { NamesTheMember: true } agent => AgentsOf(agent.Name),
            SignInBy.Number { AsAgent: true } => Open.Where(a => a.Capacity == Capacity.Agent),
            SignInBy.Establishment place => AttachmentsAt(place),
            SignInBy.SocialSecurity nir => AttachmentsOf(nir),
            _ => Open,
        };
        var said = by is SignInBy.Number number ? number.Name.Split('-')[0] : "";
        return await fitting.Where(a => a.AccountId == account.Id)
            .OrderByDescending(a => db.Members.Any(m => m.Id == a.MemberId && m.Number == said)).ThenBy(a => a.From).ThenBy(a => a.Id)
            .Select(a => a.Id).ToListAsync(ct);
    }

    /// <summary>Several companies or capacities: the person says for whom they act.</summary>
    public async Task<bool> HasChoiceAsync(Account account, CancellationToken ct) => await Open.CountAsync(a => a.AccountId == account.Id, ct) > 1;

    /// <summary>
    /// Under what failures are counted: the same however it is spelled, and worthless to who reads the table. A social-security number
    /// goes through the vault's keyed hash first: there are few enough of them to try them all.
    /// </summary>
    public string CountedAs(SignInBy by)
    {
        var text = by switch
        {
            SignInBy.Number { NamesTheMember: true } agent => $"number:{SignInName.OfAgent(agent.Name)}",
            SignInBy.Number number => $"number:{number.Name}",
            SignInBy.Mail mail => $"mail:{mail.Name}",
            SignInBy.Establishment place => $"siret:{place.Siret.Value}:{place.NameKey}",
            SignInBy.SocialSecurity nir => $"nir:{nir.AsAccountant}:{Convert.ToHexString(vault.BlindIndex(nir.Nir))}",
            _ => throw new ArgumentOutOfRangeException(nameof(by)),
        };
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Two persons may fit (homonyms of one company): the one attached first has the door, the others their own number.</summary>
    private IQueryable<Account> FirstOf(IQueryable<Attachment> attachments) =>
        from attachment in attachments
        join account in db.Users on attachment.AccountId equals account.Id
        where account.Kind == AccountKind.Member
        orderby attachment.From, attachment.Id
        select account;

    private IQueryable<Attachment> AgentsOf(string memberNumber) =>
        Open.Where(a => a.Capacity == Capacity.Agent && db.Members.Any(m => m.Id == a.MemberId && m.Number == memberNumber));

    private IQueryable<Attachment> AttachmentsAt(SignInBy.Establishment place) => Open.Where(a =>
        db.Establishments.Any(e => e.MemberId == a.MemberId && e.Siret == place.Siret)
        && db.Users.Any(u => u.Id == a.AccountId && u.NameKey == place.NameKey));

    private IQueryable<Attachment> AttachmentsOf(SignInBy.SocialSecurity nir)
    {
        // A provisional number has no index, so that nothing ever equals it.
        var index = vault.BlindIndex(nir.Nir);
        var own = Open.Where(a => a.Capacity == Capacity.SelfEmployed && db.Users.Any(u => u.Id == a.AccountId && u.Nir!.BlindIndex == index));
        return nir.AsAccountant
            ? Open.Where(a => a.Capacity == Capacity.Accountant && own.Any(client => client.MemberId == a.MemberId))
            : own;
    }
}
