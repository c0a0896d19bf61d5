using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment.Services;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment;

/// <summary>The account, what it may do and for whom, the member's history and the mail that says so: all in the act that decides it.</summary>
public sealed class OpenAccess(BackOfficeDb db, AccountOpening accounts, EnrolledServices services, EnrolmentMails mails) : IActivity<EnrolmentFile>
{
    public static string Key => "open-access";

    public static string Label => "Ouvrir l’accès";

    public async Task RunAsync(ActivityContext<EnrolmentFile> context, CancellationToken ct)
    {
        var file = context.Case;
        if (file.FrozenAt is not null) throw new EnrolmentIsFrozen();
        await db.LockMemberAsync(file.MemberId!.Value, ct);
        var member = await db.Members.SingleAsync(m => m.Id == file.MemberId, ct);
        var people = await db.PeopleOfAsync(member.Id, ct);
        if (people.Exists(a => a.NameKey == PersonName.Key(file.Person.FirstName, file.Person.LastName))) throw new NamesakeHasAccess();
        var capacity = await CapacityAsync(member.Id, ct);
        var account = accounts.ForEnrolled(
            member.Id, member.Number, file.Person, file.PasswordHash, $"Inscription {file.Reference}", capacity, await RankAsync(member, ct));
        account.WantsInformation = file.WantsInformation;
        account.AskSecret(file.SecretQuestion, file.SecretAnswerHash);
        file.Opened(account.Id);
        await services.OpenFromAsync(context, account, capacity, ct);
        db.Add(MemberEvent.Of(
            member.Id, context.By, context.Now, "Accès ouvert par inscription",
            after: $"{account.DisplayName}, {capacity.Label().ToLowerInvariant()}", reason: context.Comment));
        mails.TellActive(file, member, capacity, context.Now);
    }

    /// <summary>The first one of a member administers it; the next ones declare, within what an administrator leaves them.</summary>
    private async Task<Capacity> CapacityAsync(Guid memberId, CancellationToken ct) =>
        await db.Set<Attachment>().AnyAsync(a => a.MemberId == memberId && a.Capacity == Capacity.Administrator && a.To == null, ct)
            ? Capacity.Declarant
            : Capacity.Administrator;

    /// <summary>The first free rank among the sign-in names "10042", "10042-2"… of this member, those of former people included.</summary>
    private async Task<int> RankAsync(Member member, CancellationToken ct)
    {
        var prefix = member.Number + "-";
        var taken = await db.Users.Where(a => a.NormalizedUserName == member.Number || a.NormalizedUserName!.StartsWith(prefix))
            .Select(a => a.NormalizedUserName).ToListAsync(ct);
        return Enumerable.Range(1, taken.Count + 1).First(rank => !taken.Contains(SignInName.OfMember(member.Number, rank)));
    }
}

public sealed class EnrolmentIsFrozen() : Refusal(
    "Cette inscription est gelée : quelqu’un de l’adhérent a signalé « ce n’est pas nous ». Traitez d’abord ce signalement, ou refusez l’inscription.");

public sealed class NamesakeHasAccess() : Refusal(
    "Une personne du même nom a déjà un accès pour cet adhérent. Refusez l’inscription comme doublon, ou corrigez le nom si ce sont deux personnes.");
