using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using static BackOffice.Workflows.Rules.Publication.RuleCorrectionStates;

namespace BackOffice.Workflows.Rules.Publication;

/// <summary>A version was published for a date already computed: a person decides, declaration by declaration.</summary>
public sealed class RuleCorrectionProcedure : Workflow<RuleCorrection>
{
    public const string WorkflowKey = "rule-correction";

    /// <summary>The answers to the question put to the staff.</summary>
    public const string Redo = "redo";
    public const string Leave = "leave";

    protected override void Build(IWorkflowBuilder<RuleCorrection> w)
    {
        w.Define(WorkflowKey, version: 1, "Reprise après une règle publiée").StartsIn(ToDecide);

        w.In(ToDecide, "À décider")
            .Ask(Roles.Staff, "Reprendre la facture, ou la laisser en l’état ?", dueIn: WorkingTime.Days(5))
            .Answer(Redo, "Reprendre la facture").Do<RedoByPublishedRule>().GoTo(Redone)
            .Answer(Leave, "Laisser en l’état").Do<SettleCorrection>().GoTo(LeftAsIs);

        w.In(Redone, "Reprise").IsEnd();
        w.In(LeftAsIs, "Laissée en l’état").IsEnd();
    }
}

/// <summary>The states of the procedure rule-correction, by their stored keys.</summary>
public static class RuleCorrectionStates
{
    public const string ToDecide = "to-decide";
    public const string Redone = "redone";
    public const string LeftAsIs = "left-as-is";
}
