using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Workforce;

namespace BackOffice.Workflows.Enrolment.Membership;

/// <summary>The employees of a company that joins: the list as Cotiser keeps it, in the enrolment's file; numbers sealed from the first moment.</summary>
public sealed class MembershipEmployees(WorkflowRuntime workflows, Enrolments enrolments, NirVault vault)
{
    /// <summary>Longer lists come after the admission, in the member's own space.</summary>
    public const int Most = 300;

    public static DraftEmployee? Find(EnrolmentFile file, Guid id) => Memberships.DraftOf(file).Employees.FirstOrDefault(e => e.Id == id);

    public string? Masked(DraftEmployee employee) => employee.Nir is { } nir ? vault.Open(nir).Masked : null;

    /// <summary>Somebody else of the list under the same number; a provisional number is never matched.</summary>
    public DraftEmployee? WithSameNir(EnrolmentFile file, Nir nir, Guid? exceptId)
    {
        if (nir.IsProvisional) return null;
        var index = vault.BlindIndex(nir);
        return Memberships.DraftOf(file).Employees.FirstOrDefault(e => e.Id != exceptId && e.Nir?.BlindIndex is { } other && other.AsSpan().SequenceEqual(index));
    }

    /// <summary>Adds somebody, or changes the one of that id; a number is replaced only when another is given.</summary>
    public async Task PutAsync(EnrolmentFile file, Guid id, EmployeeDetails details, CancellationToken ct)
    {
        var draft = Memberships.DraftOf(file);
        var before = draft.Employees.FirstOrDefault(e => e.Id == id);
        if (before is null && draft.Employees.Count >= Most) throw new TooManyInDraft();
        var nir = string.IsNullOrWhiteSpace(details.Nir) ? before?.Nir : vault.Seal(Nir.Parse(details.Nir));
        var employee = new DraftEmployee(id, Tidy(details), nir);
        file.Keep(draft with
        {
            CountOnly = null,
            Employees = before is null ? [.. draft.Employees, employee] : [.. draft.Employees.Select(e => e.Id == id ? employee : e)],
        });
        await workflows.CommitAsync(ct);
    }

    public async Task RemoveAsync(EnrolmentFile file, Guid id, CancellationToken ct)
    {
        var draft = Memberships.DraftOf(file);
        file.Keep(draft with { Employees = [.. draft.Employees.Where(e => e.Id != id)] });
        await workflows.CommitAsync(ct);
    }

    /// <summary>The list is complete.</summary>
    public Task CheckAsync(EnrolmentFile file, CancellationToken ct)
    {
        var draft = Memberships.DraftOf(file);
        if (draft.Employees.Count == 0 && draft.Answers?.Employer == EmployerKind.Private) throw new NobodyToFollow();
        file.Keep(draft with { CountOnly = null });
        return enrolments.CompleteAsync(file, EnrolmentSteps.Employees, ct);
    }

    /// <summary>Only how many: the list comes later. Names already typed are not kept beside a bare count.</summary>
    public Task CountOnlyAsync(EnrolmentFile file, int people, CancellationToken ct)
    {
        file.Keep(Memberships.DraftOf(file) with { CountOnly = people, Employees = [] });
        return enrolments.CompleteAsync(file, EnrolmentSteps.Employees, ct);
    }

    private static EmployeeDetails Tidy(EmployeeDetails details) => details with
    {
        Nir = null,
        BirthName = details.BirthName.Trim(),
        FirstName = details.FirstName.Trim(),
        Job = details.Job.Trim(),
    };
}
