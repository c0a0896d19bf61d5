using BackOffice.Engine.Workflows;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Privacy;

/// <summary>Two years without a sign-in: two notices, then the account goes with the nightly purge. One sign-in ends all of it.</summary>
public sealed class InactiveAccount : Workflow<InactiveAccountCase>
{
    public const string WorkflowKey = "inactive-account";
    public const string Found = "found";
    public const string Noticed = "noticed";
    public const string LastNoticed = "last-noticed";
    public const string Kept = "kept";
    public const string Deleted = "deleted";

    public override IQueryable<InactiveAccountCase> Cases(DbContext db) => db.Set<InactiveAccountCase>().Include(c => c.Account);

    protected override void Build(IWorkflowBuilder<InactiveAccountCase> w)
    {
        w.Define(WorkflowKey, version: 1, "Compte inactif").StartsIn(Found);

        w.In(Found, "Compte repéré")
            .When(c => c.IsUsedAgain, "connexion entre-temps").GoTo(Kept)
            .When(c => c.IsGone, "compte déjà supprimé").GoTo(Deleted)
            .When(c => !c.IsUsedAgain, "toujours inactif").Do<SendFirstInactivityNotice>().GoTo(Noticed);

        w.In(Noticed, "Premier avis envoyé")
            .When(c => c.IsUsedAgain, "connexion").GoTo(Kept)
            .When(c => c.IsGone, "compte supprimé autrement").GoTo(Deleted)
            .At(c => c.LastNoticeOn, "14 jours avant la suppression").If(c => !c.IsUsedAgain && !c.IsGone, "toujours inactif").Do<SendLastInactivityNotice>().GoTo(LastNoticed);

        w.In(LastNoticed, "Dernier avis envoyé")
            .When(c => c.IsUsedAgain, "connexion").GoTo(Kept)
            .When(c => c.IsGone, "compte supprimé au terme annoncé").GoTo(Deleted);

        w.In(Kept, "Compte conservé").IsEnd();

        w.In(Deleted, "Compte supprimé").IsEnd();
    }
}
