using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Workforce;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Privacy;

/// <summary>
/// How persons, members and cases leave, for the nightly purge and for a person who asks to be forgotten alike. Deletes rows, raises no
/// flags. In the caller's transaction.
/// </summary>
internal sealed class Erasure(BackOfficeDb db, RowTree rows, Names names, TimeProvider clock)
{
    /// <summary>
    /// The accounts with their sessions, links, second factors, requests and mails. The members' files stay, and what the persons did
    /// stays in the journals, under nobody's name.
    /// </summary>
    public async Task AccountsAsync(Guid[] ids, CancellationToken ct)
    {
        var persons = await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(ct);
        await names.ForgetGrantsAsync(persons, ct);
        foreach (var person in persons.Where(p => p.Email is not null)) await MailsAsync(person.DisplayName, person.Email!, ct);
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.ClrType != typeof(Attachment)))
            if (type.FindProperty("AccountId") is { } column && !column.IsForeignKey() && (column.ClrType == typeof(Guid) || column.ClrType == typeof(Guid?)))
                await rows.DeleteWhereAsync(type, column, ids, ct);
        await rows.DeleteAsync<Account>(ids, ct);
        // Last: a log may let a name go only once nobody bears it any more.
        await names.ForgetAsync(ids, ct);
    }

    /// <summary>What the person of an accepted request asked to be forgotten; the request itself stays as the proof, without them.</summary>
    public async Task AskedAsync(Guid[] requestIds, CancellationToken ct)
    {
        foreach (var request in await db.Set<DataRequest>().AsNoTracking().Where(r => requestIds.Contains(r.Id)).ToListAsync(ct))
        {
            var contacts = db.Contacts.Where(c => c.Email == request.Email && (request.MemberId == null || c.MemberId == request.MemberId));
            await ContactsAsync(await contacts.Select(c => c.Id).ToArrayAsync(ct), ct);
            if (request.AccountId is { } account) await AccountsAsync([account], ct);
            await MailsAsync(await db.Mails.Where(m => m.ToAddress == request.Email && m.State != MailState.Queued && m.State != MailState.Sending).Select(m => m.Id).ToArrayAsync(ct), ct);
            await db.Set<DataRequest>().Where(r => r.Id == request.Id).ExecuteUpdateAsync(r => r
                .SetProperty(x => x.PersonName, Names.Erased).SetProperty(x => x.Email, "").SetProperty(x => x.Words, "")
                .SetProperty(x => x.ErasedAt, clock.GetUtcNow()), ct);
        }
    }

    /// <summary>The contacts of a person, with what was written to them.</summary>
    public async Task ContactsAsync(Guid[] ids, CancellationToken ct)
    {
        foreach (var contact in await db.Contacts.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(ct))
        {
            await MailsAsync(contact.FullName, contact.Email, ct);
            await db.Set<MemberEvent>().Where(e => e.MemberId == contact.MemberId && (e.Before!.Contains(contact.Email) || e.After!.Contains(contact.Email)))
                .ExecuteUpdateAsync(e => e.SetProperty(x => x.Before, (string?)null).SetProperty(x => x.After, "Coordonnées effacées à la demande de la personne"), ct);
        }

        await rows.DeleteAsync<Contact>(ids, ct);
    }

    public async Task EmployeesAsync(Guid[] ids, CancellationToken ct) => await rows.DeleteAsync<Employee>(ids, ct);

    public Task<int> NirsAsync(Guid[] employeeIds, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        update workforce.employees set nir_key_id = null, nir_cipher = null, nir_blind_index = null, nir_is_provisional = null where id = any({employeeIds})
        """, ct);

    /// <summary>Who was declared, by whom; headcount and amounts stay.</summary>
    public async Task NamedListsAsync(Guid[] declarationIds, CancellationToken ct)
    {
        await db.Documents.Where(d => d.Kind == DocumentKind.Statement && declarationIds.Contains(d.SubjectId)).ExecuteDeleteAsync(ct);
        await db.Database.ExecuteSqlAsync($"update contribution.declarations set employees = '[]', declarant = null where id = any({declarationIds})", ct);
    }

    public Task DeclarationsAsync(Guid[] ids, CancellationToken ct) => rows.DeleteAsync<Declaration>(ids, ct);

    public async Task InvoicesAsync(Guid[] ids, CancellationToken ct) => await rows.DeleteAsync<Invoice>(ids, ct);

    public Task MailsAsync(Guid[] ids, CancellationToken ct) => rows.DeleteAsync<OutgoingMail>(ids, ct);

    /// <summary>By the function of the database: the table takes no deletion from anybody else, and none of a line younger than a year.</summary>
    public Task<int> RevealsAsync(Guid[] ids, CancellationToken ct) => db.Database.ExecuteSqlAsync($"select privacy.forget_reveals({ids})", ct);

    /// <summary>A closed case of any procedure: its row, what hangs on it, its journal.</summary>
    public async Task CasesAsync(Guid[] ids, CancellationToken ct)
    {
        foreach (var type in db.Model.GetEntityTypes().Where(t => typeof(ICase).IsAssignableFrom(t.ClrType))) await rows.DeleteAsync(type, ids, ct);
        await db.EraseCasesAsync(ids, clock.GetUtcNow(), ct);
    }

    /// <summary>The whole file; where invoices must still be shown, all but what they need: the company, and the year's headcount.</summary>
    public async Task MembersAsync(Guid[] ids, CancellationToken ct)
    {
        foreach (var id in ids)
        {
            var attached = db.Set<Attachment>().Where(a => a.MemberId == id).Select(a => a.AccountId);
            var onlyHere = await db.Users
                .Where(a => a.Kind == AccountKind.Member && attached.Contains(a.Id) && !db.Set<Attachment>().Any(o => o.AccountId == a.Id && o.MemberId != id))
                .Select(a => a.Id).ToArrayAsync(ct);
            await AccountsAsync(onlyHere, ct);
            await MailsAsync(await db.Mails.Where(m => m.MemberId == id).Select(m => m.Id).ToArrayAsync(ct), ct);
            var keeps = await db.Invoices.AnyAsync(i => i.MemberId == id, ct);
            if (keeps) await StripAsync(id, ct);
            else await rows.DeleteAsync<Member>([id], ct);
            await db.Documents.Where(d => d.MemberId == id && !(keeps && d.Kind == DocumentKind.Invoice)).ExecuteDeleteAsync(ct);
        }
    }

    private async Task StripAsync(Guid memberId, CancellationToken ct)
    {
        var declarations = await db.Declarations.Where(d => d.MemberId == memberId).Select(d => d.Id).ToArrayAsync(ct);
        await NamedListsAsync(declarations, ct);
        await db.EraseCasesAsync(declarations, clock.GetUtcNow(), ct);
        foreach (var key in db.Model.FindEntityType(typeof(Member))!.GetReferencingForeignKeys().Where(k => !IsKeptForInvoices(k.DeclaringEntityType.ClrType)))
            await rows.DeleteWhereAsync(key.DeclaringEntityType, key.Properties[0], [memberId], ct);
        await db.Members.Where(m => m.Id == memberId).ExecuteUpdateAsync(m => m.SetProperty(x => x.FileErasedOn, clock.Today()), ct);
    }

    private static bool IsKeptForInvoices(Type type) => type == typeof(Declaration) || type == typeof(Invoice) || type == typeof(Establishment);

    private async Task MailsAsync(string name, string address, CancellationToken ct) =>
        await MailsAsync(await db.Mails.Where(m => m.ToAddress == address && m.ToName == name).Select(m => m.Id).ToArrayAsync(ct), ct);
}
