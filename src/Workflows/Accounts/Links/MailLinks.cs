using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Accounts.Links;

/// <summary>Issues mailed links, finds them again, uses each once. The caller saves.</summary>
public sealed class MailLinks(BackOfficeDb db, IOptions<ServiceSettings> service)
{
    private const int TokenBytes = 32;

    /// <summary>The one address under which every mailed link opens; the token is the last segment.</summary>
    public const string Path = "/lien/";

    /// <summary>Adds the row and gives the absolute address for the mail: the only place where the token is ever in clear.</summary>
    public string Issue(LinkPurpose purpose, Guid subjectId, TimeSpan life, DateTimeOffset now, string? addressee = null)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        db.Add(new MailLink
        {
            Purpose = purpose,
            SubjectId = subjectId,
            Addressee = addressee,
            TokenHash = HashOf(token),
            IssuedAt = now,
            ExpiresAt = now + life,
        });
        return service.Value.PublicAddress + Path + token;
    }

    /// <summary>The row of a token, whatever its state; null when the token is unknown, mangled, or for something else.</summary>
    public async Task<MailLink?> FindAsync(string? token, CancellationToken ct)
    {
        if (token is not { Length: > 0 and < 200 }) return null;
        var hash = HashOf(token);
        return await db.Set<MailLink>().SingleOrDefaultAsync(l => l.TokenHash == hash, ct);
    }

    /// <summary>The link a form acts on: of this purpose and still good, or a refusal that says what to do.</summary>
    public async Task<MailLink> RequireAsync(LinkPurpose purpose, string? token, DateTimeOffset now, CancellationToken ct)
    {
        var link = await FindAsync(token, ct);
        if (link is null || link.Purpose != purpose) throw new LinkUnknown();
        if (link.UsedAt is not null) throw new LinkUsed();
        if (link.VoidedAt is not null) throw new LinkVoided();
        if (link.ExpiresAt <= now) throw new LinkExpired();
        return link;
    }

    /// <summary>Uses the link and voids the others of its case and purpose. Two uses at once: the row version lets one through.</summary>
    public async Task UseAsync(MailLink link, DateTimeOffset now, CancellationToken ct)
    {
        link.UsedAt = now;
        foreach (var sibling in await OpenAsync(link.Purpose, link.SubjectId, ct))
            if (sibling.Id != link.Id) sibling.VoidedAt = now;
    }

    public async Task VoidAsync(LinkPurpose purpose, Guid subjectId, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var link in await OpenAsync(purpose, subjectId, ct)) link.VoidedAt = now;
    }

    private async Task<List<MailLink>> OpenAsync(LinkPurpose purpose, Guid subjectId, CancellationToken ct) => await db.Set<MailLink>()
        .Where(l => l.SubjectId == subjectId && l.Purpose == purpose && l.UsedAt == null && l.VoidedAt == null).ToListAsync(ct);

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

/// <summary>A mailed link that opens nothing: the page says so and what to do, and nothing else.</summary>
public abstract class LinkRefused(string message) : Refusal(message);

public sealed class LinkUnknown() : LinkRefused(
    "Ce lien n’est pas reconnu. Il a peut-être été coupé par votre messagerie : copiez l’adresse entière depuis le courriel, ou demandez un nouveau lien.");

public sealed class LinkUsed() : LinkRefused("Ce lien a déjà servi. Si vous n’avez pas terminé, demandez un nouveau lien.");

public sealed class LinkVoided() : LinkRefused("Ce lien a été remplacé par un autre ou annulé. Utilisez le courriel le plus récent, ou demandez un nouveau lien.");

public sealed class LinkExpired() : LinkRefused("Ce lien n’est plus valable : son délai est passé. Demandez un nouveau lien.");
