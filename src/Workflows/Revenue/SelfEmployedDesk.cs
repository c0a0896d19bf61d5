using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Revenue;

/// <summary>What a self-employed person says when their file is opened.</summary>
/// <param name="Income">Of the year before last, when they know it.</param>
public sealed record SelfEmployedStart(SelfEmployedActivity Activity, DateOnly StartedOn, Rhythm Rhythm, bool CollaboratingSpouse, DeclaredIncome? Income);

/// <summary>What staff do with the file of a self-employed member, one verb each; every one leaves a line of the member's history.</summary>
public sealed class SelfEmployedDesk(BackOfficeDb db, WorkflowRuntime workflows, SelfEmployedFiles files, FinalIncomes incomes, ProvisionalBases bases, RevenueNotices notices, TimeProvider clock)
{
    public async Task OpenAsync(Member member, SelfEmployedStart start, string reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        if (await files.FindAsync(member.Id, ct) is not null) throw new FileAlreadyOpen();
        var today = clock.Today();
        if (start.StartedOn > today) throw new StartInTheFuture();
        var file = files.Open(member.Id, start.Activity, start.StartedOn, start.CollaboratingSpouse, start.Rhythm);
        if (start.Income is { } income)
        {
            if (start.StartedOn.Year > today.Year - 2) throw new IncomeBeforeStart(today.Year - 2);
            file.Incomes.Add(AnnualIncome.Of(file, today.Year - 2, income, today));
        }

        var schedule = files.OpenYear(file, today.Year);
        await db.Entry(file).Reference(f => f.Member).Query().Include(m => m.Contacts).Include(m => m.Establishments).AsSplitQuery().LoadAsync(ct);
        notices.TellSchedule(schedule, ScheduleNews.Opened, null, clock.GetUtcNow());
        Remember(member.Id, "Dossier d’indépendant ouvert", null,
            $"{start.Activity.French()}, depuis le {French.Date(start.StartedOn)}, {French.Of($"cotisations {today.Year}")} : {French.Amount(schedule.Quote.Amounts.Total)}", reason, by);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The oldest called instalments first; more than is called is refused, because nothing would hold the rest.</summary>
    public async Task ReceivePaymentAsync(SelfEmployedFile file, decimal euros, string reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        var owed = OwedOn(file);
        if (euros <= 0 || euros != Math.Round(euros, 2)) throw new PaymentImpossible();
        if (euros > owed) throw new PaymentBeyondDebts(owed);
        Remember(file.MemberId, "Paiement reçu", $"reste dû {French.Amount(owed)}", $"reste dû {French.Amount(owed - euros)}, après {French.Amount(euros)}", reason, by);
        await files.ReceivePaymentAsync(file, euros, ct);
    }

    /// <summary>Nothing is called after that day; the final income settles the year.</summary>
    public async Task CeaseAsync(SelfEmployedFile file, DateOnly on, string reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        if (file.CeasedOn is { } ceased) throw new ActivityAlreadyCeased(ceased);
        if (on > clock.Today().AddYears(1)) throw new CessationTooFar();
        var before = ToCome(file);
        files.Cease(file, on);
        Remember(file.MemberId, "Cessation d’activité", $"en activité, {French.Amount(before)} à venir",
            $"cessation le {French.Date(on)}, {French.Amount(ToCome(file))} à venir", reason, by);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What is not called yet is called again, on the dates left.</summary>
    public async Task ResumeAsync(SelfEmployedFile file, string reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        var (ceased, before) = (file.CeasedOn ?? throw new ActivityNotCeased(), ToCome(file));
        files.Resume(file);
        Remember(file.MemberId, "Cessation annulée", $"cessation le {French.Date(ceased)}, {French.Amount(before)} à venir",
            $"en activité, {French.Amount(ToCome(file))} à venir", reason, by);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>One person's final income: what the yearly file does for all of them.</summary>
    public async Task DeclareAsync(SelfEmployedFile file, int year, DeclaredIncome income, string reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        RequireYear(file, year);
        var before = file.IncomeOf(year)?.Declared;
        if (before == income) throw new IncomeUnchanged(year);
        var taken = incomes.Take(file, year, income, await incomes.RunningAsync([file.MemberId], ct), by);
        Remember(file.MemberId, French.Of($"Revenu {year} déclaré"), before is null ? "non déclaré" : InWords(before), InWords(income)
            + (taken.Settled is { } settled ? $", régularisation de {French.Amount(settled.Difference)}" : ""), reason, by);
        await workflows.CommitAsync(ct);
    }

    /// <summary>What the file's years over are: those an income may be declared for, the latest first.</summary>
    public IReadOnlyList<int> YearsOver(SelfEmployedFile file)
    {
        var today = clock.Today();
        var last = file.IsOver(today.Year, today) ? today.Year : Math.Min(today.Year - 1, file.CeasedOn?.Year ?? today.Year);
        return [.. Enumerable.Range(0, Math.Max(0, last - file.StartedOn.Year + 1)).Select(ago => last - ago).Take(5)];
    }

    /// <summary>Finished years with a schedule and neither an income nor a settlement: the ones a missing declaration may settle.</summary>
    public IReadOnlyList<int> UndeclaredYears(SelfEmployedFile file) =>
        [.. file.Schedules.Select(s => s.Year).Where(y => file.IsOver(y, clock.Today()) && file.IncomeOf(y) is null && file.Regularisations.All(r => r.Year != y)).Order()];

    /// <summary>What the year would definitively cost on the raised mean; nothing is written.</summary>
    public SettlementPreview IfUndeclared(SelfEmployedFile file, int year)
    {
        var (income, quote) = bases.Definitive(file, year);
        return new(year, income, quote, file.CalledFor(year));
    }

    /// <summary>What a declared income would make of its year; nothing is written.</summary>
    public SettlementPreview IfDeclared(SelfEmployedFile file, int year, DeclaredIncome income)
    {
        RequireYear(file, year);
        var (retained, quote) = bases.IfDeclared(file, year, income);
        return new(year, retained, quote, file.CalledFor(year));
    }

    /// <summary>Nothing was declared: the mean of two years or half the ceiling, and a quarter more (L242-12-1).</summary>
    public async Task SettleUndeclaredAsync(SelfEmployedFile file, int year, string reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        if (!UndeclaredYears(file).Contains(year)) throw new YearNotUndeclared(year);
        var settled = incomes.Take(file, year, null, await incomes.RunningAsync([file.MemberId], ct), by).Settled!;
        Remember(file.MemberId, French.Of($"Revenu {year} non déclaré"), $"cotisations appelées {French.Amount(settled.Called)}",
            $"cotisations définitives {French.Amount(settled.Quote.Amounts.Total)}, majorées d’un quart", reason, by);
        await workflows.CommitAsync(ct);
    }

    public decimal OwedOn(SelfEmployedFile file) => file.DebtsOn(clock.Today()).Sum(i => i.Unpaid);

    public decimal ToCome(SelfEmployedFile file) => file.Schedules.SelectMany(s => s.Instalments).Where(i => i.DueOn > clock.Today()).Sum(i => i.Total);

    private static string InWords(DeclaredIncome income) =>
        $"revenu {French.Amount(income.Profit)}, charges sociales {French.Amount(income.SocialCharges)}, revenu de remplacement {French.Amount(income.ReplacementIncome)}";

    private static void RequireYear(SelfEmployedFile file, int year)
    {
        if (year < file.StartedOn.Year) throw new IncomeBeforeStart(year);
        if (file.CeasedOn is { } ceased && year > ceased.Year) throw new IncomeAfterCessation(ceased);
    }

    private void Remember(Guid memberId, string what, string? before, string after, string reason, Actor by) =>
        db.Add(MemberEvent.Of(memberId, by, clock.GetUtcNow(), what, before, after, reason.Trim()));
}

/// <summary>A year settled, before anything is written.</summary>
/// <param name="Income">The income it would rest on; the raised mean where none is declared.</param>
/// <param name="Called">Null where the year had no schedule: there is nothing to settle.</param>
public sealed record SettlementPreview(int Year, decimal Income, SelfEmployedQuote Quote, decimal? Called)
{
    public decimal? Difference => Quote.Amounts.Total - Called;
}
