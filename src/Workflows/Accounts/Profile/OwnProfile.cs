using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts.Profile;

/// <summary>What a person sees of themself, and the acts that need nobody else.</summary>
public sealed class OwnProfile(BackOfficeDb db, AccountEvents events)
{
    public async Task<ProfileSheet> ReadAsync(Guid accountId, CancellationToken ct)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == accountId, ct);
        var held = await (from attachment in db.Set<Attachment>()
                          join member in db.Members on attachment.MemberId equals member.Id
                          where attachment.AccountId == accountId && attachment.To == null
                          orderby member.CompanyName, attachment.From
                          select new ProfileAttachment(attachment.Id, attachment.MemberId, member.CompanyName, member.Number, attachment.Capacity, attachment.From))
            .ToListAsync(ct);
        var hasPasskey = await db.UserPasskeys.AnyAsync(p => p.UserId == accountId, ct);
        var signIns = await db.Set<AccountEvent>().AsNoTracking().Where(e => e.AccountId == accountId && e.What == AccountEventKind.SignedIn)
            .OrderByDescending(e => e.At).Take(3).ToListAsync(ct);
        return new ProfileSheet(account.DisplayName, account.Kind, account.UserName!, account.Email, account.PhoneNumber, account.Mobile,
            account.TwoFactorEnabled || hasPasskey, held, signIns);
    }

    public async Task ChangePhonesAsync(Guid accountId, string? landline, string? mobile, CancellationToken ct)
    {
        var account = await db.Users.SingleAsync(a => a.Id == accountId, ct);
        var wished = (FrenchPhone.Landline(landline), FrenchPhone.Mobile(mobile));
        if (wished == (account.PhoneNumber, account.Mobile)) throw new PhonesUnchanged();
        (account.PhoneNumber, account.Mobile) = wished;
        events.Note(account, AccountEventKind.PhonesChanged);
        await db.SaveChangesAsync(ct);
    }
}

public sealed record ProfileSheet(
    string Name, AccountKind Kind, string SignInName, string? Mail, string? Landline, string? Mobile,
    bool HasSecondFactor, IReadOnlyList<ProfileAttachment> Attachments, IReadOnlyList<AccountEvent> LastSignIns);

public sealed record ProfileAttachment(Guid Id, Guid MemberId, string CompanyName, string MemberNumber, Capacity Capacity, DateTimeOffset From);

public sealed class PhonesUnchanged() : Refusal("Ces numéros sont déjà ceux de votre compte. Modifiez-en un, ou revenez à votre compte.");
