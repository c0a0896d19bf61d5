namespace BackOffice.Workflows.Contributions;

/// <summary>
/// One person as declared: facts and resulting category, frozen in the declaration. With the facts and the hash of the
/// book, the reasons can be worked out again for ever: a published version never changes.
/// </summary>
public sealed record DeclaredEmployee(
    Guid EmployeeId,
    string BirthName,
    string FirstName,
    DateOnly? BirthDate,
    DateOnly HireDate,
    string Contract,
    string Job,
    string Pcs,
    bool HasSeveralEmployers,
    IReadOnlyList<string> Determinants,
    string Category,
    string Exam,
    int MaxPeriodMonths,
    bool AttestationRequired,
    string BookVersion,
    string BookHash);
