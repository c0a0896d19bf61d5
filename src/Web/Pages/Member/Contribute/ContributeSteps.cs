using BackOffice.Workflows.Contributions;

namespace BackOffice.Web.Pages.Member.Contribute;

public enum ContributeStep
{
    Company,
    Employees,
    Amount,
    Confirm,
}

/// <summary>Where a declaration stands on its four steps, and which page goes on from there.</summary>
public static class ContributeSteps
{
    public static ContributeStep Next(Declaration declaration) => declaration switch
    {
        { CompanyDetailsConfirmed: false } => ContributeStep.Company,
        { EmployeesCheckedAt: null } => ContributeStep.Employees,
        { PaymentMeans: null } => ContributeStep.Amount,
        _ => ContributeStep.Confirm,
    };

    public static string PageOf(ContributeStep step) => step switch
    {
        ContributeStep.Company => "/Member/Contribute/Company",
        ContributeStep.Employees => "/Member/Contribute/Employees/Index",
        ContributeStep.Amount => "/Member/Contribute/Amount",
        _ => "/Member/Contribute/Confirm",
    };

    public static bool CanType(Declaration declaration) =>
        declaration.Member.CanDeclare && DeclarationStates.IsEditable(declaration.State);

    public static bool IsDone(Declaration declaration) =>
        declaration.State is DeclarationStates.Confirmed or DeclarationStates.UnderReview or DeclarationStates.Invoiced;
}
