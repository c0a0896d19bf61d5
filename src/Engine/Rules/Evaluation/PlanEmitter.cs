using System.Linq.Expressions;

namespace BackOffice.Engine.Rules;

/// <summary>Evaluates up to 64 rules at once; one bit a rule in each answer.</summary>
/// <typeparam name="T">The type of the facts.</typeparam>
internal delegate void RuleGroup<in T>(T facts, ref ulong truths, ref ulong errors, ref ulong reached);

/// <summary>Writes the conditions of a group of rules as one piece of code; only rules that can break are guarded.</summary>
internal sealed class PlanEmitter
{
    private readonly ParameterExpression _truths = Expression.Variable(typeof(ulong), "t");
    private readonly ParameterExpression _errors = Expression.Variable(typeof(ulong), "e");
    private readonly ParameterExpression _reached = Expression.Variable(typeof(ulong), "r");

    public RuleGroup<T> Compile<T>(ParameterExpression root, IEnumerable<PlanNode> rules)
    {
        var byRef = typeof(ulong).MakeByRefType();
        var (truths, errors, reached) = (Expression.Parameter(byRef), Expression.Parameter(byRef), Expression.Parameter(byRef));
        var body = Expression.Block([_truths, _errors, _reached],
        [
            .. rules.Where(r => r.Enabled).Select(Emit),
            Expression.Assign(truths, _truths),
            Expression.Assign(errors, _errors),
            Expression.Assign(reached, _reached),
        ]);
        return Expression.Lambda<RuleGroup<T>>(body, root, truths, errors, reached).Compile();
    }

    private Expression Emit(PlanNode node)
    {
        var steps = new List<Expression> { Mark(_reached, node.Bit) };
        steps.Add(node.Condition is not null ? Leaf(node) : Group(node));
        if (node.Next is { Enabled: true } next) steps.Add(Expression.IfThen(Has(_truths, node.Bit), Emit(next)));
        if (node.NextOnFailure is { Enabled: true } other)
            steps.Add(Expression.IfThen(Expression.Not(Has(Expression.Or(_truths, _errors), node.Bit)), Emit(other)));
        return Expression.Block(typeof(void), steps);
    }

    private Expression Leaf(PlanNode node)
    {
        Expression test = Expression.IfThen(node.Use.WithParameters(node.Condition!), Mark(_truths, node.Bit));
        return node.Use.CanFail
            ? Expression.TryCatch(Expression.Block(typeof(void), test), Expression.Catch(typeof(Exception), Mark(_errors, node.Bit, isVoid: true)))
            : test;
    }

    /// <summary>And, Or evaluate every rule, and one broken breaks the group; AndAlso, OrElse stop at the first that decides, or breaks.</summary>
    private Expression Group(PlanNode node)
    {
        var children = node.Children.Where(c => c.Enabled).ToList();
        var bits = children.Aggregate(0UL, (all, c) => all | c.Bit);
        if (children.Count == 0) return Unmark(_reached, node.Bit);
        return node.Definition.Operator switch
        {
            RuleOperator.AndAlso => AndAlso(node, children, 0),
            RuleOperator.OrElse => OrElse(node, children, 0),
            RuleOperator.And => Expression.Block([.. children.Select(Emit), Decide(node, Expression.Equal(Expression.And(_truths, Bits(bits)), Bits(bits)), bits)]),
            _ => Expression.Block([.. children.Select(Emit), Decide(node, Has(_truths, bits), bits)]),
        };
    }

    private ConditionalExpression Decide(PlanNode node, Expression holds, ulong bits) => Expression.IfThenElse(
        Has(_errors, bits), Mark(_errors, node.Bit), Expression.IfThen(holds, Mark(_truths, node.Bit)));

    private Expression AndAlso(PlanNode node, List<PlanNode> children, int at) => at == children.Count
        ? Mark(_truths, node.Bit)
        : Expression.Block(typeof(void), Emit(children[at]), Expression.IfThenElse(
            Has(_truths, children[at].Bit), AndAlso(node, children, at + 1),
            Expression.IfThen(Has(_errors, children[at].Bit), Mark(_errors, node.Bit))));

    private Expression OrElse(PlanNode node, List<PlanNode> children, int at) => at == children.Count
        ? Expression.Empty()
        : Expression.Block(typeof(void), Emit(children[at]), Expression.IfThenElse(
            Has(_truths, children[at].Bit), Mark(_truths, node.Bit),
            Expression.IfThenElse(Has(_errors, children[at].Bit), Mark(_errors, node.Bit), OrElse(node, children, at + 1))));

    private static Expression Mark(ParameterExpression mask, ulong bit, bool isVoid = false)
    {
        var mark = Expression.OrAssign(mask, Bits(bit));
        return isVoid ? Expression.Block(typeof(void), mark) : mark;
    }

    private static BinaryExpression Unmark(ParameterExpression mask, ulong bit) => Expression.AndAssign(mask, Bits(~bit));

    private static BinaryExpression Has(Expression mask, ulong bits) => Expression.NotEqual(Expression.And(mask, Bits(bits)), Bits(0));

    private static ConstantExpression Bits(ulong bits) => Expression.Constant(bits);
}
