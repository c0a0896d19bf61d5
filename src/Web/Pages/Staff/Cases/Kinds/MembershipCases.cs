using BackOffice.Web.Pages.Shared.Components;
using BackOffice.Web.Pages.Shared.Explain;
using BackOffice.Web.Pages.Staff.Tasks;
using BackOffice.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment.Membership;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Cases.Kinds;

/// <summary>Companies that ask to join.</summary>
internal static class MembershipCases
{
    public static readonly CaseKind Kind = new(MembershipProcedure.WorkflowKey, PresentAsync, SheetAsync);

    private static async Task<Dictionary<Guid, CaseOnDesk>> PresentAsync(BackOfficeDb db, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var found = await db.Set<MembershipApplication>().AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(ct);
        return found.ToDictionary(a => a.Id, a => CaseOnDesk.Of(
            a.Id, NameOf(a), a.Reference, string.Join(" ", a.Eligibility.Decisive.Where(r => r.Answer == EligibilityAnswer.ToStaff).Select(r => r.Label))));
    }

    private static async Task<CaseSheet?> SheetAsync(BackOfficeDb db, Guid id, CancellationToken ct)
    {
        if (await db.Set<MembershipApplication>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } a) return null;
        var member = await db.Members.AsNoTracking().Where(m => m.Id == a.MemberId)
            .Select(m => new CaseMember(m.Id, m.CompanyName, m.Number)).SingleOrDefaultAsync(ct);
        var rivals = a.IsOpen ? await StaffMemberships.RivalsAsync(db, a, ct) : 0;
        return new CaseSheet(NameOf(a))
        {
            Detail = a.Reference,
            Member = member,
            Facts = [.. Company(a), .. People(a), .. Request(a)],
            Notices = [.. Notices(a, rivals)],
            Links = a.IsOpen ? [new("Corriger la demande", $"/service/dossiers/{id}/corriger-adhesion")] : [],
            Documents = [new("Bordereau d’adhésion (PDF)", $"/service/dossiers/{id}/bordereau-adhesion") { OnlyReads = true }],
        };
    }

    private static IEnumerable<CaseFact> Company(MembershipApplication a)
    {
        var company = a.Draft.Company!;
        yield return new("Forme juridique", company.LegalForm);
        yield return new("SIREN", a.Siren.ToString());
        yield return new("N° de TVA", company.VatNumber ?? $"aucun ({company.VatExemptionReason})");
        yield return new("Première embauche", company.FirstHireOn is { } day ? French.Date(day) : null);
        foreach (var e in a.Draft.Establishments)
            yield return new(
                e.IsHeadOffice ? "Siège" : "Établissement",
                $"{e.Name}, SIRET {Siret.Parse(e.Siret)}, {e.Street}, {e.PostCode} {e.City}{(e.Naf is { } naf ? $", NAF {naf}" : "")}");
    }

    private static IEnumerable<CaseFact> People(MembershipApplication a)
    {
        foreach (var c in a.Draft.ContactsWith(a.Person))
            yield return new($"Contact {c.Role.Label().ToLower(French.Culture)}", $"{c.FullName}, {c.Email}{(c.Phone is { } phone ? $", {phone}" : "")}");
        yield return new("Salariés", French.Count(a.Draft.Headcount, "salarié") + (a.Draft.CountOnly is null ? "" : ", liste à compléter après l’acceptation"));
    }

    private static IEnumerable<CaseFact> Request(MembershipApplication a)
    {
        yield return new("Première cotisation", $"{French.Amount(a.Quote.TotalInclTax)} TTC, année {a.Quote.Year} (pourquoi{French.Space}?)", WhyLinks.ForService(WhyLinks.FirstContribution, a.Id));
        yield return new("Réponse du livre de règles", $"{a.Eligibility.Answer.InWords()} (pourquoi{French.Space}?)", WhyLinks.ForService(WhyLinks.Membership, a.Id));
        yield return new("Employeur", a.Draft.Answers?.Employer.Label());
        yield return new("Demande faite le", French.Moment(a.SubmittedAt));
        yield return new("Adresse validée le", French.Moment(a.ReceivedAt));
        if (a.RefusalReason is { } reason) yield return new("Motif du refus", reason);
    }

    private static IEnumerable<CaseNotice> Notices(MembershipApplication a, int rivals)
    {
        if (a.Eligibility.Answer == EligibilityAnswer.ToStaff)
            yield return new(Meaning.Warning, "Le livre de règles laisse la décision au service",
                string.Join(" ", a.Eligibility.Decisive.Select(r => $"{French.Punctuate(r.Label)} ({r.Reference})")));
        if (rivals > 0)
            yield return new(Meaning.Warning, "Une autre demande est ouverte pour cette entreprise",
                "Accepter l’une clôt l’autre : son demandeur est invité à créer un compte déclarant. Vérifiez qui est habilité avant de répondre.");
        if (a.KnownAs is { } number)
            yield return new(Meaning.Info, "Entreprise déjà adhérente", $"Elle a le n° adhérent {number}.");
        if (a.PaperAwaitedUntil is { } until && a.State == MembershipStates.PaperAwaited)
            yield return new(Meaning.Info, "Pièce attendue", $"Sans pièce le {French.Moment(until)}, la demande est classée sans réponse.");
    }

    private static string NameOf(MembershipApplication a) => a.Draft.Company?.Name ?? a.Reference;
}
