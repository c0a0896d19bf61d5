namespace BackOffice.Engine.Rules;

/// <summary>One reason why a rule book, or one of its cases, is refused: where it stands and what to do (in French).</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Line">First line is 1.</param>
/// <param name="Column">First character of the line is 1; counted in characters, not bytes.</param>
/// <param name="Message">A French sentence with a hint.</param>
/// <param name="Rule">The rule concerned, when there is one.</param>
public sealed record RuleFault(string File, int Line, int Column, string Message, string? Rule = null)
{
    /// <summary>The form editors jump to: <c>file:line:column message</c>.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{File}:{Line}:{Column} {(Rule is null ? "" : $"règle « {Rule} » : ")}{Message}");
}
