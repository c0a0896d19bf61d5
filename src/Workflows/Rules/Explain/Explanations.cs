using BackOffice.Engine.Rules;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment.Membership;
using BackOffice.Workflows.Workforce;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Rules.Explain;

/// <summary>What can be explained, each found for the service or for one member alone: a member asking for another's finds nothing.</summary>
public sealed class Explanations(BackOfficeDb db, ExactVersions versions, PublishedRules rules, FollowUp followUp, TimeProvider clock)
{
    /// <summary>The amount of a declaration, from the trace stored at its confirmation.</summary>
    public async Task<Explanation?> OfDeclarationAsync(Guid id, Guid? onlyOf, CancellationToken ct)
    {
        var found = await db.Declarations.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && (onlyOf == null || d.MemberId == onlyOf), ct);
        return found?.Quote is { } quote ? await OfQuoteAsync(quote, $"Cotisation {found.Year}, déclaration {found.Number}", forService: onlyOf is null, ct) : null;
    }

    /// <summary>The amount of an invoice or a credit note, from the trace that travelled with it.</summary>
    public async Task<Explanation?> OfInvoiceAsync(Guid id, Guid? onlyOf, CancellationToken ct)
    {
        var found = await db.Invoices.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && (onlyOf == null || i.MemberId == onlyOf), ct);
        if (found is null) return null;
        var kind = found.Kind == InvoiceKind.CreditNote ? $"Avoir n° {found.Number} sur la facture n° {found.CreditOfNumber}" : $"Facture n° {found.Number}";
        var explained = await OfQuoteAsync(found.Quote, $"{kind}, année {found.Year}", forService: onlyOf is null, ct);
        return found.Kind == InvoiceKind.Office
            ? explained with { Notes = [.. explained.Notes, "Aucune déclaration n’a été confirmée à temps : la facture porte sur le dernier effectif connu, augmenté du pourcentage de la campagne."] }
            : explained;
    }

    /// <summary>The category of a person as declared: the facts frozen in the declaration, asked again of the very version that decided.</summary>
    public async Task<Explanation?> OfDeclaredEmployeeAsync(Guid declarationId, Guid employeeId, Guid? onlyOf, CancellationToken ct)
    {
        var declaration = await db.Declarations.AsNoTracking().SingleOrDefaultAsync(d => d.Id == declarationId && (onlyOf == null || d.MemberId == onlyOf), ct);
        if (declaration?.Employees.FirstOrDefault(e => e.EmployeeId == employeeId) is not { } person) return null;
        var subject = $"Catégorie de suivi de {person.FirstName} {person.BirthName}, déclaration {declaration.Number}";
        if (await versions.FindAsync(RuleBooks.FollowUpCategory, person.BookHash, ct) is not { } exact)
            return new(subject, person.Category, RuleBooks.FollowUpCategory, RuleBooks.FollowUpCategory,
                DateOnly.ParseExact(person.BookVersion, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), person.BookHash, [])
            {
                Notes = ["La version qui a décidé n’est plus dans la bibliothèque : ses raisons ne peuvent pas être redites. Signalez-le à l’administrateur."],
            };
        var trace = exact.Version.For<FollowUpFacts>().Trace(new(person.BirthDate, person.HireDate, person.Determinants));
        return Explained(trace, subject, $"{person.Category}, {WorkforceWords.CategoryLabel(person.Category)}", exact.Version) with { Revision = exact.Revision };
    }

    /// <summary>The category of a person as lists show it: on a day, by the version of that day; today when none is said.</summary>
    public async Task<Explanation?> OfEmployeeAsync(Guid employeeId, DateOnly? on, Guid? onlyOf, CancellationToken ct)
    {
        var person = await db.Employees.AsNoTracking().Include(e => e.Determinants)
            .SingleOrDefaultAsync(e => e.Id == employeeId && (onlyOf == null || e.MemberId == onlyOf), ct);
        if (person is null) return null;
        var day = on ?? clock.Today();
        var explained = followUp.Explain(person.BirthDate, person.HireDate, person.DeterminantsOn(day), day);
        var version = rules.Current.Book(RuleBooks.FollowUpCategory).At(day);
        return await WithRevisionAsync(
            Explained(explained.Trace, $"Catégorie de suivi de {person.FirstName} {person.BirthName} au {French.Date(day)}",
                $"{explained.Category.Category}, {WorkforceWords.CategoryLabel(explained.Category.Category)}", version), ct);
    }

    /// <summary>Whether a company may join, from the trace stored when it applied; for an older application, its stored reasons.</summary>
    public async Task<Explanation?> OfMembershipAsync(Guid applicationId, CancellationToken ct)
    {
        var found = await db.Set<MembershipApplication>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == applicationId, ct);
        if (found is null) return null;
        return await WithRevisionAsync(Of(found.Eligibility, rules, $"Demande d’adhésion {found.Reference}"), ct);
    }

    /// <summary>The first contribution of a company that asks to join.</summary>
    public async Task<Explanation?> OfFirstContributionAsync(Guid applicationId, CancellationToken ct)
    {
        var found = await db.Set<MembershipApplication>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == applicationId, ct);
        return found is null ? null : await OfQuoteAsync(found.Quote, $"Première cotisation, demande {found.Reference}", forService: true, ct);
    }

    /// <summary>The verdict in hand, as a page shows it.</summary>
    public static Explanation Of(Eligibility eligibility, PublishedRules rules, string subject) =>
        TraceReader.Read(eligibility.TraceJson, subject, eligibility.Answer.InWords(), ExactVersions.InUse(rules, RuleBooks.MembershipEligibility, eligibility.BookHash))
        ?? new(subject, eligibility.Answer.InWords(), RuleBooks.MembershipEligibility, RuleBooks.MembershipEligibility,
            DateOnly.ParseExact(eligibility.BookVersion, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), eligibility.BookHash,
            [.. eligibility.Reasons.Select(r => new ExplainedRule(r.Code, r.Label, RuleOutcome.True, null, r.Reference, []))]);

    /// <summary>A quote in hand, as a page shows it: stored or just computed, its own trace explains it.</summary>
    public static Explanation Of(Quote quote, PublishedRules rules, string subject, bool forService)
    {
        var answer = $"{French.Amount(quote.TotalInclTax)} TTC";
        var explained = TraceReader.Read(quote.TraceJson, subject, answer, ExactVersions.InUse(rules, quote.Book, quote.Hash))
            ?? new Explanation(subject, answer, quote.Book, quote.Book,
                DateOnly.ParseExact(quote.Version, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), quote.Hash, []);
        var notes = new List<string>();
        if (quote.Correction is { } correction)
        {
            notes.Add($"Le service a corrigé ce montant le {French.Moment(correction.At)} : {French.Amount(correction.After)} HT au lieu de {French.Amount(correction.Before)} HT."
                + (forService ? $" Par {correction.By}, motif : {correction.Reason}" : ""));
            notes.Add("Les règles ci-dessous expliquent le montant calculé avant cette correction.");
        }

        if (quote.Warning is { } warning) notes.Add(warning);
        return explained with { Notes = [.. notes.Select(French.Punctuate)] };
    }

    private async Task<Explanation> OfQuoteAsync(Quote quote, string subject, bool forService, CancellationToken ct) =>
        await WithRevisionAsync(Of(quote, rules, subject, forService), ct);

    private static Explanation Explained(RuleTrace trace, string subject, string answer, RuleVersion version) => TraceReader.Read(trace.ToJson(), subject, answer, version)!;

    private async Task<Explanation> WithRevisionAsync(Explanation explained, CancellationToken ct) =>
        await versions.FindAsync(explained.Book, explained.Hash, ct) is { } exact
            ? explained with { Revision = exact.Revision, Title = exact.Version.Title }
            : explained;
}
