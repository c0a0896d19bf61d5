using BackOffice.Engine.Rules;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Rules.Drafts;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Rules.Publication;

/// <summary>Opens one case a declaration that the published version computes otherwise; run again, only what is new.</summary>
public sealed class OpenCorrections(BackOfficeDb db, PublishedRules rules, AffectedDeclarations affected) : IActivity<RuleDraft>
{
    public static string Key => "open-rule-corrections";

    public static string Label => "Ouvrir les dossiers touchés";

    public async Task RunAsync(ActivityContext<RuleDraft> context, CancellationToken ct)
    {
        var published = await db.PublishedRuleBooks.AsNoTracking().SingleAsync(b => b.DraftId == context.Case.Id, ct);
        var library = await RuleBookImport.LibraryAsync(db, rules.Current, ct);
        var version = library.Book(published.Book).At(published.EffectiveOn);
        // Published anew since: the later publication has opened what is to be opened.
        if (version.Hash != published.Hash) return;
        var known = (await db.Set<RuleCorrection>().Where(c => c.DraftId == context.Case.Id).Select(c => c.DeclarationId).ToListAsync(ct)).ToHashSet();
        var found = (await affected.FindAsync(library, version, ct)).Where(a => !known.Contains(a.Id)).ToList();
        foreach (var declaration in found) Open(context, published, declaration);
        if (found.Count > 0) context.Journal($"{French.Count(found.Count, "dossier ouvert", "dossiers ouverts")} pour le service : à reprendre ou à laisser en l’état.", new { found.Count });
    }

    private static void Open(ActivityContext<RuleDraft> context, PublishedRuleBook published, AffectedDeclaration declaration)
    {
        var correction = new RuleCorrection
        {
            DraftId = context.Case.Id,
            DeclarationId = declaration.Id,
            Book = published.Book,
            EffectiveOn = published.EffectiveOn,
            Revision = published.Revision,
            Reason = published.Reason ?? "",
            Change = declaration.Change,
            IsInvoiced = declaration.IsInvoiced,
            OpenedAt = context.Now,
        };
        context.Db.Add(correction);
        context.StartOther<RuleCorrectionProcedure>(correction);
    }
}
