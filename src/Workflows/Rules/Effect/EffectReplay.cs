using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using BackOffice.Engine.Rules;

namespace BackOffice.Workflows.Rules.Effect;

/// <summary>
/// Reads on one connection, evaluates on every core, hands over who changes: three stages with a bounded queue between them, so that
/// 300,000 people never stand in memory at once. The first failure stops all three.
/// </summary>
internal sealed class EffectReplay<TFacts>(Population<TFacts> population, ReplayOrder order)
{
    private const int BatchSize = 1_000;
    private const int QueuedBatches = 8;
    private readonly RuleEvaluator<TFacts> _before = order.Before.For<TFacts>();
    private readonly RuleEvaluator<TFacts> _after = order.After.For<TFacts>();
    private Exception? _failure;

    public async Task<EffectTally> RunAsync(CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var subjects = Channel.CreateBounded<List<Subject<TFacts>>>(QueuedBatches);
        var changes = Channel.CreateBounded<List<EffectChange>>(QueuedBatches);
        var workers = Enumerable.Range(0, Environment.ProcessorCount)
            .Select(_ => GuardedAsync(stop, () => EvaluateAsync(subjects.Reader, changes.Writer, stop.Token))).ToArray();
        var writing = GuardedAsync(stop, async () =>
        {
            await foreach (var batch in changes.Reader.ReadAllAsync(stop.Token)) await order.Changes(batch, stop.Token);
            return null;
        });
        await GuardedAsync(stop, async () =>
        {
            await ReadAsync(subjects.Writer, stop.Token);
            return null;
        });
        subjects.Writer.TryComplete();
        var tallies = await Task.WhenAll(workers);
        changes.Writer.TryComplete();
        await writing;
        if (_failure is not null) ExceptionDispatchInfo.Throw(_failure);
        var whole = new EffectTally(population.Totals.Count);
        foreach (var tally in tallies) whole.Add(tally!);
        return whole;
    }

    private async Task ReadAsync(ChannelWriter<List<Subject<TFacts>>> writer, CancellationToken ct)
    {
        var batch = new List<Subject<TFacts>>(BatchSize);
        await foreach (var subject in population.ReadAsync(order.Reading, order.Year, null, ct))
        {
            batch.Add(subject);
            if (batch.Count < BatchSize) continue;
            await writer.WriteAsync(batch, ct);
            batch = new(BatchSize);
        }

        if (batch.Count > 0) await writer.WriteAsync(batch, ct);
    }

    private Task<EffectTally?> EvaluateAsync(ChannelReader<List<Subject<TFacts>>> reader, ChannelWriter<List<EffectChange>> writer, CancellationToken ct) => Task.Run(
        async () =>
        {
            var tally = new EffectTally(population.Totals.Count);
            await foreach (var batch in reader.ReadAllAsync(ct))
            {
                var changes = new List<EffectChange>();
                foreach (var subject in batch)
                {
                    if (Compare(subject, tally) is { } change) changes.Add(change);
                }

                if (changes.Count > 0) await writer.WriteAsync(changes, ct);
                order.Done(batch.Count);
            }

            return (EffectTally?)tally;
        }, ct);

    private EffectChange? Compare(Subject<TFacts> subject, EffectTally tally)
    {
        var (before, beforeError) = Evaluate(_before, subject.Facts, tally.Before);
        var (after, afterError) = Evaluate(_after, subject.Facts, tally.After);
        tally.Subjects++;
        if (beforeError is not null) tally.ErrorsBefore++;
        if (afterError is not null) tally.Error(afterError);
        else if (before is not null && after is not null && RuleOutputs.Alike(before, after, population.Decided)) return null;
        else tally.Changed++;

        if (before is not null && after is not null) tally.Move(population.Group(before), population.Group(after));
        decimal? valueBefore = before is null ? null : population.Value(before);
        decimal? valueAfter = after is null ? null : population.Value(after);
        return new()
        {
            SubjectId = subject.Id,
            MemberId = subject.MemberId,
            Reference = subject.Reference,
            Before = before is null ? beforeError : population.Words(before),
            After = after is null ? null : population.Words(after),
            ValueBefore = valueBefore,
            ValueAfter = valueAfter,
            Difference = valueAfter - valueBefore ?? 0,
            Error = afterError,
        };
    }

    /// <summary>A rule that breaks, facts a version no longer knows, an output it no longer gives: said of this subject, the others go on.</summary>
    private (RuleOutput? Output, string? Error) Evaluate(RuleEvaluator<TFacts> evaluator, TFacts facts, decimal[] sums)
    {
        try
        {
            var output = evaluator.Evaluate(facts);
            population.AddTo(sums, output);
            return (output, null);
        }
        catch (Exception e) when (e is RuleBroken or FactsRefused or KeyNotFoundException)
        {
            return (null, e.Message);
        }
        catch (InvalidCastException)
        {
            return (null, "une sortie n’a pas le type attendu (nombre, texte ou oui-non).");
        }
    }

    private async Task<EffectTally?> GuardedAsync(CancellationTokenSource stop, Func<Task<EffectTally?>> stage)
    {
        try
        {
            return await stage();
        }
        catch (Exception e)
        {
            // Whoever stops because another stage failed says nothing of its own.
            Interlocked.CompareExchange(ref _failure, e, null);
            await stop.CancelAsync();
            return null;
        }
    }
}
