using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Settings;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts.PasswordReset;

/// <summary>What a mailed link does: the person chooses a password, every session ends, everybody is told. It never signs in.</summary>
public sealed class PasswordResets(
    BackOfficeDb db, MailLinks links, Passwords passwords, IPasswordHasher<Account> hasher, LimitBook limits, ResetMails mails, SignInLookup lookup, SlowDown slowDown, TimeProvider clock)
{
    /// <summary>Whose password it is; null when the account is closed or gone.</summary>
    public Task<Account?> FindAsync(MailLink link, CancellationToken ct) =>
        db.Users.SingleOrDefaultAsync(a => a.Id == link.SubjectId && a.DisabledAt == null, ct);

    public async Task ChooseAsync(MailLink link, string? secretAnswer, string password, CancellationToken ct)
    {
        var account = await FindAsync(link, ct) ?? throw new LinkVoided();
        var now = clock.GetUtcNow();
        if (account.SecretAnswerHash is not null) await RequireSecretAsync(link, account, secretAnswer ?? "", now, ct);
        var memberId = Guid.TryParse(link.Addressee, out var id) ? id : (Guid?)null;
        passwords.Choose(account, password, await AboutAsync(memberId, ct));
        await links.UseAsync(link, now, ct);
        await mails.TellChangedAsync(account, memberId, now, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same form twice at once, or two of the links: one password was chosen, not two.
            throw new LinkUsed();
        }

        await slowDown.ForgiveAsync(lookup.CountedAs(account.Kind == AccountKind.Member
            ? new SignInBy.Number(account.UserName!)
            : new SignInBy.Mail(account.UserName!)), ct);
    }

    /// <summary>Company name, number, SIRETs: nothing of that in a password.</summary>
    private async Task<string?[]> AboutAsync(Guid? memberId, CancellationToken ct)
    {
        var member = await db.Members.AsNoTracking().Include(m => m.Establishments).SingleOrDefaultAsync(m => m.Id == memberId, ct);
        return member is null ? [] : [member.CompanyName, member.Number, .. member.Establishments.Select(e => e.Siret.Value)];
    }

    /// <summary>Counted before the answer is looked at, and committed at once: a hundred guesses at once are a hundred, not one.</summary>
    private async Task RequireSecretAsync(MailLink link, Account account, string answer, DateTimeOffset now, CancellationToken ct)
    {
        var most = (await limits.ReadAsync(ct))[Limits.SecretAnswerTries];
        var counted = await db.Set<MailLink>().Where(l => l.Id == link.Id && l.UsedAt == null && l.VoidedAt == null && l.Failures < most)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Failures, l => l.Failures + 1), ct);
        if (counted == 0) throw new LinkVoided();
        await db.Entry(link).ReloadAsync(ct);
        var said = PasswordPolicy.Plain(answer.Length <= 500 ? answer : "");
        if (said.Length > 0 && hasher.VerifyHashedPassword(account, account.SecretAnswerHash!, said) != PasswordVerificationResult.Failed) return;
        if (link.Failures < most) throw new SecretAnswerWrong(most - link.Failures);
        await db.Set<MailLink>().Where(l => l.Id == link.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.VoidedAt, now), ct);
        throw new SecretAnswerSpent();
    }
}

public sealed class SecretAnswerWrong(int left) : Engine.Workflows.Refusal(
    $"Ce n’est pas la réponse que vous aviez choisie. Il vous reste {French.Count(left, "essai")} avec ce lien.");

public sealed class SecretAnswerSpent() : Engine.Workflows.Refusal("Trop de réponses fausses : ce lien ne sert plus. Demandez-en un autre, ou appelez-nous.");
