using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Rules.Drafts;
using static BackOffice.Workflows.Rules.Publication.RulePublicationStates;

namespace BackOffice.Workflows.Rules.Publication;

/// <summary>From the first line of a new version to its publication: one person writes, another one approves.</summary>
public sealed class RulePublicationProcedure : Workflow<RuleDraft>
{
    public const string WorkflowKey = "rule-publication";

    /// <summary>The answers to the question put to the admins.</summary>
    public const string Publish = "publish";
    public const string SendBack = "send-back";

    protected override void Build(IWorkflowBuilder<RuleDraft> w)
    {
        w.Define(WorkflowKey, version: 1, "Publication d’une règle").StartsIn(Draft);

        w.In(Draft, "Brouillon")
            .On<DraftSubmitted>().Do<NoteSubmission>().GoTo(ToApprove)
            .On<DraftAbandoned>().Do<AbandonDraft>().GoTo(Abandoned);

        w.In(ToApprove, "À approuver")
            .Ask(Roles.Admin, "Approuver la version", dueIn: WorkingTime.Days(2))
            .Answer(Publish, "Publier").Do<AnnouncePublication>().Do<OpenCorrections>().GoTo(Published)
            .Answer(SendBack, "Renvoyer au brouillon").GoTo(Draft)
            .On<DraftAbandoned>().Do<AbandonDraft>().GoTo(Abandoned);

        // A server that had not heard yet may have computed one more declaration by the version before.
        w.In(Published, "Publiée")
            .After(TimeSpan.FromMinutes(1), "chaque serveur l’applique").Do<OpenCorrections>().End();


        w.In(Abandoned, "Abandonnée").IsEnd();
    }
}
