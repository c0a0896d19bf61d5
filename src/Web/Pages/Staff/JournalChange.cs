using System.Text.Json;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Cases;

namespace BackOffice.Web.Pages.Staff;

/// <summary>Before and after of a journal line, as words; null for a line that changed nothing by hand.</summary>
public sealed record JournalChange(string Before, string After)
{
    public static JournalChange? Of(JournalEntry entry, CaseFile file)
    {
        if (entry.Data is null || entry.Kind is not (JournalKind.Change or JournalKind.Override)) return null;
        using var data = JsonDocument.Parse(entry.Data);
        if (data.RootElement.ValueKind != JsonValueKind.Object) return null;
        return new(Shown(data.RootElement, "before", entry, file), Shown(data.RootElement, "after", entry, file));
    }

    /// <summary>What whoever answered a task wrote with the answer; null when they wrote nothing.</summary>
    public static string? CommentOf(JournalEntry entry)
    {
        if (entry is not { Kind: JournalKind.TaskAnswered, Data: { } written }) return null;
        using var data = JsonDocument.Parse(written);
        return data.RootElement.TryGetProperty("comment", out var comment) ? comment.GetString() : null;
    }

    private static string Shown(JsonElement data, string name, JournalEntry entry, CaseFile file)
    {
        if (!data.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return "–";
        var text = value.ToString();
        return entry.Kind == JournalKind.Override ? file.StateLabel(text) : text;
    }
}
