using System.Globalization;
using BackOffice.Workflows.Rules.Drafts;

namespace BackOffice.Workflows.Rules.Publication;

/// <summary>A version as a pair of files, in the format of <c>rules/</c>: <c>book/2027-01-01.json</c> and <c>book/2027-01-01.cases.json</c>.</summary>
public sealed record RuleFile(string Book, DateOnly EffectiveOn, byte[] Content, byte[] Cases)
{
    private const string CasesSuffix = ".cases.json";

    /// <summary>What stands in the place of a cases file that is not there.</summary>
    public static byte[] WithoutCases => RuleBookImport.NoCases;

    public DraftText Text => new(Content, Cases, EffectiveOn);

    /// <summary>Reads a book's file and the cases beside it. The folder names the book and the file its day, unless said otherwise.</summary>
    public static async Task<RuleFile> ReadAsync(string path, string? book, DateOnly? effectiveOn, CancellationToken ct)
    {
        if (!File.Exists(path)) throw new RuleFileMissing(path);
        if (path.EndsWith(CasesSuffix, StringComparison.Ordinal)) throw new RuleFileIsCases();
        var named = book ?? Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) ?? "";
        if (!RuleBooks.Names.Contains(named)) throw new RuleBookUnknown(named);
        var cases = Path.ChangeExtension(path, null) + CasesSuffix;
        return new(
            named,
            effectiveOn ?? DayOf(Path.GetFileName(path)) ?? throw new RuleFileWithoutDay(),
            await File.ReadAllBytesAsync(path, ct),
            File.Exists(cases) ? await File.ReadAllBytesAsync(cases, ct) : RuleBookImport.NoCases);
    }

    /// <summary>The day a file is named after: "2027-01-01.json".</summary>
    public static DateOnly? DayOf(string fileName) =>
        DateOnly.TryParseExact(Path.GetFileNameWithoutExtension(fileName), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Writes both files, byte for byte; a version that has no cases has no file of them.</summary>
    /// <returns>Their paths, and whether they were there already as they are.</returns>
    public async Task<IReadOnlyList<WrittenFile>> WriteAsync(string folder, CancellationToken ct)
    {
        var directory = Directory.CreateDirectory(Path.Combine(folder, Book)).FullName;
        var name = Path.Combine(directory, EffectiveOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var written = new List<WrittenFile> { await WriteAsync(name + ".json", Content, ct) };
        if (!Cases.AsSpan().SequenceEqual(RuleBookImport.NoCases)) written.Add(await WriteAsync(name + CasesSuffix, Cases, ct));
        return written;
    }

    private static async Task<WrittenFile> WriteAsync(string path, byte[] bytes, CancellationToken ct)
    {
        var before = File.Exists(path) ? await File.ReadAllBytesAsync(path, ct) : null;
        if (before is not null && before.AsSpan().SequenceEqual(bytes)) return new(path, FileFate.Unchanged);
        await File.WriteAllBytesAsync(path, bytes, ct);
        return new(path, before is null ? FileFate.New : FileFate.Replaced);
    }
}

public sealed record WrittenFile(string Path, FileFate Fate);

public enum FileFate
{
    New,
    Replaced,
    Unchanged,
}
