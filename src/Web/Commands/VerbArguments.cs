namespace BackOffice.Web.Commands;

/// <summary>A verb's arguments are wrong: one line for the person who typed them.</summary>
public sealed class BadArguments(string message) : Exception(message);

/// <summary>Words, <c>--options value</c> and <c>--switches</c> of one verb; what the verb does not know is refused.</summary>
internal sealed class VerbArguments
{
    private readonly Dictionary<string, string?> _options = new(StringComparer.Ordinal);
    private readonly List<string> _words;

    public VerbArguments(string[] args, string[] withValue, string[] switches, int maxWords)
    {
        var words = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            var (name, value) = args[i].Split('=', 2) is [var n, var v] && n.StartsWith("--", StringComparison.Ordinal) ? (n, v) : (args[i], null);
            if (!name.StartsWith("--", StringComparison.Ordinal)) words.Add(args[i]);
            else if (switches.Contains(name) && value is null) Add(name, "");
            else if (!withValue.Contains(name)) throw new BadArguments($"option inconnue « {name} » ; voir --help.");
            else if (value is not null) Add(name, value);
            else if (i + 1 == args.Length) throw new BadArguments($"« {name} » attend une valeur ; voir --help.");
            else Add(name, args[++i]);
        }

        if (words.Count > maxWords) throw new BadArguments($"argument en trop « {words[maxWords]} » ; voir --help.");
        _words = words;
    }

    public string? Word(int at) => at < _words.Count ? _words[at] : null;

    public bool Has(string name) => _options.ContainsKey(name);

    public string? Value(string name) => _options.GetValueOrDefault(name);

    public string Required(string name) => Value(name) ?? throw new BadArguments($"il manque « {name} » ; voir --help.");

    private void Add(string name, string value)
    {
        if (!_options.TryAdd(name, value)) throw new BadArguments($"« {name} » est donné deux fois.");
    }
}
