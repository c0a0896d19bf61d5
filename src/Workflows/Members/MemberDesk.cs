using System.Net.Mail;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Members;

/// <summary>What a form says of a contact.</summary>
public sealed record ContactDetails(ContactRole Role, string FirstName, string LastName, string Email, string? Phone);

/// <summary>What staff do with a member's file, one verb each; every one leaves a line of history.</summary>
public sealed class MemberDesk(BackOfficeDb db, TimeProvider clock)
{
    public Task<Member?> FindAsync(Guid id, CancellationToken ct) => db.Members
        .Include(m => m.Establishments).Include(m => m.Contacts).AsSplitQuery()
        .SingleOrDefaultAsync(m => m.Id == id, ct);

    /// <summary>The member keeps its file and its invoices; it can no longer declare.</summary>
    public Task SuspendAsync(Member member, string reason, Actor by, CancellationToken ct)
    {
        if (member.Status != MemberStatus.Active) throw new NotActive();
        return ChangeStatusAsync(member, member.Suspend, "Adhésion suspendue", reason, by, ct);
    }

    public Task ReinstateAsync(Member member, string reason, Actor by, CancellationToken ct)
    {
        if (member.Status is not (MemberStatus.Suspended or MemberStatus.Resigned or MemberStatus.StruckOff)) throw new NothingToReinstate();
        return ChangeStatusAsync(member, member.Reinstate, "Adhésion rétablie", reason, by, ct);
    }

    /// <summary>The membership ends; the file, its invoices and its people stay as long as the register says.</summary>
    /// <param name="on">The last day: 31 December for a resignation received by 30 September.</param>
    public Task EndAsync(Member member, MembershipEnd cause, DateOnly on, string reason, Actor by, CancellationToken ct)
    {
        if (member.Status is not (MemberStatus.Active or MemberStatus.Suspended)) throw new MembershipAlreadyEnded();
        if (on < member.JoinedOn || on > clock.Today().AddYears(2)) throw new MembershipEndOutside(member.JoinedOn);
        return cause == MembershipEnd.Resignation
            ? ChangeStatusAsync(member, () => member.Resign(on), $"Démission, au {French.Date(on)}", reason, by, ct)
            : ChangeStatusAsync(member, () => member.StrikeOff(on), $"Radiation, au {French.Date(on)}", reason, by, ct);
    }

    /// <summary>Nobody works there any more: nobody enrols for it.</summary>
    public async Task CloseEstablishmentAsync(Member member, Establishment establishment, DateOnly on, string reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        if (establishment.ClosedOn is not null) throw new EstablishmentAlreadyClosed();
        if (on > clock.Today()) throw new ClosingInTheFuture();
        establishment.Close(on);
        Remember(member, "Établissement fermé", $"SIRET {establishment.Siret}, ouvert", $"SIRET {establishment.Siret}, fermé le {French.Date(on)}", reason.Trim(), by);
        await db.SaveChangesAsync(ct);
    }

    public async Task AddContactAsync(Member member, ContactDetails details, Actor by, CancellationToken ct)
    {
        CheckAddress(details.Email);
        var contact = new Contact
        {
            MemberId = member.Id,
            Role = details.Role,
            FirstName = details.FirstName.Trim(),
            LastName = details.LastName.Trim(),
            Email = details.Email.Trim(),
            Phone = details.Phone?.Trim(),
        };
        db.Contacts.Add(contact);
        Remember(member, "Contact ajouté", null, Shown(contact), null, by);
        await db.SaveChangesAsync(ct);
    }

    public async Task ModifyContactAsync(Member member, Guid contactId, ContactDetails details, Actor by, CancellationToken ct)
    {
        CheckAddress(details.Email);
        var contact = member.Contacts.SingleOrDefault(c => c.Id == contactId) ?? throw new ContactGone();
        var before = Shown(contact);
        contact.Role = details.Role;
        (contact.FirstName, contact.LastName) = (details.FirstName.Trim(), details.LastName.Trim());
        (contact.Email, contact.Phone) = (details.Email.Trim(), details.Phone?.Trim());
        Remember(member, "Contact modifié", before, Shown(contact), null, by);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The lines of the member's history, the latest first.</summary>
    public async Task<IReadOnlyList<MemberEvent>> HistoryAsync(Guid memberId, CancellationToken ct) =>
        await db.Set<MemberEvent>().AsNoTracking().Where(e => e.MemberId == memberId).OrderByDescending(e => e.At).Take(100).ToListAsync(ct);

    private async Task ChangeStatusAsync(Member member, Action change, string what, string reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        var before = member.Status.Label();
        change();
        Remember(member, what, before, member.Status.Label(), reason.Trim(), by);
        await db.SaveChangesAsync(ct);
    }

    private void Remember(Member member, string what, string? before, string? after, string? reason, Actor by) =>
        db.Add(MemberEvent.Of(member.Id, by, clock.GetUtcNow(), what, before, after, reason));

    private static void CheckAddress(string email)
    {
        if (!MailAddress.TryCreate(email.Trim(), out var parsed) || parsed.Address != email.Trim()) throw new ContactAddressNotValid();
    }

    private static string Shown(Contact c) => $"{c.Role.Label()} : {c.FullName}, {c.Email}";
}

/// <summary>Why a membership ends: the member leaves, or the service strikes it off.</summary>
public enum MembershipEnd
{
    Resignation,
    StrikingOff,
}
