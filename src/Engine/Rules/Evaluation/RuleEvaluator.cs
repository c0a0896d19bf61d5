using System.Linq.Expressions;
using System.Numerics;

namespace BackOffice.Engine.Rules;

/// <summary>A published version compiled for one type of facts: thread-safe, made once, kept by its <see cref="RuleVersion"/>.</summary>
/// <typeparam name="T">A C# record whose members bear the declared names, or <see cref="RuleRecord"/> for JSON facts.</typeparam>
public sealed class RuleEvaluator<T>
{
    private readonly RulePlan _plan;
    private readonly RuleGroup<T>[] _groups;
    private readonly PlanNode[][] _byBit;
    private readonly Func<T, object?[]>?[] _success;
    private readonly Func<T, object?[]>?[] _failure;
    private readonly Lazy<Func<T, bool>>[] _single;
    private readonly Lazy<Func<T, string>>?[] _successMessages;
    private readonly Lazy<Func<T, string>>?[] _errorMessages;
    private readonly Func<T, object?[]> _values;
    private readonly Action<T>? _guard;
    private readonly ulong[] _withFailure;

    internal RuleEvaluator(RulePlan plan, ParameterExpression root, IReadOnlyList<IReadOnlyList<PlanNode>> groups, IReadOnlyDictionary<string, Expression> values, Action<T>? guard)
    {
        (_plan, _guard) = (plan, guard);
        _groups = [.. groups.Select(g => new PlanEmitter().Compile<T>(root, g))];
        _byBit = [.. groups.Select(g => g.SelectMany(n => n.Tree()).OrderBy(n => n.Bit).ToArray())];
        _withFailure = [.. _byBit.Select(g => g.Where(n => n.OnFailure is not null).Aggregate(0UL, (m, n) => m | n.Bit))];
        _success = Answers(root, n => n.OnSuccess);
        _failure = Answers(root, n => n.OnFailure);
        _single = [.. plan.Nodes.Select(n => new Lazy<Func<T, bool>>(() =>
            Expression.Lambda<Func<T, bool>>(n.Use.WithParameters(n.Condition ?? Expression.Constant(true)), root).Compile()))];
        _successMessages = Messages(root, n => n.SuccessMessage);
        _errorMessages = Messages(root, n => n.ErrorMessage);
        _values = PlanValues.Compile<T>(root, values);
    }

    /// <summary>The rules, in the order of the bits of <see cref="Matches"/>.</summary>
    public IReadOnlyList<string> RuleNames => [.. _plan.Nodes.Select(n => n.Name)];

    /// <summary>Everything the book may answer: the names of its outputs.</summary>
    public IReadOnlyList<string> OutputNames => _plan.OutputNames;

    /// <summary>Which rules hold, one bit a rule, for books of at most 64 rules; the cheapest question.</summary>
    /// <exception cref="RuleBroken">A rule cannot be computed on these facts.</exception>
    public ulong Matches(T facts)
    {
        if (_groups.Length != 1) throw new InvalidOperationException("Ce livre a plus de 64 règles.");
        _guard?.Invoke(facts);
        ulong truths = 0, errors = 0, reached = 0;
        _groups[0](facts, ref truths, ref errors, ref reached);
        return errors == 0 ? truths : throw Broken(facts, _byBit[0][BitOperations.TrailingZeroCount(errors)]);
    }

    /// <summary>The merged answer, without trace: for many facts in a row.</summary>
    /// <exception cref="RuleBroken">A rule cannot be computed on these facts; the message names it.</exception>
    /// <exception cref="FactsRefused">A fact has a value the book does not declare.</exception>
    public RuleOutput Evaluate(T facts)
    {
        _guard?.Invoke(facts);
        var answer = NewAnswer();
        for (var g = 0; g < _groups.Length; g++)
        {
            ulong truths = 0, errors = 0, reached = 0;
            _groups[g](facts, ref truths, ref errors, ref reached);
            if (errors != 0) throw Broken(facts, _byBit[g][BitOperations.TrailingZeroCount(errors)]);
            var failed = reached & ~truths & _withFailure[g];
            for (var left = truths | failed; left != 0; left &= left - 1)
            {
                var node = _byBit[g][BitOperations.TrailingZeroCount(left)];
                Merge(node, (truths & node.Bit) != 0, facts, answer, keep: null);
            }
        }

        return Finished(answer);
    }

