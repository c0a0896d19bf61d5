using System.Text;

namespace BackOffice.Workflows.Mail;

/// <summary>A letter as plain text, for those who read it so.</summary>
internal static class LetterText
{
    public static string Of(Letter letter, ServiceSettings service)
    {
        var text = new StringBuilder().Append(letter.Lead).Append("\n\n");
        foreach (var block in letter.Blocks) text.Append(Of(block)).Append("\n\n");
        text.Append("Cordialement,\n\n");
        text.AppendJoin('\n', Signature.Lines(service)).Append('\n');
        return text.ToString();
    }

    private static string Of(LetterBlock block) => block switch
    {
        Paragraph p => p.Text,
        Facts f => string.Join('\n', f.Items.Select(i => $"{i.Label}{French.Space}: {i.Value}")),
        Quotation q => "> " + q.Words.Replace("\n", "\n> ", StringComparison.Ordinal),
        ActionLink a => $"{a.Label}{French.Space}:\n{a.Address}",
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };
}
