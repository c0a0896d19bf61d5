using System.Linq.Expressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackOffice.Engine.Rules;

/// <summary>One named answer of a rule.</summary>
internal sealed record OutputField(string Name, Typed Value);

/// <summary>
/// Reads an OutputExpression: one value, or RulesEngine's <c>new (expr as Name, …)</c>, which C# does not have and which is therefore cut
/// up here, on tokens, before each piece is parsed.
/// </summary>
internal static class OutputText
{
    /// <summary>The name of an answer that has none.</summary>
    public const string Unnamed = "output";

    public static List<OutputField> Translate(Translator translator, string text)
    {
        var tokens = ExpressionText.Tokens(text);
        if (tokens.Count == 0) throw new ExpressionFault(0, "expression vide.");
        var signs = ExpressionText.WithSigns(text, tokens);
        return IsNew(tokens, 0) ? Fields(translator, signs, tokens, 0, tokens.Count) : [new(Unnamed, translator.Parse(signs))];
    }

    private static bool IsNew(IReadOnlyList<SyntaxToken> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at].Text.Equals("new", StringComparison.OrdinalIgnoreCase) && tokens[at + 1].IsKind(SyntaxKind.OpenParenToken);

    private static List<OutputField> Fields(Translator translator, string signs, IReadOnlyList<SyntaxToken> tokens, int from, int to)
    {
        if (!tokens[to - 1].IsKind(SyntaxKind.CloseParenToken))
            throw new ExpressionFault(tokens[from].SpanStart, $"{RefusedSyntax.Construction} : une sortie s'écrit new (valeur as Nom, …) et rien d'autre autour.");
        var fields = new List<OutputField>();
        var (start, depth) = (from + 2, 0);
        for (var i = from + 2; i < to; i++)
        {
            var kind = tokens[i].Kind();
            if (kind is SyntaxKind.OpenParenToken) depth++;
            if (kind is SyntaxKind.CloseParenToken) depth--;
            if (depth < 0 && i < to - 1) throw new ExpressionFault(tokens[i].SpanStart, "parenthèse fermante en trop.");
            if (depth < 0 || (depth == 0 && kind == SyntaxKind.CommaToken))
            {
                var field = Field(translator, signs, tokens, start, i);
                if (fields.Exists(f => string.Equals(f.Name, field.Name, StringComparison.OrdinalIgnoreCase)))
                    throw new ExpressionFault(tokens[start].SpanStart, $"sortie « {field.Name} » donnée deux fois.");
                fields.Add(field);
                start = i + 1;
            }
        }

        return fields;
    }

    private static OutputField Field(Translator translator, string signs, IReadOnlyList<SyntaxToken> tokens, int from, int to)
    {
        if (to - from < 3 || !tokens[to - 2].IsKind(SyntaxKind.AsKeyword) || !tokens[to - 1].IsKind(SyntaxKind.IdentifierToken))
            throw new ExpressionFault(from < tokens.Count ? tokens[from].SpanStart : 0, "chaque sortie se nomme : new (valeur as Nom, …).");
        var name = tokens[to - 1].Text;
        var start = tokens[from].SpanStart;
        if (IsNew(tokens, from)) return new(name, Bundle(Fields(translator, signs, tokens, from, to - 2), start));
        var piece = new string(' ', start) + signs[start..tokens[to - 2].SpanStart];
        return new(name, translator.Parse(piece));
    }

    /// <summary>Fields inside a field become one object of the answer.</summary>
    private static Typed Bundle(List<OutputField> fields, int at)
    {
        Expression names = Expression.Constant(fields.ConvertAll(f => f.Name).ToArray());
        var values = Expression.NewArrayInit(typeof(object), fields.Select(f => Boxed(f.Value)));
        return new(Expression.Call(typeof(OutputText), nameof(Together), null, names, values), new(RuleKind.Record), at);
    }

    internal static Expression Boxed(Typed value) => value.Type.Kind == RuleKind.Flag && !value.Type.Optional
        ? Expression.Call(typeof(RuleBoxes), nameof(RuleBoxes.Of), null, value.Code)
        : Expression.Convert(value.Code, typeof(object));

    internal static Dictionary<string, object?> Together(string[] names, object?[] values)
    {
        var bundle = new Dictionary<string, object?>(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++) bundle.Add(names[i], values[i]);
        return bundle;
    }
}
