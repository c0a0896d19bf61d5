using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Rules.Drafts;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Rules.Publication;

public sealed class NoteSubmission : IActivity<RuleDraft>
{
    public static string Key => "note-rule-submission";

    public static string Label => "Noter le texte soumis";

    public Task RunAsync(ActivityContext<RuleDraft> context, CancellationToken ct)
    {
        var (draft, hash) = (context.Case, RuleHash.Of(context.Case.Content));
        context.Journal(
            French.Of($"Texte soumis : enregistrement n° {draft.Save}, effet au {draft.EffectiveOn:d}, empreinte {hash[..12]}."),
            new { draft.Book, draft.Save, draft.EffectiveOn, Before = draft.BasedOnHash, After = hash });
        return Task.CompletedTask;
    }
}

public sealed class AbandonDraft : IActivity<RuleDraft>
{
    public static string Key => "abandon-rule-draft";

    public static string Label => "Clore le brouillon";

    public Task RunAsync(ActivityContext<RuleDraft> context, CancellationToken ct)
    {
        context.Case.ClosedAt = context.Now;
        context.Journal($"Motif : {context.SignalAs<DraftAbandoned>().Reason}");
        return Task.CompletedTask;
    }
}

/// <summary>Heard by every server at the commit, never before: a server that wakes reads the version.</summary>
public sealed class AnnouncePublication : IActivity<RuleDraft>
{
    /// <summary>The channel that servers listen to.</summary>
    public const string Channel = "backoffice_rules";

    public static string Key => "announce-rule-publication";

    public static string Label => "Prévenir chaque serveur";

    public Task RunAsync(ActivityContext<RuleDraft> context, CancellationToken ct) =>
        context.Db.Database.ExecuteSqlRawAsync("notify " + Channel, ct);
}
