using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackOffice.Engine.Rules;

/// <summary>
/// The text of an expression before it is parsed: length, depth and characters are checked first, so that the parser never sees
/// what could hurt it; RulesEngine's words <c>and</c>, <c>or</c>, <c>not</c> become signs of the same length, so that columns stay true.
/// </summary>
internal static class ExpressionText
{
    public static IReadOnlyList<SyntaxToken> Tokens(string text)
    {
        if (text.Length > RuleLimits.ExpressionLength)
            throw new ExpressionFault(0, $"expression trop longue ({text.Length} caractères, au plus {RuleLimits.ExpressionLength}) : découpez-la en plusieurs règles ou paramètres.");
        LookAlikes.Refuse(text);
        var tokens = SyntaxFactory.ParseTokens(text).TakeWhile(t => !t.IsKind(SyntaxKind.EndOfFileToken)).ToList();
        if (tokens.Count > RuleLimits.Tokens)
            throw new ExpressionFault(0, $"expression trop longue ({tokens.Count} mots et signes, au plus {RuleLimits.Tokens}) : découpez-la.");
        var depth = 0;
        foreach (var token in tokens)
        {
            RefuseHidden(token);
            depth += token.Kind() switch
            {
                SyntaxKind.OpenParenToken or SyntaxKind.OpenBraceToken or SyntaxKind.OpenBracketToken => 1,
                SyntaxKind.CloseParenToken or SyntaxKind.CloseBraceToken or SyntaxKind.CloseBracketToken => -1,
                _ => 0,
            };
            if (depth > RuleLimits.Depth)
                throw new ExpressionFault(token.SpanStart, $"parenthèses trop profondes (au plus {RuleLimits.Depth} niveaux) : découpez l'expression.");
        }

        return tokens;
    }

    /// <summary>The text with the words <c>and</c>, <c>or</c>, <c>not</c> (in any case) written as C# signs, length unchanged.</summary>
    public static string WithSigns(string text, IReadOnlyList<SyntaxToken> tokens)
    {
        var signs = text.ToCharArray();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (i > 0 && tokens[i - 1].IsKind(SyntaxKind.DotToken)) continue;
            var sign = token.Text.ToUpperInvariant() switch { "AND" => "&& ", "OR" => "||", "NOT" => "!  ", "ANDALSO" => "&&     ", "ORELSE" => "||    ", _ => null };
            sign?.CopyTo(0, signs, token.SpanStart, sign.Length);
        }

        return new(signs);
    }

    private static void RefuseHidden(SyntaxToken token)
    {
        foreach (var trivia in token.LeadingTrivia.Concat(token.TrailingTrivia))
        {
            if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                throw new ExpressionFault(trivia.SpanStart, "commentaire ou directive dans l'expression : expliquez la règle dans « Properties ».");
        }

        if (token.IsKind(SyntaxKind.IdentifierToken) && (token.Text != token.ValueText || token.Text.Contains('\\', StringComparison.Ordinal)))
            throw new ExpressionFault(token.SpanStart, $"nom déguisé « {token.Text} » : écrivez-le en lettres simples, sans @ ni échappement.");
    }
}
