namespace BackOffice.Engine.Rules;

/// <summary>Everything a rule text or its facts can make grow has a bound; all of them are here and in rules/README.md.</summary>
internal static class RuleLimits
{
    /// <summary>Characters of one expression.</summary>
    public const int ExpressionLength = 4_000;

    /// <summary>Brackets inside brackets, and operators inside operators.</summary>
    public const int Depth = 60;

    /// <summary>Words and signs of one expression.</summary>
    public const int Tokens = 1_000;

    /// <summary>Elements a list may have when a rule walks it.</summary>
    public const int ListLength = 10_000;

    /// <summary>Characters of a text a rule builds.</summary>
    public const int TextLength = 10_000;

    /// <summary>Rules of one book, nested ones counted.</summary>
    public const int Rules = 500;

    /// <summary>Rules under one top-level rule, itself counted: their outcomes share one machine word.</summary>
    public const int RulesOfOneTree = 64;
}
