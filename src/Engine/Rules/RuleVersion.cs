using System.Collections.Concurrent;
using System.Globalization;
using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text.Json;

namespace BackOffice.Engine.Rules;

/// <summary>One published version of a book: parsed, checked and compiled at load, never changed after.</summary>
public sealed class RuleVersion
{
    private readonly SourceFile _file;
    private readonly IReadOnlyList<WorkflowDefinition> _workflows;
    private readonly WorkflowDefinition _book;
    private readonly ConcurrentDictionary<Type, Lazy<object>> _evaluators = new();

    private RuleVersion(RuleSource source, SourceFile file, IReadOnlyList<WorkflowDefinition> workflows, WorkflowDefinition book)
    {
        (Source, _file, _workflows, _book) = (source, file, workflows, book);
        Hash = Convert.ToHexStringLower(SHA256.HashData(source.Bytes));
        Name = source.Effective.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>Where it came from.</summary>
    public RuleSource Source { get; }

    /// <summary>The book's name.</summary>
    public string Book => Source.Book;

    /// <summary>The first day this version applies.</summary>
    public DateOnly Effective => Source.Effective;

    /// <summary>The version's name: its effective date, yyyy-MM-dd.</summary>
    public string Name { get; }

    /// <summary>SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>The book's <c>Properties</c>, as written: title, reference, units, inputs…</summary>
    public IReadOnlyDictionary<string, object?> Properties => _book.Properties;

    /// <summary>The title a person reads.</summary>
    public string Title => Properties.GetValueOrDefault("title") as string ?? Book;

    /// <summary>Whether each version is meant for one civil year only (<c>Properties.annual</c>).</summary>
    public bool IsAnnual => Properties.GetValueOrDefault("annual") is true;

    /// <summary>A rule's <c>Properties</c>, as written; empty for a name the file does not have.</summary>
    /// <param name="rule">Its name as a trace says it; of <c>a › b</c> it is b that is meant.</param>
    public IReadOnlyDictionary<string, object?> PropertiesOf(string rule)
    {
        var name = rule[(rule.LastIndexOf('›') + 1)..].Trim();
        return _workflows.SelectMany(w => w.Rules).SelectMany(Nested)
            .FirstOrDefault(r => string.Equals(r.Name, name, StringComparison.OrdinalIgnoreCase))?.Properties ?? new Dictionary<string, object?>();

        static IEnumerable<RuleDefinition> Nested(RuleDefinition rule) => rule.Children.SelectMany(Nested).Prepend(rule);
    }

    /// <summary>Loads a version whose file declares its inputs (<c>Properties.inputs</c>).</summary>
    /// <exception cref="RuleBookRefused">The file has faults; all of them are listed.</exception>
    public static RuleVersion Load(RuleSource source)
    {
        var version = Read(source);
        if (version._book.Inputs is null)
            throw new RuleBookRefused([version._file.Fault(version._book.Offset,
                "entrées non déclarées : ajoutez \"Properties\": {\"inputs\": {\"input1\": {\"nom\": \"text\", …}}}.")]);
        version.For<RuleRecord>();
        return version;
    }

    /// <summary>Loads a version against inputs the caller declares by a C# type: a file written for RulesEngine needs no change.</summary>
    /// <typeparam name="T">The facts: <c>input1</c> is a <typeparamref name="T"/>.</typeparam>
    /// <exception cref="RuleBookRefused">The file has faults; all of them are listed.</exception>
    public static RuleVersion Load<T>(RuleSource source)
    {
        var version = Read(source);
        version.For<T>();
        return version;
    }

    /// <summary>This version compiled for a type of facts; made at the first call and kept.</summary>
    /// <exception cref="RuleBookRefused">The type lacks a member, or has another kind of member, than the book declares or uses.</exception>
    public RuleEvaluator<T> For<T>() => (RuleEvaluator<T>)_evaluators.GetOrAdd(typeof(T), _ => new(Compile<T>)).Value;

    /// <summary>Reads JSON facts against the declared inputs.</summary>
    /// <exception cref="FactsRefused">A member is unknown, missing, of the wrong type or value; the message names it.</exception>
    public RuleRecord Facts(JsonElement json) => FactsReader.Record(FactsShape(), json, "");

    private static RuleVersion Read(RuleSource source)
    {
        var faults = new List<RuleFault>();
        var file = new SourceFile(source.File, source.Bytes);
        var root = JsonPartReader.Read(file, faults);
        List<WorkflowDefinition> workflows = root is null ? [] : new WorkflowReader(file, faults).Read(root);
        var book = workflows.FirstOrDefault(w => string.Equals(w.Name, source.Book, StringComparison.OrdinalIgnoreCase));
        if (book is null && workflows.Count > 0)
            faults.Add(file.Fault(workflows[0].Offset, $"aucun « WorkflowName » ne vaut « {source.Book} », le nom du livre (son dossier)."));
        if (faults.Count > 0) throw new RuleBookRefused(faults);
        return new(source, file, workflows, book!);
    }

    private RuleShape FactsShape() => _book.Inputs is { Members: [{ Type: { Kind: RuleKind.Record } only }] } ? only.Shape! : _book.Inputs!;

    private RuleEvaluator<T> Compile<T>()
    {
        var faults = new List<RuleFault>();
        var (inputs, shape) = Shapes(typeof(T), faults);
        var builder = new PlanBuilder(_file, faults, _workflows, inputs, shape);
        var rules = builder.Build(_book);
        var outputs = PlanOutputs.Bind(_file, faults, _book, rules);
        if (faults.Count > 0) throw new RuleBookRefused([.. faults.OrderBy(f => f.Line).ThenBy(f => f.Column)]);

        var nodes = rules.SelectMany(r => r.Tree()).OrderBy(n => n.Index).ToList();
        var values = new Dictionary<string, Expression>(StringComparer.OrdinalIgnoreCase);
        foreach (var (path, code) in nodes.SelectMany(n => n.Use.Paths)) values.TryAdd(path, code);
        var names = values.Keys.ToList();
        foreach (var node in nodes) node.Values = [.. node.Use.Paths.Keys.Select(p => names.FindIndex(n => string.Equals(n, p, StringComparison.OrdinalIgnoreCase)))];
        var groups = Grouped(rules);
        var plan = new RulePlan(this, nodes, outputs, values, groups.Count);
        for (var g = 0; g < groups.Count; g++)
        {
            foreach (var node in groups[g].SelectMany(r => r.Tree())) plan.GroupOf[node.Index] = g;
        }

        return new(plan, builder.Root, groups, values, PlanValues.Guard<T>(builder.Root, shape));
    }

    private (RuleShape Inputs, RuleShape Shape) Shapes(Type facts, List<RuleFault> faults)
    {
        if (facts == typeof(RuleRecord)) return (_book.Inputs!, FactsShape());
        var shape = RuleShape.Of(facts);
        if (_book.Inputs is not { } declared)
            return (new([new("input1", new(RuleKind.Record, Shape: shape))]), shape);
        return (declared, shape.CheckedAgainst(FactsShape(), message => faults.Add(_file.Fault(_book.Offset, message))));
    }

    /// <summary>Rules share one machine word of outcomes, 64 at a time; a rule and those under it stay together.</summary>
    private static List<List<PlanNode>> Grouped(List<PlanNode> rules)
    {
        var groups = new List<List<PlanNode>>();
        var bit = RuleLimits.RulesOfOneTree;
        foreach (var rule in rules)
        {
            var tree = rule.Tree().ToList();
            if (bit + tree.Count > RuleLimits.RulesOfOneTree)
            {
                groups.Add([]);
                bit = 0;
            }

            foreach (var node in tree) node.Bit = 1UL << bit++;
            groups[^1].Add(rule);
        }

        return groups;
    }
}
