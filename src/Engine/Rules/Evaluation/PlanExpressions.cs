using System.Linq.Expressions;

namespace BackOffice.Engine.Rules;

/// <summary>Translates the texts of one rule, turning each stumble into a fault of the file.</summary>
internal sealed class PlanExpressions(SourceFile file, List<RuleFault> faults, Type root)
{
    public void Condition(PlanNode node, TranslationScope scope, JsonPart text) => Try(text, node.Name, () =>
    {
        var translator = new Translator(scope);
        node.Condition = translator.TranslateCondition(text.Text).Code;
        node.Use.Include(translator.Use);
    });

    public PlanAnswer? Answer(PlanNode node, TranslationScope scope, JsonPart text) => Try(text, node.Name, () =>
    {
        var translator = new Translator(scope);
        var fields = OutputText.Translate(translator, text.Text);
        var code = translator.Use.WithParameters(Expression.NewArrayInit(typeof(object), fields.Select(f => OutputText.Boxed(f.Value))));
        foreach (var (path, value) in translator.Use.Paths) node.Use.Paths.TryAdd(path, value);
        var constant = translator.Use is { CanFail: false, Paths.Count: 0, Parameters.Count: 0 };
        // Run once and thrown away: interpreting costs a tenth of compiling, and most rules of a book answer constants.
        return new PlanAnswer(fields, constant ? Expression.Lambda<Func<object?[]>>(code).Compile(preferInterpretation: true)() : null, code);
    });

    public PlanMessage? Message(PlanNode node, TranslationScope scope, JsonPart? text)
    {
        if (text is null) return null;
        if (!text.Text.Contains("$(", StringComparison.Ordinal)) return new(text.Text, Expression.Constant(text.Text));
        return Try(text, node.Name, () =>
        {
            var translator = new Translator(scope);
            Expression code = Expression.Constant("");
            for (var at = 0; at < text.Text.Length;)
            {
                var hole = text.Text.IndexOf("$(", at, StringComparison.Ordinal);
                var end = hole < 0 ? -1 : Closing(text.Text, hole + 2);
                code = Join(code, Expression.Constant(text.Text[at..(hole < 0 ? text.Text.Length : hole)]));
                if (hole < 0) break;
                if (end < 0) throw new ExpressionFault(hole, "« $( » sans parenthèse fermante.");
                var value = translator.Translate(new string(' ', hole + 2) + text.Text[(hole + 2)..end]);
                code = Join(code, Expression.Call(typeof(RuleRuntime), nameof(RuleRuntime.Show), null, Expression.Convert(value.Code, typeof(object))));
                at = end + 1;
            }

            return new PlanMessage(null, translator.Use.WithParameters(code));
        });
    }

    public void Parameter(TranslationScope scope, string name, JsonPart text, string? rule) => Try(text, rule, () =>
    {
        if (scope.Has(name)) throw new ExpressionFault(0, $"« {name} » nomme déjà une entrée ou un paramètre.");
        var translator = new Translator(scope);
        var value = translator.Translate(text.Text);
        if (value.Filters.Count > 0) throw new ExpressionFault(value.Position, "Where se termine par Any, All, Count, Sum, Min, Max ou Contains.");
        if (value.Type.Kind == RuleKind.Null) throw new ExpressionFault(value.Position, "un paramètre null n'a pas de type.");
        scope.Add(new(name, value, Expression.Variable(value.Code.Type, name), translator.Use));
    });

    private T? Try<T>(JsonPart text, string? rule, Func<T> translate) where T : class
    {
        T? result = null;
        Try(text, rule, () => { result = translate(); });
        return result;
    }

    private void Try(JsonPart text, string? rule, Action translate)
    {
        try
        {
            translate();
        }
        catch (ExpressionFault fault)
        {
            var message = root == typeof(RuleRecord) ? fault.Message : $"{fault.Message} (entrée : {root.Name})";
            faults.Add(file.Fault(file.OffsetInText(text, fault.Position), message, rule));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or InsufficientExecutionStackException)
        {
            // What the translator did not foresee is refused too: nothing half-understood is ever run.
            faults.Add(file.Fault(text.Offset, "expression refusée : elle ne se traduit pas ; écrivez-la plus simplement.", rule));
        }
    }

    private static MethodCallExpression Join(Expression left, Expression right) =>
        Expression.Call(typeof(RuleRuntime), nameof(RuleRuntime.Concat), null, left, right);

    private static int Closing(string text, int from)
    {
        var depth = 1;
        for (var i = from; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0) return i;
        }

        return -1;
    }
}
