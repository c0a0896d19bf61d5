namespace BackOffice.Workflows.Rules.Effect;

/// <summary>What one worker counted; the workers' tallies add up.</summary>
internal sealed class EffectTally(int totals)
{
    private readonly Dictionary<(string Before, string After), long> _moves = [];
    private readonly Dictionary<string, long> _errors = new(StringComparer.Ordinal);

    public long Subjects { get; set; }

    public long Changed { get; set; }

    public long Errors { get; private set; }

    public long ErrorsBefore { get; set; }

    public decimal[] Before { get; } = new decimal[totals];

    public decimal[] After { get; } = new decimal[totals];

    public IReadOnlyList<EffectMove> Moves =>
        [.. _moves.OrderByDescending(m => m.Value).ThenBy(m => m.Key.Before, StringComparer.Ordinal).ThenBy(m => m.Key.After, StringComparer.Ordinal).Select(m => new EffectMove(m.Key.Before, m.Key.After, m.Value))];

    public IReadOnlyList<EffectErrorKind> ErrorKinds =>
        [.. _errors.OrderByDescending(e => e.Value).ThenBy(e => e.Key, StringComparer.Ordinal).Select(e => new EffectErrorKind(e.Key, e.Value))];

    public void Move(string? before, string? after)
    {
        if (before is null || after is null) return;
        _moves[(before, after)] = _moves.GetValueOrDefault((before, after)) + 1;
    }

    public void Error(string message)
    {
        Errors++;
        _errors[message] = _errors.GetValueOrDefault(message) + 1;
    }

    public void Add(EffectTally other)
    {
        Subjects += other.Subjects;
        Changed += other.Changed;
        Errors += other.Errors;
        ErrorsBefore += other.ErrorsBefore;
        for (var i = 0; i < Before.Length; i++)
        {
            Before[i] += other.Before[i];
            After[i] += other.After[i];
        }

        foreach (var (move, count) in other._moves) _moves[move] = _moves.GetValueOrDefault(move) + count;
        foreach (var (message, count) in other._errors) _errors[message] = _errors.GetValueOrDefault(message) + count;
    }
}
