using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace BackOffice.Workflows.Enrolment;

/// <summary>
/// The conditions générales, one file a version, each named by the day it came into force. A file is never changed once published: what
/// somebody accepted is found again by its hash.
/// </summary>
public sealed record EnrolmentTerms(string Version, string Hash, IReadOnlyList<TermsArticle> Articles)
{
    private const string Prefix = "Terms.";

    /// <summary>From the oldest to the one in force.</summary>
    public static IReadOnlyList<EnrolmentTerms> All { get; } = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

    public static EnrolmentTerms Current => All[^1];

    public DateOnly InForceOn => DateOnly.ParseExact(Version, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static EnrolmentTerms Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var text = Encoding.UTF8.GetString(bytes.ToArray());
        return new(name[Prefix.Length..], Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())), Parse(text));
    }

    /// <summary>"# heading", then paragraphs and "- bullets".</summary>
    private static List<TermsArticle> Parse(string text) =>
    [
        .. text.Split("# ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(article =>
        {
            var lines = article.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return new TermsArticle(
                French.Punctuate(lines[0]),
                [.. lines.Skip(1).Where(l => !l.StartsWith("- ", StringComparison.Ordinal)).Select(French.Punctuate)],
                [.. lines.Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => French.Punctuate(l[2..]))]);
        }),
    ];
}

public sealed record TermsArticle(string Heading, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Bullets);
