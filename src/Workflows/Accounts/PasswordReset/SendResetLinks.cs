using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts.PasswordReset;

/// <summary>Finds whom the number names, within the limits of that number: links by mail, or one case for the service, or nothing.</summary>
public sealed class SendResetLinks(BackOfficeDb db, LimitBook limits, NumberSeal seal, SignInLookup lookup, ResetAddresses addresses, ResetMails mails)
    : IActivity<ResetRequest>
{
    public static string Key => "send-reset-links";

    public static string Label => "Envoyer les liens";

    public async Task RunAsync(ActivityContext<ResetRequest> context, CancellationToken ct)
    {
        var (request, now) = (context.Case, context.Now);
        if (!await IsWithinLimitsAsync(request, now, ct))
        {
            context.Journal("Limite de demandes atteinte pour ce numéro : rien n’est envoyé.");
            return;
        }

        request.HonouredAt = now;
        var (number, asAgent) = seal.Open(request.NumberSealed);
        var account = await lookup.FindAsync(new SignInBy.Number(number, asAgent), ct);
        var member = account is null ? null : await MemberAsync(account, number, ct);
        if (account is null || member is null || account.DisabledAt is not null)
        {
            context.Journal("Ce numéro n’ouvre aucun accès : rien n’est envoyé.");
            return;
        }

        var found = await addresses.OfAsync(account, member.Value, request.Roles, ct);
        if (found.Count == 0)
        {
            await JoinCaseAsync(context, member.Value, account.Id, ct);
            return;
        }

        foreach (var address in found) await mails.SendLinkAsync(account, member.Value, address, request.Id, now, ct);
        context.Journal($"Liens envoyés : {found.Count}.");
    }

    /// <summary>
    /// Requests of one number are looked at one after the other, whoever the workers are; those of the same turn are not saved yet and are
    /// counted too.
    /// </summary>
    private async Task<bool> IsWithinLimitsAsync(ResetRequest request, DateTimeOffset now, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({BitConverter.ToInt64(request.NumberKey)})", ct);
        var (values, key, dayAgo) = (await limits.ReadAsync(ct), request.NumberKey, now.AddDays(-1));
        var stored = await db.Set<ResetRequest>().AsNoTracking().Where(r => r.NumberKey == key && r.HonouredAt > dayAgo)
            .Select(r => new { r.Id, At = r.HonouredAt!.Value }).ToListAsync(ct);
        var unsaved = db.Set<ResetRequest>().Local.Where(r => r.HonouredAt > dayAgo && r.NumberKey.AsSpan().SequenceEqual(key)).Select(r => new { r.Id, At = r.HonouredAt!.Value });
        var honoured = stored.Concat(unsaved).DistinctBy(r => r.Id).ToList();
        return honoured.Count < values[Limits.ResetsPerDay] && honoured.Count(r => r.At > now.AddHours(-1)) < values[Limits.ResetsPerHour];
    }

    /// <summary>The member the number says, or the only one the person acts for.</summary>
    private async Task<Guid?> MemberAsync(Account account, string number, CancellationToken ct)
    {
        var said = number.Split('-')[0];
        return await db.Set<Attachment>().Where(a => a.AccountId == account.Id && a.To == null)
            .OrderByDescending(a => db.Members.Any(m => m.Id == a.MemberId && m.Number == said)).ThenBy(a => a.From)
            .Select(a => (Guid?)a.MemberId).FirstOrDefaultAsync(ct);
    }

    private async Task JoinCaseAsync(ActivityContext<ResetRequest> context, Guid member, Guid account, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({BitConverter.ToInt64(member.ToByteArray())})", ct);
        var open = db.Set<ContactlessReset>().Local.FirstOrDefault(c => c.MemberId == member && c.ClosedAt == null)
            ?? await db.Set<ContactlessReset>().SingleOrDefaultAsync(c => c.MemberId == member && c.ClosedAt == null, ct);
        if (open is null)
        {
            open = new ContactlessReset { MemberId = member, AccountId = account, FirstAskedAt = context.Now };
            db.Add(open);
            open.State = ResetStates.ToCall;
            context.StartOther<ContactlessProcedure>(open);
        }

        open.AskedAgain(context.Now);
        context.Journal("Aucune adresse joignable : le service rappelle.");
    }
}
