using System.Globalization;
using System.Linq.Expressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackOffice.Engine.Rules;

/// <summary>
/// Turns the text of one expression into compilable code. Roslyn only parses; every node is translated here by an allow-list, so what is
/// not written in these files cannot be done by a rule.
/// </summary>
internal sealed partial class Translator(TranslationScope scope)
{
    private readonly Dictionary<string, Typed> _lambdaItems = new(StringComparer.Ordinal);
    private bool _nullSafe;
    private int _depth;

    /// <summary>What the translated expressions used, over all calls.</summary>
    public TranslationUse Use { get; } = new();

    public Typed Translate(string text)
    {
        var tokens = ExpressionText.Tokens(text);
        if (tokens.Count == 0) throw new ExpressionFault(0, "expression vide.");
        return Parse(ExpressionText.WithSigns(text, tokens));
    }

    /// <summary>The condition of a rule.</summary>
    public Typed TranslateCondition(string text) => Condition(Translate(text));

    /// <summary>One piece of a text whose tokens were already checked, its columns kept.</summary>
    internal Typed Parse(string signs)
    {
        var parsed = SyntaxFactory.ParseExpression(signs, consumeFullText: true);
        if (parsed.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error)
        {
            // A construct we refuse anyway (unsafe code, a statement lambda) is better explained by its class than by its syntax.
            foreach (var node in parsed.DescendantNodesAndSelf().OfType<ExpressionSyntax>())
            {
                if (node is LambdaExpressionSyntax or AnonymousMethodExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax
                    or StackAllocArrayCreationExpressionSyntax or BaseObjectCreationExpressionSyntax or CheckedExpressionSyntax)
                    throw RefusedSyntax.Fault(node);
            }

            throw new ExpressionFault(error.Location.SourceSpan.Start,
                $"expression mal formée près d'ici : vérifiez parenthèses, guillemets et opérateurs ({error.GetMessage(CultureInfo.GetCultureInfo("fr"))}).");
        }

        return Visit(parsed);
    }

    private Typed Visit(ExpressionSyntax node)
    {
        if (++_depth > RuleLimits.Depth)
            throw new ExpressionFault(node.SpanStart, $"expression trop profonde (au plus {RuleLimits.Depth} niveaux) : découpez-la en paramètres ou en règles.");
        var typed = node switch
        {
            ParenthesizedExpressionSyntax p => Visit(p.Expression),
            LiteralExpressionSyntax l => Literal(l),
            IdentifierNameSyntax n => Name(n),
            MemberAccessExpressionSyntax m when m.IsKind(SyntaxKind.SimpleMemberAccessExpression) => Member(m),
            InvocationExpressionSyntax i => Call(i),
            PrefixUnaryExpressionSyntax u => Unary(u),
            BinaryExpressionSyntax b => Binary(b),
            ConditionalExpressionSyntax c => Choice(Condition(Visit(c.Condition)), Visit(c.WhenTrue), Visit(c.WhenFalse), c.SpanStart),
            _ => throw RefusedSyntax.Fault(node),
        };
        _depth--;
        return typed;
    }

    private static Typed Literal(LiteralExpressionSyntax node)
    {
        var at = node.SpanStart;
        switch (node.Kind())
        {
            case SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression:
                return new(Expression.Constant(node.IsKind(SyntaxKind.TrueLiteralExpression)), RuleType.Flag, at);
            case SyntaxKind.NullLiteralExpression:
                return new(Expression.Constant(null), RuleType.Null, at);
            case SyntaxKind.StringLiteralExpression when node.Token.IsKind(SyntaxKind.StringLiteralToken) && node.Token.Text[0] == '"':
                return new(Expression.Constant(node.Token.ValueText), RuleType.Text, at);
            case SyntaxKind.NumericLiteralExpression:
                return Number(node.Token, at);
            default:
                throw RefusedSyntax.Fault(node);
        }
    }

    private static Typed Number(SyntaxToken token, int at)
    {
        var text = token.Text.Replace("_", "", StringComparison.Ordinal).TrimEnd('m', 'M', 'd', 'D', 'f', 'F', 'l', 'L', 'u', 'U');
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            throw new ExpressionFault(at, $"nombre « {token.Text} » illisible : écrivez-le en chiffres, avec un point (12.5), 28 chiffres au plus.");
        var whole = token.Text.All(c => char.IsAsciiDigit(c) || c == '_');
        return new(Expression.Constant(value), whole ? RuleType.Integer : RuleType.Number, at)
        {
            Whole = whole && value <= long.MaxValue ? Expression.Constant((long)value) : null,
        };
    }

