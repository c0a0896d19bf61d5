using System.Net.Mail;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Privacy;

/// <summary>What a form says of a request that reached the service by phone, letter or mail.</summary>
public sealed record DataRequestDetails(DataRight Right, string PersonName, string Email, string Words, DateOnly ReceivedOn, string? IdentityKnownBy, string? MemberNumber);

/// <summary>Opens requests: by the person from their space, or by staff in the person's name.</summary>
public sealed class DataRequests(BackOfficeDb db, WorkflowRuntime workflows, TimeProvider clock)
{
    public const string SignedIn = "Personne connectée à son compte";

    public IQueryable<DataRequest> Of(Guid accountId) => db.Set<DataRequest>().AsNoTracking().Where(r => r.AccountId == accountId).OrderByDescending(r => r.Id);

    public async Task<DataRequest> OpenOwnAsync(Guid accountId, Guid memberId, DataRight right, string? words, Guid formId, Actor by, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(words) && right != DataRight.Access) throw new RequestWithoutWords();
        if (await Of(accountId).AnyAsync(r => r.Right == right && r.AnsweredAt == null, ct)) throw new RequestAlreadyOpen();
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == accountId, ct);
        var request = new DataRequest
        {
            Right = right,
            AccountId = accountId,
            MemberId = memberId,
            PersonName = account.DisplayName,
            Email = account.Email ?? "",
            Words = words?.Trim() ?? "",
            ReceivedOn = clock.Today(),
        };
        request.CheckIdentity(SignedIn);
        workflows.Once(formId);
        return await StartAsync(request, by, ct);
    }

    /// <summary>The month runs from the day the request came in, not from the day it is typed.</summary>
    public async Task<DataRequest> OpenForAsync(DataRequestDetails details, Actor by, CancellationToken ct)
    {
        var email = details.Email.Trim();
        if (!MailAddress.TryCreate(email, out var parsed) || parsed.Address != email) throw new RequestAddressNotValid();
        if (details.ReceivedOn > clock.Today()) throw new RequestFromTheFuture();
        Guid? member = null;
        if (!string.IsNullOrWhiteSpace(details.MemberNumber))
        {
            var number = details.MemberNumber.Trim();
            member = await db.Members.Where(m => m.Number == number).Select(m => (Guid?)m.Id).SingleOrDefaultAsync(ct) ?? throw new RequestMemberUnknown();
        }

        var request = new DataRequest
        {
            Right = details.Right,
            AccountId = await AccountOfAsync(email, member, ct),
            MemberId = member,
            PersonName = details.PersonName.Trim(),
            Email = email,
            Words = details.Words.Trim(),
            ReceivedOn = details.ReceivedOn,
        };
        if (!string.IsNullOrWhiteSpace(details.IdentityKnownBy)) request.CheckIdentity(details.IdentityKnownBy.Trim());
        return await StartAsync(request, by, ct);
    }

    /// <summary>The one account of that address, at that member where one is named; nobody is guessed among several.</summary>
    private async Task<Guid?> AccountOfAsync(string email, Guid? member, CancellationToken ct)
    {
        var normalized = email.ToUpperInvariant();
        var found = await db.Users
            .Where(a => a.NormalizedEmail == normalized && a.Kind == Accounts.AccountKind.Member)
            .Where(a => member == null || db.Set<Accounts.Attachment>().Any(t => t.AccountId == a.Id && t.MemberId == member))
            .Select(a => a.Id).Take(2).ToListAsync(ct);
        return found.Count == 1 ? found[0] : null;
    }

    private async Task<DataRequest> StartAsync(DataRequest request, Actor by, CancellationToken ct)
    {
        db.Add(request);
        workflows.Start<DataRequestProcedure>(request, by);
        await workflows.CommitAsync(ct);
        return request;
    }
}

public sealed class RequestWithoutWords() : Refusal("Dites en quelques mots ce que vous demandez : quelles données, et pourquoi.");

public sealed class RequestAlreadyOpen() : Refusal("Vous avez déjà une demande de ce genre en cours. Suivez-la dans la liste ci-dessous.");

public sealed class RequestAddressNotValid() : Refusal("Cette adresse de courriel n’est pas valable. Saisissez celle à laquelle la personne veut recevoir la réponse.");

public sealed class RequestFromTheFuture() : Refusal("La date de réception est dans le futur. Saisissez le jour où la demande est arrivée.");

public sealed class RequestMemberUnknown() : Refusal("Aucun adhérent ne porte ce numéro. Corrigez-le, ou laissez le champ vide.");
