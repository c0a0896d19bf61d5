using System.Text.Json;

namespace BackOffice.Engine.Rules;

/// <summary>
/// Why a book answered what it did: version, hash, every rule's outcome, the values it saw, its legal reference. A trace is small: what
/// does not change from one evaluation to the next is read from the version.
/// </summary>
public sealed class RuleTrace
{
    private readonly RulePlan _plan;
    private readonly ulong[] _masks;
    private readonly object?[]?[] _answers;
    private readonly object?[] _values;
    private readonly Dictionary<int, string>? _messages;

    internal RuleTrace(RulePlan plan, ulong[] masks, RuleOutput output, object?[]?[] answers, object?[] values, Dictionary<int, string>? messages) =>
        (_plan, _masks, Output, _answers, _values, _messages) = (plan, masks, output, answers, values, messages);

    /// <summary>The book's name.</summary>
    public string Book => _plan.Version.Book;

    /// <summary>The version: its effective date, <c>2025-10-01</c>.</summary>
    public string Version => _plan.Version.Name;

    /// <summary>SHA-256 of the file's bytes, in hexadecimal.</summary>
    public string Hash => _plan.Version.Hash;

    /// <summary>The version itself, with its titles and labels.</summary>
    public RuleVersion VersionAsked => _plan.Version;

    /// <summary>The merged answer. Look at <see cref="IsWhole"/> first.</summary>
    public RuleOutput Output { get; }

    /// <summary>False when a rule is in error: the answer then lacks what that rule would have said.</summary>
    public bool IsWhole
    {
        get
        {
            for (var g = 1; g < _masks.Length; g += 3)
            {
                if (_masks[g] != 0) return false;
            }

            return true;
        }
    }

    /// <summary>Every rule, nested ones included, in reading order.</summary>
    public IReadOnlyList<RuleTraceLine> Rules => [.. _plan.Nodes.Select(Line)];

    /// <summary>The input values the rules looked at, by path.</summary>
    public IReadOnlyDictionary<string, object?> Values =>
        _plan.ValueNames.Select((name, i) => (name, value: _values[i])).ToDictionary(v => v.name, v => v.value, StringComparer.Ordinal);

    /// <summary>Returns the answer, or refuses it.</summary>
    /// <exception cref="RuleBroken">A rule is in error.</exception>
    public RuleOutput Answer() => IsWhole
        ? Output
        : throw new RuleBroken(string.Join(" ", Rules.Where(r => r.Outcome == RuleOutcome.Error).Select(r => $"{Book} {Version}, règle « {r.Name} » : {r.Message}")));

    /// <summary>The JSON to store beside the decision: stable property names, plain numbers, dates as yyyy-MM-dd.</summary>
    public string ToJson() => RuleJson.Write(writer => RuleJson.Trace(writer, this, full: true));

    /// <summary>The short JSON of <c>rules evaluate</c>: without values.</summary>
    public void WriteShort(Utf8JsonWriter writer) => RuleJson.Trace(writer, this, full: false);

    private RuleTraceLine Line(PlanNode node)
    {
        var g = _plan.GroupOf[node.Index] * 3;
        var outcome = (_masks[g + 1] & node.Bit) != 0 ? RuleOutcome.Error
            : (_masks[g] & node.Bit) != 0 ? RuleOutcome.True
            : (_masks[g + 2] & node.Bit) != 0 ? RuleOutcome.False
            : RuleOutcome.NotEvaluated;
        var message = _messages?.GetValueOrDefault(node.Index) ?? outcome switch
        {
            RuleOutcome.True => node.SuccessMessage?.Constant,
            RuleOutcome.False => node.ErrorMessage?.Constant,
            _ => null,
        };
        var answer = outcome == RuleOutcome.True ? node.OnSuccess : outcome == RuleOutcome.False ? node.OnFailure : null;
        var given = _answers[node.Index] is { } values && answer is not null
            ? new RuleOutput([.. answer.Fields.Select(f => f.Name)], values)
            : null;
        var seen = node.Values.ToDictionary(v => _plan.ValueNames[v], v => _values[v], StringComparer.Ordinal);
        return new(node.Name, node.Depth, outcome, message, node.Reference, seen, given, outcome == RuleOutcome.True ? node.Definition.SuccessEvent : null, node.Definition.Properties);
    }
}

/// <summary>What became of one rule.</summary>
/// <param name="Name">Its name; <c>a › b</c> when rule a had rule b evaluated.</param>
/// <param name="Depth">0 for a rule of the book itself, more for nested ones.</param>
/// <param name="Outcome">True, false, broken, or not evaluated.</param>
/// <param name="Message">The rule's message in French, or why it broke.</param>
/// <param name="Reference">The legal reference (<c>Properties.reference</c>).</param>
/// <param name="Values">The input values it looked at.</param>
/// <param name="Output">What it answered, before merging; null when nothing.</param>
/// <param name="SuccessEvent">RulesEngine's SuccessEvent, when the rule holds.</param>
/// <param name="Properties">The rule's <c>Properties</c>, as written.</param>
public sealed record RuleTraceLine(
    string Name, int Depth, RuleOutcome Outcome, string? Message, string? Reference, IReadOnlyDictionary<string, object?> Values,
    RuleOutput? Output, string? SuccessEvent, IReadOnlyDictionary<string, object?> Properties);