    private Typed Name(IdentifierNameSyntax node)
    {
        var name = node.Identifier.ValueText;
        if (_lambdaItems.TryGetValue(name, out var item)) return item with { Position = node.SpanStart };
        if (scope.Parameter(name) is { } parameter)
        {
            if (parameter.Value.IsConstant) return parameter.Value with { Position = node.SpanStart };
            Use.Include(parameter);
            return parameter.Value with { Code = parameter.Variable, Whole = null, Position = node.SpanStart, Path = name };
        }

        if (scope.Find(name, node.SpanStart) is { } input)
        {
            Seen(input);
            return input;
        }

        throw new ExpressionFault(node.SpanStart, RefusedNames.ReasonFor(name) is { } reason
            ? $"{reason} : « {name} »{(name == "DateTime" ? " ; une date s'écrit date(\"2026-01-31\")" : "")}."
            : $"nom inconnu « {name} » ; noms possibles : {string.Join(", ", scope.Names)}.{Nearest.Hint(name, scope.Names)}");
    }

    private Typed Member(MemberAccessExpressionSyntax node)
    {
        var name = node.Name.Identifier.ValueText;
        if (node.Name is GenericNameSyntax) throw new ExpressionFault(node.Name.SpanStart, $"{RefusedSyntax.Reflection} : « {node.Name} ».");
        if (node.Expression is IdentifierNameSyntax { Identifier.ValueText: "Math" }) throw UnknownFunction("Math." + name, node.Name.SpanStart);
        var target = Visit(node.Expression);
        var at = node.Name.SpanStart;
        return target.Type.Kind switch
        {
            RuleKind.Record => RecordMember(target, name, at),
            RuleKind.List when name is "Count" or "Length" => Count(target, at),
            RuleKind.Text when name == "Length" => Integer(Expression.Property(Solid(target), nameof(string.Length)), at),
            RuleKind.Date when name is "Year" or "Month" or "Day" => Integer(Expression.Property(Solid(target), name), at),
            _ when name == "HasValue" && target.Type.Optional => Equality(SyntaxKind.NotEqualsExpression, target, NullAt(at), at),
            _ when name == "Value" && target.Type.Optional => target with { Code = Solid(target), Type = target.Type with { Optional = false } },
            _ => throw UnknownMember(target, name, at),
        };
    }

    private Typed RecordMember(Typed target, string name, int at)
    {
        var member = target.Type.Shape!.Find(name) ?? throw UnknownMember(target, name, at);
        if (member.Type is null)
            throw new ExpressionFault(at, $"« {name} » n'est pas d'un type que les règles connaissent (nombre, texte, booléen, date, liste, objet).");
        var path = $"{target.Path}.{member.Name}";
        if (_nullSafe && target.Code is not ParameterExpression)
        {
            var type = member.Type with { Optional = true };
            var read = Members.Read(target, member, at);
            var code = Expression.Condition(
                Expression.Equal(target.Code, Expression.Constant(null, target.Code.Type)),
                Expression.Default(type.Clr), Expression.Convert(read.Code, type.Clr));
            return Seen(new Typed(code, type, at) { Path = path });
        }

        var solid = target.Code is ParameterExpression ? target : target with { Code = Solid(target) };
        return Seen(Members.Read(solid, member, at) with { Path = path });
    }

    /// <summary>Notes an input's value for the trace; what a loop walks over belongs to no single trace line.</summary>
    private Typed Seen(Typed read)
    {
        if (read.Type.Kind != RuleKind.Record && _lambdaItems.Count == 0 && read.Path is { } path) Use.Paths.TryAdd(path, read.Code);
        return read;
    }

    private static ExpressionFault UnknownMember(Typed target, string name, int at)
    {
        IEnumerable<string> known = target.Type.Kind == RuleKind.Record ? target.Type.Shape!.Members.Select(m => m.Name) : Methods.NamesFor(target.Type);
        return new(at, RefusedNames.ReasonFor(name) is { } reason
            ? $"{reason} : « {name} »."
            : $"membre inconnu « {name} » de « {target.Path ?? "cette valeur"} » ({target.Type.French}) ; membres possibles : {string.Join(", ", known)}.{Nearest.Hint(name, known)}");
    }

    private static Typed NullAt(int at) => new(Expression.Constant(null), RuleType.Null, at);

    private static Typed Integer(Expression whole, int at) =>
        new(Expression.Convert(whole, typeof(decimal)), RuleType.Integer, at) { Whole = Expression.Convert(whole, typeof(long)) };
}
