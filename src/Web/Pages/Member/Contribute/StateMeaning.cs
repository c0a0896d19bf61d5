using BackOffice.Web.Pages.Shared.Components;
using BackOffice.Workflows.Contributions;

namespace BackOffice.Web.Pages.Member.Contribute;

/// <summary>The colour that goes with the word of a state.</summary>
public static class StateMeaning
{
    public static Meaning Of(string state) => state switch
    {
        DeclarationStates.ToDeclare => Meaning.Warning,
        DeclarationStates.InProgress => Meaning.Info,
        DeclarationStates.Confirmed or DeclarationStates.UnderReview or DeclarationStates.Invoiced => Meaning.Success,
        _ => Meaning.Neutral,
    };
}
