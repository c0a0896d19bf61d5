using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment;

/// <summary>Is this somebody the member has made known to us, and have they an account already? What is found decides who looks at it.</summary>
public sealed class CheckRequester(BackOfficeDb db) : IActivity<EnrolmentFile>
{
    public static string Key => "check-requester";

    public static string Label => "Vérifier le demandeur";

    public async Task RunAsync(ActivityContext<EnrolmentFile> context, CancellationToken ct)
    {
        var file = context.Case;
        if (file.MemberId is not { } memberId) return;
        await db.LockMemberAsync(memberId, ct);
        var member = await db.Members.AsNoTracking().Include(m => m.Contacts).Include(m => m.Establishments).SingleAsync(m => m.Id == memberId, ct);
        var people = await db.PeopleOfAsync(memberId, ct);
        var name = PersonName.Key(file.Person.FirstName, file.Person.LastName);
        var namesakes = people.Where(a => a.NameKey == name).ToList();
        var isSame = namesakes.Exists(a => IsSame(a.Email, file.Person.Email));
        file.Checks = new(
            IsKnownContact: member.Contacts.Any(c => IsSame(c.Email, file.Person.Email)),
            IsAlreadyEnrolled: isSame,
            HasNamesake: !isSame && namesakes.Count > 0,
            IsClosed: member.Status is MemberStatus.Resigned or MemberStatus.StruckOff
                || member.Establishments.Any(e => e.Id == file.EstablishmentId && e.ClosedOn is not null));
        context.Journal(Found(file.Checks));
    }

    private static bool IsSame(string? left, string? right) => string.Equals(left?.Trim(), right?.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Found(EnrolmentChecks checks) => checks switch
    {
        { IsAlreadyEnrolled: true } => "Le demandeur a déjà un accès.",
        { IsClosed: true } => "L’établissement est fermé ou l’adhésion a pris fin.",
        { HasNamesake: true } => "Une personne du même nom a déjà un accès, sous une autre adresse.",
        { IsKnownContact: true } => "L’adresse validée est celle d’un contact de l’adhérent.",
        _ => "L’adresse validée n’est celle d’aucun contact de l’adhérent.",
    };
}

internal static class MemberPeople
{
    /// <summary>Two enrolments of one member at once follow each other from here on: the second sees what the first has done.</summary>
    public static Task LockMemberAsync(this BackOfficeDb db, Guid memberId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select 1 from member.members where id = {memberId} for update", ct);

    /// <summary>Whoever may act for the member today.</summary>
    public static async Task<List<Account>> PeopleOfAsync(this BackOfficeDb db, Guid memberId, CancellationToken ct) => await db.Users
        .Where(a => db.Set<Attachment>().Any(x => x.AccountId == a.Id && x.MemberId == memberId && x.To == null)).ToListAsync(ct);
}
