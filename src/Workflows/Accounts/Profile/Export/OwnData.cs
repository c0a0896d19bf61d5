using BackOffice.Workflows.Data;

namespace BackOffice.Workflows.Accounts.Profile.Export;

/// <summary>A person takes their data away: the password is asked again, and the log of the account says when.</summary>
public sealed class OwnData(BackOfficeDb db, OwnPasswords passwords, PersonalDataReader reader, AccountEvents events)
{
    public async Task<PersonalData> TakeAsync(Guid accountId, string password, CancellationToken ct)
    {
        var account = await passwords.RequireAsync(accountId, password, ct);
        events.Note(account, AccountEventKind.DataDownloaded);
        await db.SaveChangesAsync(ct);
        return await reader.ReadAsync(accountId, ct);
    }
}
