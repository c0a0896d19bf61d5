using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackOffice.Engine.Rules;

/// <summary>The named answers of an OutputExpression <c>new (value as Name, …)</c>, each with its place, so that one is edited without the others.</summary>
public static class OutputOutline
{
    /// <summary>The answers in order; null when the text is not of that form.</summary>
    public static IReadOnlyList<OutputPiece>? Read(string expression)
    {
        try
        {
            var tokens = ExpressionText.Tokens(expression);
            return tokens.Count >= 3 && tokens[0].Text.Equals("new", StringComparison.OrdinalIgnoreCase) && tokens[1].IsKind(SyntaxKind.OpenParenToken)
                ? Pieces(expression, tokens)
                : null;
        }
        catch (ExpressionFault)
        {
            return null;
        }
    }

    private static List<OutputPiece>? Pieces(string text, IReadOnlyList<SyntaxToken> tokens)
    {
        var pieces = new List<OutputPiece>();
        var (start, depth) = (2, 0);
        for (var i = 2; i < tokens.Count; i++)
        {
            var kind = tokens[i].Kind();
            if (kind is SyntaxKind.OpenParenToken) depth++;
            if (kind is SyntaxKind.CloseParenToken) depth--;
            if (depth < 0 && i < tokens.Count - 1) return null;
            if (depth >= 0 && (depth > 0 || kind != SyntaxKind.CommaToken)) continue;
            if (i - start < 3 || !tokens[i - 2].IsKind(SyntaxKind.AsKeyword) || !tokens[i - 1].IsKind(SyntaxKind.IdentifierToken)) return null;
            var (from, to) = (tokens[start].SpanStart, tokens[i - 3].Span.End);
            pieces.Add(new(tokens[i - 1].Text, text[from..to], from, to, tokens[i - 1].Span.End));
            start = i + 1;
        }

        return depth < 0 ? pieces : null;
    }
}

/// <summary>One answer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its expression, as written.</param>
/// <param name="From">First character of the expression in the text.</param>
/// <param name="To">The character after its last.</param>
/// <param name="NameEnd">The character after the name's last.</param>
public sealed record OutputPiece(string Name, string Value, int From, int To, int NameEnd);
