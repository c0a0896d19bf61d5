using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Revenue;

/// <summary>How an import stands.</summary>
public sealed record IncomeImportProgress(int Done, int Total);

/// <summary>
/// The yearly incomes of the self-employed. Checked whole before anything is written; then a line a transaction: stopped anywhere, the same file
/// goes on where it stopped, because a line already recorded is left alone.
/// </summary>
public sealed class IncomeImport(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly Actor Office = new("income-import", "Import annuel des revenus");

    /// <summary>Every line the office could not apply, in the order of the file.</summary>
    public async Task<IReadOnlyList<IncomeFault>> CheckAsync(IReadOnlyList<IncomeLine> lines, CancellationToken ct)
    {
        var files = await FilesAsync(ct);
        var thisYear = clock.Today().Year;
        return [.. lines.SelectMany(line => Faults(line, files, thisYear))];
    }

    /// <summary>Records each income, settles its year, recalculates the schedule that rests on it and writes the notice.</summary>
    /// <returns>How many lines were applied; those already recorded are not counted.</returns>
    public async Task<int> ApplyAsync(IReadOnlyList<IncomeLine> lines, Action<IncomeImportProgress> progress, CancellationToken ct)
    {
        if ((await CheckAsync(lines, ct)).Count > 0) throw new IncomeFileFaulty();
        var files = await FilesAsync(ct);
        var applied = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (await ApplyAsync(lines[i], files[lines[i].MemberNumber], ct)) applied++;
            progress(new(i + 1, lines.Count));
        }

        return applied;
    }

    private async Task<bool> ApplyAsync(IncomeLine line, Guid memberId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BackOfficeDb>();
        var (profit, charges, replacement) = line.Income;
        var isKnown = await db.Set<SelfEmployedFile>().AnyAsync(f => f.MemberId == memberId && f.Incomes.Any(
            i => i.Year == line.Year && i.Profit == profit && i.SocialCharges == charges && i.ReplacementIncome == replacement), ct);
        if (isKnown) return false;
        await scope.ServiceProvider.GetRequiredService<FinalIncomes>().DeclareAsync(memberId, line.Year, line.Income, Office, ct);
        return true;
    }

    private async Task<Dictionary<string, Guid>> FilesAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BackOfficeDb>();
        return await db.Set<SelfEmployedFile>().Select(f => new { f.Member.Number, f.MemberId }).ToDictionaryAsync(f => f.Number, f => f.MemberId, ct);
    }

    private static IEnumerable<IncomeFault> Faults(IncomeLine line, Dictionary<string, Guid> files, int thisYear)
    {
        if (!files.ContainsKey(line.MemberNumber)) yield return new(line.Line, "Aucun dossier d’indépendant n’a ce n° adhérent.");
        if (line.Year >= thisYear) yield return new(line.Line, French.Of($"L’année {line.Year} n’est pas finie : son revenu n’est pas définitif."));
    }
}

public sealed class IncomeFileFaulty() : Refusal("Le fichier a des lignes fautives : rien n’est enregistré. Corrigez-les, puis recommencez.");
