using System.Net.Mail;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts.PasswordReset;

/// <summary>Which addresses a link may go to: those of the chosen roles that still take our mails.</summary>
public sealed class ResetAddresses(BackOfficeDb db)
{
    public async Task<IReadOnlyList<ResetAddress>> OfAsync(Account account, Guid memberId, ResetRoles roles, CancellationToken ct)
    {
        var contacts = await db.Contacts.AsNoTracking().Where(c => c.MemberId == memberId).OrderBy(c => c.Id).ToListAsync(ct);
        var named = new List<ResetAddress>();
        if (roles.HasFlag(ResetRoles.Account)) named.AddRange(OfAccount(account, contacts));
        if (roles.HasFlag(ResetRoles.Manager)) named.AddRange(Of(contacts, ContactRole.Manager));
        if (roles.HasFlag(ResetRoles.HumanResources)) named.AddRange(Of(contacts, ContactRole.HumanResources));
        var written = named.Where(a => MailAddress.TryCreate(a.Mail, out var parsed) && parsed.Address == a.Mail)
            .DistinctBy(a => a.Mail, StringComparer.OrdinalIgnoreCase).ToList();
        var refused = await RefusedAsync([.. written.Select(a => a.Mail)], ct);
        return [.. written.Where(a => !refused.Contains(a.Mail))];
    }

    /// <summary>The member's own number writes to its account contact; every other name belongs to one person, who has an address of their own.</summary>
    private static List<ResetAddress> OfAccount(Account account, List<Contact> contacts)
    {
        var isMembers = account.UserName?.Contains('-', StringComparison.Ordinal) == false;
        var known = isMembers ? Of(contacts, ContactRole.Account).ToList() : [];
        return known.Count > 0 || account.Email is null ? known : [new ResetAddress(account.DisplayName, account.Email, null)];
    }

    private static IEnumerable<ResetAddress> Of(List<Contact> contacts, ContactRole role) =>
        contacts.Where(c => c.Role == role).Select(c => new ResetAddress(c.FullName, c.Email.Trim(), c.Id));

    /// <summary>Addresses whose last mail was refused for good (5xx). A later one that was taken clears it.</summary>
    private async Task<HashSet<string>> RefusedAsync(IReadOnlyList<string> addresses, CancellationToken ct)
    {
        var last = await db.Mails.AsNoTracking()
            .Where(m => addresses.Contains(m.ToAddress) && (m.State == MailState.Sent || m.State == MailState.Failed || m.State == MailState.Dropped))
            .GroupBy(m => m.ToAddress)
            .Select(g => g.OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Select(m => new { m.ToAddress, m.State, m.LastError }).First())
            .ToListAsync(ct);
        return last.Where(m => m.State != MailState.Sent && m.LastError?.StartsWith('5') == true).Select(m => m.ToAddress).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}

/// <param name="ContactId">Null when it is the account's own address.</param>
public sealed record ResetAddress(string Name, string Mail, Guid? ContactId);
