using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BackOffice.Engine.Workflows;

/// <summary>
/// Each line's hash covers the line and the hash before it: a line changed behind the trigger's back shows. Who acted is covered by
/// their id; the name beside it is a label, which the law may ask to forget while what happened stays proven.
/// </summary>
internal static class JournalChain
{
    public static byte[] HashOf(JournalEntry e)
    {
        var text = new StringBuilder(256)
            .Append(e.InstanceId).Append('\n')
            .Append(CultureInfo.InvariantCulture, $"{e.Sequence}\n{e.At.ToUniversalTime():yyyy-MM-ddTHH:mm:ss.ffffff}\n");
        foreach (var field in (string?[])[e.ById, e.Kind, e.FromState, e.ToState, e.Text, e.Data])
            text.Append(CultureInfo.InvariantCulture, $"{field?.Length ?? -1}:").Append(field).Append('\n');
        return SHA256.HashData([.. e.PreviousHash, .. Encoding.UTF8.GetBytes(text.ToString())]);
    }

    /// <summary>The first sequence number that does not hold, or null.</summary>
    public static int? FirstBreak(IReadOnlyList<JournalEntry> entries, WorkflowInstance instance)
    {
        byte[] previous = [];
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            var holds = entry.Sequence == i + 1 && entry.PreviousHash.SequenceEqual(previous) && entry.Hash.SequenceEqual(HashOf(entry));
            if (!holds) return i + 1;
            previous = entry.Hash;
        }
        return instance.Sequence == entries.Count && instance.JournalHash.SequenceEqual(previous) ? null : entries.Count + 1;
    }
}