    /// <summary>The merged answer with everything that explains it; a broken rule is in the trace, not thrown.</summary>
    /// <exception cref="FactsRefused">A fact has a value the book does not declare.</exception>
    public RuleTrace Trace(T facts)
    {
        _guard?.Invoke(facts);
        var masks = new ulong[_groups.Length * 3];
        var answer = NewAnswer();
        Dictionary<int, string>? messages = null;
        var answers = new object?[_plan.Nodes.Count][];
        for (var g = 0; g < _groups.Length; g++)
        {
            ref var truths = ref masks[g * 3];
            ref var errors = ref masks[(g * 3) + 1];
            ref var reached = ref masks[(g * 3) + 2];
            _groups[g](facts, ref truths, ref errors, ref reached);
            for (var left = reached; left != 0; left &= left - 1)
            {
                var node = _byBit[g][BitOperations.TrailingZeroCount(left)];
                if ((errors & node.Bit) != 0) (messages ??= [])[node.Index] = Reason(facts, node);
                else Explain(node, (truths & node.Bit) != 0, facts, answer, answers, ref messages, ref truths, ref errors);
            }
        }

        return new(_plan, masks, Finished(answer), answers, _values(facts), messages);
    }

    private void Explain(
        PlanNode node, bool holds, T facts, object?[] answer, object?[]?[] answers, ref Dictionary<int, string>? messages, ref ulong truths, ref ulong errors)
    {
        try
        {
            Merge(node, holds, facts, answer, answers);
            var message = (holds ? _successMessages : _errorMessages)[node.Index];
            if (message is not null) (messages ??= [])[node.Index] = message.Value(facts);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            truths &= ~node.Bit;
            errors |= node.Bit;
            (messages ??= [])[node.Index] = Words(e);
        }
    }

    private void Merge(PlanNode node, bool holds, T facts, object?[] answer, object?[]?[]? keep)
    {
        var source = holds ? node.OnSuccess : node.OnFailure;
        if (source is null) return;
        var values = source.Constants ?? Computed(node, holds, facts, keep is not null);
        if (keep is not null) keep[node.Index] = values;
        for (var i = 0; i < values.Length; i++)
        {
            ref var slot = ref answer[source.Outputs[i]];
            slot = _plan.Outputs[source.Outputs[i]].Merge(slot, values[i]);
        }
    }

    private object?[] Computed(PlanNode node, bool holds, T facts, bool traced)
    {
        try
        {
            return (holds ? _success : _failure)[node.Index]!(facts);
        }
        catch (Exception e) when (!traced && e is not (RuleBroken or OutOfMemoryException))
        {
            throw new RuleBroken($"règle « {node.Name} » : {Words(e)}");
        }
    }

    private object?[] NewAnswer()
    {
        var answer = new object?[_plan.Outputs.Length];
        Array.Fill(answer, OutputMerge.Nothing);
        return answer;
    }

    private RuleOutput Finished(object?[] answer)
    {
        for (var i = 0; i < answer.Length; i++)
        {
            if (ReferenceEquals(answer[i], OutputMerge.Nothing)) answer[i] = _plan.Outputs[i].Kind == CombineKinds.List ? new List<object?>() : null;
        }

        return new(_plan.OutputNames, answer);
    }

    private RuleBroken Broken(T facts, PlanNode node) => new($"{_plan.Version.Book} {_plan.Version.Name}, règle « {node.Name} » : {Reason(facts, node)}");

    /// <summary>The rule is computed again, alone, to learn why it broke: breaking is rare, the masks carry no words.</summary>
    private string Reason(T facts, PlanNode node)
    {
        if (node.Condition is null) return "une des règles qu'elle contient est en erreur.";
        try
        {
            _single[node.Index].Value(facts);
            return "erreur passagère : évaluez de nouveau.";
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Words(e);
        }
    }

    private static string Words(Exception e) => e switch
    {
        RuleBroken => e.Message,
        DivideByZeroException => "division par zéro.",
        OverflowException => "nombre trop grand.",
        NullReferenceException => "une valeur est absente ; comparez d'abord avec null ou donnez un défaut (?? ou np).",
        _ => $"erreur inattendue ({e.GetType().Name}).",
    };

    private Func<T, object?[]>?[] Answers(ParameterExpression root, Func<PlanNode, PlanAnswer?> of) => [.. _plan.Nodes.Select(n =>
        of(n) is { Constants: null } answer ? Expression.Lambda<Func<T, object?[]>>(answer.Code, root).Compile() : null)];

    private Lazy<Func<T, string>>?[] Messages(ParameterExpression root, Func<PlanNode, PlanMessage?> of) => [.. _plan.Nodes.Select(n =>
        of(n) is { Constant: null } message ? new Lazy<Func<T, string>>(() => Expression.Lambda<Func<T, string>>(message.Code, root).Compile()) : null)];
}
