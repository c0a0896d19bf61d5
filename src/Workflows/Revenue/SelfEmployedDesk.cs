using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Revenue;

/// <summary>What a self-employed person says when their file is opened.</summary>
/// <param name="Income">Of the year before last, when they know it.</param>
public sealed record SelfEmployedStart(SelfEmployedActivity Activity, DateOnly StartedOn, Rhythm Rhythm, bool CollaboratingSpouse, DeclaredIncome? Income);

/// <summary>What staff do with the file of a self-employed member, one verb each; every one leaves a line of the member's history.</summary>
public sealed class SelfEmployedDesk(BackOfficeDb db, WorkflowRuntime workflows, SelfEmployedFiles files, FinalIncomes incomes, ProvisionalBases bases, TimeProvider clock)
{
    public async Task OpenAsync(Member member, SelfEmployedStart start, string reason, Actor by, CancellationToken ct)
    {
        RequireReason(reason);
        if (await files.FindAsync(member.Id, ct) is not null) throw new FileAlreadyOpen();
        var today = clock.Today();
        if (start.StartedOn > today) throw new StartInTheFuture();
        var file = files.Open(member.Id, start.Activity, start.StartedOn, start.CollaboratingSpouse, start.Rhythm);
        if (start.Income is { } income)
        {
            if (start.StartedOn.Year > today.Year - 2) throw new IncomeBeforeStart(today.Year - 2);
            file.Incomes.Add(new AnnualIncome
            {
                FileId = file.Id,
                Year = today.Year - 2,
                Profit = income.Profit,
                SocialCharges = income.SocialCharges,
                ReplacementIncome = income.ReplacementIncome,
                DeclaredOn = today,
            });
        }

        var schedule = files.OpenYear(file, today.Year);
        Remember(member.Id, "Dossier d’indépendant ouvert", null,
            $"{start.Activity.French()}, depuis le {French.Date(start.StartedOn)}, {French.Of($"cotisations {today.Year}")} : {French.Amount(schedule.Quote.Amounts.Total)}", reason, by);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The oldest called instalments first; more than is called is refused, because nothing would hold the rest.</summary>
    public async Task ReceivePaymentAsync(SelfEmployedFile file, decimal euros, string reason, Actor by, CancellationToken ct)
    {
        RequireReason(reason);
        var owed = OwedOn(file);
        if (euros <= 0 || euros != Math.Round(euros, 2)) throw new PaymentImpossible();
        if (euros > owed) throw new PaymentBeyondDebts(owed);
        Remember(file.MemberId, "Paiement reçu", $"reste dû {French.Amount(owed)}", $"reste dû {French.Amount(owed - euros)}, après {French.Amount(euros)}", reason, by);
        await files.ReceivePaymentAsync(file, euros, ct);
    }

    /// <summary>Nothing is called after that day; the final income settles the year.</summary>
    public async Task CeaseAsync(SelfEmployedFile file, DateOnly on, string reason, Actor by, CancellationToken ct)
    {
        RequireReason(reason);
        if (file.CeasedOn is { } ceased) throw new ActivityAlreadyCeased(ceased);
        if (on > clock.Today().AddYears(1)) throw new CessationTooFar();
        var before = ToCome(file);
        Remember(file.MemberId, "Cessation d’activité", $"en activité, {French.Amount(before)} à venir",
            $"cessation le {French.Date(on)}, {French.Amount(ToCome(file, upTo: on))} à venir", reason, by);
        await files.CeaseAsync(file, on, ct);
    }

    /// <summary>Finished years with a schedule and neither an income nor a settlement: the ones a missing declaration may settle.</summary>
    public IReadOnlyList<int> UndeclaredYears(SelfEmployedFile file) =>
        [.. file.Schedules.Select(s => s.Year).Where(y => y < clock.Today().Year && file.IncomeOf(y) is null && file.Regularisations.All(r => r.Year != y)).Order()];

    /// <summary>What the year would definitively cost on the raised mean; nothing is written.</summary>
    public UndeclaredYear IfUndeclared(SelfEmployedFile file, int year)
    {
        var (income, quote) = bases.Definitive(file, year);
        return new(year, income, quote, file.ScheduleOf(year)?.Instalments.Sum(i => i.Amount + i.Training) ?? 0);
    }

    /// <summary>Nothing was declared: the mean of two years or half the ceiling, and a quarter more (L242-12-1).</summary>
    public async Task SettleUndeclaredAsync(SelfEmployedFile file, int year, string reason, Actor by, CancellationToken ct)
    {
        RequireReason(reason);
        if (!UndeclaredYears(file).Contains(year)) throw new YearNotUndeclared(year);
        var settled = (await incomes.TakeAsync(file, year, null, by, ct)).Settled!;
        Remember(file.MemberId, French.Of($"Revenu {year} non déclaré"), $"cotisations appelées {French.Amount(settled.Called)}",
            $"cotisations définitives {French.Amount(settled.Quote.Amounts.Total)}, majorées d’un quart", reason, by);
        await workflows.CommitAsync(ct);
    }

    public decimal OwedOn(SelfEmployedFile file) => file.DebtsOn(clock.Today()).Sum(i => i.Unpaid);

    /// <summary>Still to be called; after a cessation, a regularisation only.</summary>
    public decimal ToCome(SelfEmployedFile file, DateOnly? upTo = null) => file.Schedules.SelectMany(s => s.Instalments).Where(i => i.DueOn > clock.Today())
        .Sum(i => upTo is { } last && i.DueOn > last ? i.Regularisation : i.Total);

    private static void RequireReason(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new ReasonMissing();
    }

    private void Remember(Guid memberId, string what, string? before, string after, string reason, Actor by) =>
        db.Add(MemberEvent.Of(memberId, by, clock.GetUtcNow(), what, before, after, reason.Trim()));
}

/// <summary>A year settled without a declaration, before anything is written.</summary>
public sealed record UndeclaredYear(int Year, decimal Mean, SelfEmployedQuote Quote, decimal Called)
{
    public decimal Difference => Quote.Amounts.Total - Called;
}
