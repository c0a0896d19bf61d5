using BackOffice.Workflows.Contributions;

namespace BackOffice.Web.Pages.Member.Contribute;

/// <summary>A line of the member's list of declarations.</summary>
public sealed record DeclarationRow(
    Guid Id, string Number, int Year, string State, int? Headcount, DateTimeOffset? ConfirmedAt, DateOnly OpensOn, DateOnly OpenUntil, bool CanType, Guid? StatementId)
{
    public string Label => DeclarationStates.Label(State);

    public static DeclarationRow Of(Declaration declaration, IReadOnlyDictionary<Guid, Guid> statements) => new(
        declaration.Id, declaration.Number, declaration.Year, declaration.State, declaration.Headcount, declaration.ConfirmedAt,
        declaration.Campaign.OpensOn, declaration.OpenUntil, ContributeSteps.CanType(declaration),
        statements.TryGetValue(declaration.Id, out var id) ? id : null);
}
