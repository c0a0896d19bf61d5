using System.Linq.Expressions;

namespace BackOffice.Engine.Rules;

/// <summary>What a trace needs of a compiled book, whatever the type of the facts.</summary>
internal sealed class RulePlan(RuleVersion version, IReadOnlyList<PlanNode> nodes, OutputMerge[] outputs, IReadOnlyDictionary<string, Expression> values, int groups)
{
    public RuleVersion Version { get; } = version;

    public IReadOnlyList<PlanNode> Nodes { get; } = nodes;

    public OutputMerge[] Outputs { get; } = outputs;

    public string[] OutputNames { get; } = [.. outputs.Select(o => o.Name)];

    public string[] ValueNames { get; } = [.. values.Keys];

    public int Groups { get; } = groups;

    /// <summary>Where each rule's bit is: its group, by rule.</summary>
    public int[] GroupOf { get; } = new int[nodes.Count];
}
