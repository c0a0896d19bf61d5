namespace BackOffice.Engine.Rules;

/// <summary>An expression that will not be compiled, and the character it stumbles on; the reader of the book turns it into a <see cref="RuleFault"/>.</summary>
internal sealed class ExpressionFault(int position, string message) : Exception(message)
{
    public int Position { get; } = position;
}
