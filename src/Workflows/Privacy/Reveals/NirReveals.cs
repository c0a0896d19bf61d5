using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Workforce;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Privacy;

/// <summary>Opens a sealed number for somebody with the right and a reason. The audit line is committed before the number is given.</summary>
public sealed class NirReveals(BackOfficeDb db, NirVault vault, TimeProvider clock)
{
    private const int ShortestReason = 10;

    public async Task<Nir> OfEmployeeAsync(Guid memberId, Guid employeeId, string? reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        if (reason.Trim().Length < ShortestReason) throw new RevealReasonTooShort();
        var employee = await db.Employees.AsNoTracking().SingleOrDefaultAsync(e => e.Id == employeeId && e.MemberId == memberId, ct) ?? throw new NobodyToReveal();
        if (employee.Nir is null) throw new NoNirOnFile();
        db.Add(new NirReveal { ById = by.Id, By = by.Name, SubjectId = employee.Id, MemberId = memberId, Reason = reason.Trim(), At = clock.GetUtcNow() });
        await db.SaveChangesAsync(ct);
        return vault.Open(employee.Nir);
    }
}

public sealed class RevealReasonTooShort() : Refusal("Dites en une phrase pourquoi ce numéro est nécessaire : ce motif est conservé et relu.");

public sealed class NobodyToReveal() : Refusal("Ce salarié n’est plus dans le dossier de cet adhérent. Rechargez la fiche.");

public sealed class NoNirOnFile() : Refusal("Aucun numéro n’est enregistré pour ce salarié : il n’a pas été fourni, ou il a été effacé un an après la sortie.");
