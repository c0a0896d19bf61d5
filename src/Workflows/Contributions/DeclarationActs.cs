using BackOffice.Engine.Workflows;
using static BackOffice.Workflows.Contributions.DeclarationStates;

namespace BackOffice.Workflows.Contributions;

/// <summary>What staff may do with a declaration, by the office's words.</summary>
public enum DeclarationAct
{
    Approve,
    AskCorrection,
    CorrectAmount,
    Reopen,
    Extend,
    Open,
    LetInLate,
    CorrectInvoice,
    ChangeState,
}

/// <summary>The one table of what may be done in which state: buttons and checks both read it.</summary>
public static class DeclarationActs
{
    private static readonly IReadOnlyList<Row> Table =
    [
        new(DeclarationAct.Approve, [UnderReview], () => new NotUnderReview()),
        new(DeclarationAct.AskCorrection, [UnderReview], () => new NotUnderReview()),
        new(DeclarationAct.CorrectAmount, [Confirmed, UnderReview], () => new AmountNotOpenToChange()),
        new(DeclarationAct.Reopen, [Confirmed], () => new ReopeningOnlyBeforeInvoicing()),
        new(DeclarationAct.Extend, [ToDeclare, InProgress], () => new DeclarationNotOpenToMember()),
        new(DeclarationAct.Open, [NotOpen], () => new AlreadyOpen()),
        new(DeclarationAct.LetInLate, [Closed], () => new NotClosed()),
        new(DeclarationAct.CorrectInvoice, [Invoiced], () => new NotInvoiced()),
        new(DeclarationAct.ChangeState, All, () => new NotUnderReview()),
    ];

    public static IReadOnlyList<DeclarationAct> AllowedIn(string state) => [.. Table.Where(r => r.States.Contains(state)).Select(r => r.Act)];

    public static bool Allows(DeclarationAct act, string state) => RowOf(act).States.Contains(state);

    /// <summary>The refusal says what to do instead.</summary>
    public static void Require(DeclarationAct act, string state)
    {
        if (!Allows(act, state)) throw RowOf(act).Otherwise();
    }

    private static Row RowOf(DeclarationAct act) => Table.Single(r => r.Act == act);

    private sealed record Row(DeclarationAct Act, IReadOnlyList<string> States, Func<Refusal> Otherwise);
}
