using System.Linq.Expressions;

namespace BackOffice.Engine.Rules;

/// <summary>Builds the plan of a book against the type of its facts: every rule translated, every fault listed.</summary>
internal sealed class PlanBuilder
{
    private readonly SourceFile _file;
    private readonly List<RuleFault> _faults;
    private readonly IReadOnlyList<WorkflowDefinition> _workflows;
    private readonly PlanExpressions _expressions;
    private readonly RuleShape _shape;
    private readonly RuleShape _inputs;
    private readonly List<string> _following = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private int _count;

    public PlanBuilder(SourceFile file, List<RuleFault> faults, IReadOnlyList<WorkflowDefinition> workflows, RuleShape inputs, RuleShape shape)
    {
        (_file, _faults, _workflows, _inputs, _shape) = (file, faults, workflows, inputs, shape);
        Root = Expression.Parameter(shape.Clr, "facts");
        _expressions = new(file, faults, shape.Clr);
    }

    public ParameterExpression Root { get; }

    public List<PlanNode> Build(WorkflowDefinition book)
    {
        var rules = new List<PlanNode>();
        foreach (var (workflow, scope) in WithInjected(book, [], []))
        {
            rules.AddRange(workflow.Rules.Select(r => Node(r, r.Name, scope, workflow, 0, enabled: true)));
        }

        if (_count > RuleLimits.Rules) _faults.Add(_file.Fault(book.Offset, $"plus de {RuleLimits.Rules} règles dans un livre : découpez-le."));
        foreach (var rule in rules.Where(r => r.Tree().Count() > RuleLimits.RulesOfOneTree))
            _faults.Add(_file.Fault(rule.Definition.Offset, $"plus de {RuleLimits.RulesOfOneTree} règles imbriquées : découpez.", rule.Name));
        return rules;
    }

    /// <summary>The injected workflows come first, in the order written, their own injections before them; each comes once, and none behind itself.</summary>
    private List<(WorkflowDefinition Workflow, TranslationScope Scope)> WithInjected(WorkflowDefinition workflow, HashSet<string> seen, IReadOnlyList<string> way)
    {
        seen.Add(workflow.Name);
        way = [.. way, workflow.Name];
        var result = new List<(WorkflowDefinition, TranslationScope)>();
        foreach (var name in workflow.Injected)
        {
            var injected = Find(name.Text);
            if (injected is null) _faults.Add(_file.Fault(name.Offset, $"« WorkflowsToInject » : {name.Text} n'est pas dans ce fichier (une empreinte couvre un livre et tout ce qu'il emploie)."));
            else if (way.SkipWhile(w => !string.Equals(w, injected.Name, StringComparison.OrdinalIgnoreCase)).ToList() is { Count: > 0 } round)
                _faults.Add(_file.Fault(name.Offset, $"« WorkflowsToInject » tourne en rond : {string.Join(" › ", round)} › {injected.Name} ; retirez l'une de ces injections."));
            else if (!seen.Contains(injected.Name)) result.AddRange(WithInjected(injected, seen, way));
        }

        result.Add((workflow, ScopeOf(workflow)));
        return result;
    }

    private TranslationScope ScopeOf(WorkflowDefinition workflow)
    {
        var scope = new TranslationScope(Root, _shape, _inputs);
        foreach (var (name, expression) in workflow.GlobalParams) _expressions.Parameter(scope, name, expression, null);
        return scope;
    }

    private PlanNode Node(RuleDefinition rule, string name, TranslationScope outer, WorkflowDefinition workflow, int depth, bool enabled)
    {
        if (!_names.Add(name)) _faults.Add(_file.Fault(rule.Offset, $"nom de règle « {name} » employé deux fois : chaque règle a le sien.", name));
        var scope = outer.Inner();
        foreach (var (key, expression) in rule.LocalParams) _expressions.Parameter(scope, key, expression, name);
        var node = new PlanNode(rule, name, _count++, depth) { Enabled = enabled && rule.Enabled };
        if (rule.Expression is { } condition) _expressions.Condition(node, scope, condition);
        node.Children.AddRange(rule.Children.Select(c => Node(c, c.Name, scope, workflow, depth + 1, node.Enabled)));
        if (rule.OnSuccess?.Output is { } success) node.OnSuccess = _expressions.Answer(node, scope, success);
        if (rule.OnFailure?.Output is { } failure) node.OnFailure = _expressions.Answer(node, scope, failure);
        node.SuccessMessage = _expressions.Message(node, scope, rule.SuccessMessage);
        node.ErrorMessage = _expressions.Message(node, scope, rule.ErrorMessage);
        node.Next = Next(rule.OnSuccess, node, workflow);
        node.NextOnFailure = Next(rule.OnFailure, node, workflow);
        return node;
    }

    /// <summary>EvaluateRule: the other rule is evaluated behind this one, under the name <c>this › other</c>.</summary>
    private PlanNode? Next(RuleAction? action, PlanNode node, WorkflowDefinition workflow)
    {
        if (action?.Rule is null) return null;
        var target = action.Workflow is null ? workflow : Find(action.Workflow);
        var rule = target?.Rules.FirstOrDefault(r => string.Equals(r.Name, action.Rule, StringComparison.OrdinalIgnoreCase));
        var key = $"{target?.Name}/{rule?.Name}";
        if (rule is null || _following.Contains(key) || rule == node.Definition || _count > RuleLimits.Rules)
        {
            _faults.Add(_file.Fault(action.Offset, rule is null
                ? $"EvaluateRule : la règle « {action.Rule} » n'est pas dans ce fichier."
                : $"EvaluateRule : « {action.Rule} » se rappelle elle-même, l'évaluation ne finirait pas.", node.Name));
            return null;
        }

        _following.Add(key);
        var next = Node(rule, $"{node.Name} › {rule.Name}", ScopeOf(target!), target!, node.Depth + 1, node.Enabled);
        _following.RemoveAt(_following.Count - 1);
        return next;
    }

    private WorkflowDefinition? Find(string name) =>
        _workflows.FirstOrDefault(w => string.Equals(w.Name, name, StringComparison.OrdinalIgnoreCase));
}
