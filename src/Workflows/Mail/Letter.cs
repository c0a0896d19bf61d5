namespace BackOffice.Workflows.Mail;

/// <summary>
/// What a mail says, before it is plain text or HTML: both are written from the same blocks, so neither can say less
/// than the other. A template fills it; nothing in it is ever read as markup.
/// </summary>
/// <param name="Subject">The act and the period: "Déclaration annuelle 2026 : à confirmer avant le…".</param>
/// <param name="Lead">The first line: what to do.</param>
internal sealed record Letter(string Subject, string Lead, IReadOnlyList<LetterBlock> Blocks);

internal abstract record LetterBlock;

internal sealed record Paragraph(string Text) : LetterBlock;

/// <summary>Short facts, one a line: "Référence : 2026-1042".</summary>
internal sealed record Facts(IReadOnlyList<Fact> Items) : LetterBlock
{
    public static Facts Of(params (string Label, string Value)[] items) => new([.. items.Select(i => new Fact(i.Label, i.Value))]);
}

internal sealed record Fact(string Label, string Value);

/// <summary>Somebody's own words, shown as such.</summary>
internal sealed record Quotation(string Words) : LetterBlock;

/// <summary>What to press, and the address for those who read plain text.</summary>
internal sealed record ActionLink(string Label, string Address) : LetterBlock;
