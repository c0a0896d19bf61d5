using BackOffice.Engine.Rules;

namespace BackOffice.Workflows.Rules.Drafts.Merging;

/// <summary>What stands in an object or a list, each known by a name: a member by its own, a rule, a parameter or a case by the one it bears.</summary>
internal sealed class Children
{
    private static readonly string[] Names = ["RuleName", "Name", "WorkflowName"];
    private readonly Dictionary<string, Child> _byKey;

    private Children(List<Child> all)
    {
        Keys = all.ConvertAll(c => c.Name);
        _byKey = all.ToDictionary(c => c.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The names, in order.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Null when the part has no children, or children without a name of their own.</summary>
    public static Children? Of(JsonText text, JsonPart part)
    {
        var all = part.Sort switch
        {
            JsonSort.Object => part.Members.Select((m, i) => new Child(m.Name, m.Value, i, text.WrittenName(m))).ToList(),
            JsonSort.Array => part.Items.Select((item, i) => new Child(NameOf(item) ?? "", item, i, "")).ToList(),
            _ => null,
        };
        return all is not null && all.TrueForAll(c => c.Name.Length > 0) && all.DistinctBy(c => c.Name, StringComparer.OrdinalIgnoreCase).Count() == all.Count ? new(all) : null;
    }

    public Child? Find(string key) => _byKey.GetValueOrDefault(key);

    private static string? NameOf(JsonPart item) => Names.Select(n => item.Find(n)?.Value).FirstOrDefault(v => v is { Sort: JsonSort.Text })?.Text;
}

/// <summary>One of them, with what is written before its value: a member's name.</summary>
internal sealed record Child(string Name, JsonPart Part, int Index, string Lead);
