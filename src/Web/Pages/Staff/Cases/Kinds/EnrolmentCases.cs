using BackOffice.Web.Pages.Shared.Components;
using BackOffice.Web.Pages.Staff.Tasks;
using BackOffice.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Posted;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Cases.Kinds;

/// <summary>An enrolment whose requester nobody at the member's has made known: a person of the service looks at it.</summary>
internal static class EnrolmentCases
{
    public static readonly CaseKind Kind = new(EnrolmentProcedure.WorkflowKey, PresentAsync, SheetAsync);

    private static async Task<Dictionary<Guid, CaseOnDesk>> PresentAsync(BackOfficeDb db, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var files = await db.Set<EnrolmentFile>().AsNoTracking().Where(f => ids.Contains(f.Id)).ToListAsync(ct);
        var members = files.Select(f => f.MemberId).ToList();
        var names = await db.Members.AsNoTracking().Where(m => members.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.CompanyName, ct);
        return files.ToDictionary(f => f.Id, f => CaseOnDesk.Of(
            f.Id, f.MemberId is { } member ? names.GetValueOrDefault(member, f.Siret.ToString()) : f.Siret.ToString(), f.Reference, Why(f)));
    }

    private static async Task<CaseSheet?> SheetAsync(BackOfficeDb db, Guid id, CancellationToken ct)
    {
        var file = await db.Set<EnrolmentFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct);
        if (file is null) return null;
        var member = await db.Members.AsNoTracking().Include(m => m.Contacts).Include(m => m.Establishments).AsSplitQuery()
            .SingleOrDefaultAsync(m => m.Id == file.MemberId, ct);
        var key = await db.Set<PostedKey>().AsNoTracking().Where(k => k.FileId == id).OrderByDescending(k => k.IssuedAt).ThenByDescending(k => k.Id).FirstOrDefaultAsync(ct);
        var place = member?.Establishments.SingleOrDefault(e => e.Id == file.EstablishmentId);
        return new(member?.CompanyName ?? file.Siret.ToString())
        {
            Detail = $"Inscription {file.Reference}",
            Member = member is null ? null : new(member.Id, member.CompanyName, member.Number),
            Notices = [.. Notices(file, key)],
            Facts =
            [
                new("Demandeur", file.Person.FullName),
                new("Courriel", file.Person.Email),
                new("Téléphone", file.Person.Phone),
                new("Téléphone portable", file.Person.Mobile),
                new("SIRET", file.Siret.ToString()),
                new("Établissement", place is null ? null : $"{place.Name}, {place.Street}, {place.PostCode} {place.City}"),
                new("Adresse validée le", file.MailValidatedAt is { } at ? French.Moment(at) : "pas encore"),
                new("Services demandés", file.Services.Count == 0 ? "aucun" : string.Join(", ", file.Services.Select(s => s.Code))),
                new("Justificatif attendu jusqu’au", file.ProofEndsAt is { } ends ? French.Moment(ends) : null),
                .. KeyFacts(key),
                new("Motif du refus", file.RefusalReason),
                .. (member?.Contacts ?? []).Select(c => new CaseFact("Contact connu", $"{c.FullName}, {c.Email}{(string.IsNullOrEmpty(c.Phone) ? "" : $", {c.Phone}")}")),
            ],
            Links = file.State switch
            {
                EnrolmentStates.ToVerify or EnrolmentStates.ProofAwaited => [new("Corriger l’identité du demandeur", $"/service/dossiers/{file.Id}/inscription/corriger")],
                EnrolmentStates.KeyPosted => [new("Imprimer le courrier de la clé", $"/service/dossiers/{file.Id}/inscription/courrier")],
                _ => [],
            },
        };
    }

    private static IEnumerable<CaseFact> KeyFacts(PostedKey? key)
    {
        if (key is null) yield break;
        yield return new("Clé envoyée par courrier", $"préparée le {French.Moment(key.IssuedAt)}, {(key.PrintedAt is { } at ? $"imprimée le {French.Moment(at)}" : "pas encore imprimée")}");
        yield return new("État de la clé", key switch
        {
            { UsedAt: { } used } => $"saisie le {French.Moment(used)}",
            { RevokedAt: { } over } => $"annulée le {French.Moment(over)}",
            { TriesLeft: 0 } => $"annulée après {French.Count(key.Tries, "essai faux", "essais faux")}",
            _ => $"valable jusqu’au {French.Moment(key.ExpiresAt)}, {French.Count(key.Tries, "essai faux", "essais faux")} sur {key.MostTries}",
        });
    }

    private static IEnumerable<CaseNotice> Notices(EnrolmentFile file, PostedKey? key)
    {
        if (file.State == EnrolmentStates.KeyPosted && key is { PrintedAt: null, RevokedAt: null, UsedAt: null })
            yield return new(Meaning.Warning, "Courrier à poster", "Le courrier de la clé n’est pas encore imprimé : l’entreprise ne l’a donc pas.");
        if (file.State == EnrolmentStates.ToVerify && key is { UsedAt: not null })
            yield return new(Meaning.Info, "Clé saisie", "Le demandeur a saisi la clé du courrier : l’entreprise la lui a remise. Autre chose retient encore l’inscription.");
        if (file.State == EnrolmentStates.ToVerify && key is { TriesLeft: 0, UsedAt: null, RevokedAt: null })
            yield return new(Meaning.Warning, "Clé annulée", "Trop de clés fausses ont été saisies. Appelez l’entreprise avant d’en envoyer une autre.");
        if (file.FrozenAt is { } at)
            yield return new(Meaning.Danger, "Inscription gelée", $"Quelqu’un de l’adhérent a signalé « ce n’est pas nous » le {French.Moment(at)}. Elle ne peut pas être acceptée.");
        if (file.Checks?.IsClosed == true) yield return new(Meaning.Warning, "SIRET fermé", "L’établissement est fermé, ou l’adhésion a pris fin.");
        if (file.Checks?.HasNamesake == true)
            yield return new(Meaning.Warning, "Doublon possible", "Une personne du même nom a déjà un accès pour cet adhérent, sous une autre adresse.");
        if (file is { Checks.IsKnownContact: false, State: not EnrolmentStates.KeyPosted })
            yield return new(Meaning.Info, "Demandeur inconnu", "L’adresse validée n’est celle d’aucun contact de l’adhérent. Appelez un contact connu, envoyez une clé par courrier au siège, ou demandez un justificatif.");
    }

    private static string Why(EnrolmentFile file) => file switch
    {
        { FrozenAt: not null } => "Gelée : « ce n’est pas nous »",
        { State: EnrolmentStates.KeyPosted } => "Attend la clé du courrier",
        { State: EnrolmentStates.ProofAwaited } => "Attend un justificatif",
        { Checks.IsClosed: true } => "SIRET fermé",
        { Checks.HasNamesake: true } => "Doublon possible",
        _ => "Demandeur inconnu de l’adhérent",
    };
}
