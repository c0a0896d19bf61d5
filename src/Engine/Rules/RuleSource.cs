namespace BackOffice.Engine.Rules;

/// <summary>The bytes of one version of a book, wherever they are kept.</summary>
/// <param name="Book">The book's name, <c>tariff</c>; a file's <c>WorkflowName</c> must say the same.</param>
/// <param name="Effective">First day it applies; with the book, the version's name.</param>
/// <param name="Bytes">The file's bytes, hashed as they are.</param>
/// <param name="File">The name faults are reported under.</param>
public sealed record RuleSource(string Book, DateOnly Effective, byte[] Bytes, string File);
