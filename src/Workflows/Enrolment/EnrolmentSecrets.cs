using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment;

/// <summary>The password and the secret question of an enrolment: checked, then kept as hashes only. The caller saves.</summary>
public sealed class EnrolmentSecrets(BackOfficeDb db, IPasswordHasher<Account> hasher)
{
    private static readonly Account Nobody = new() { DisplayName = "", Kind = AccountKind.Member };

    /// <param name="file">The enrolment.</param>
    /// <param name="password">Null keeps the one chosen before.</param>
    /// <param name="question">Empty for none.</param>
    /// <param name="answer">Empty keeps the one given before to the same question.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task SetAsync(EnrolmentFile file, string? password, string question, string answer, CancellationToken ct)
    {
        if (password is not null)
        {
            var member = await db.Members.Where(m => m.Id == file.MemberId).Select(m => new { m.CompanyName, m.Number }).SingleOrDefaultAsync(ct);
            PasswordPolicy.Check(password, file.Person.FirstName, file.Person.LastName, file.Person.Email, file.Siret.Value, member?.CompanyName, member?.Number);
        }

        var hash = password is null ? file.PasswordHash! : hasher.HashPassword(Nobody, password);
        if (question.Length == 0) file.Protect(hash, null, null);
        else file.Protect(hash, question, answer.Length == 0 ? file.SecretAnswerHash : hasher.HashPassword(Nobody, PasswordPolicy.Plain(answer)));
    }
}
