namespace BackOffice.Workflows.Rules.Drafts.Comparing;

/// <summary>One line of two texts side by side.</summary>
/// <param name="Sign">' ' in both, '-' in the first only, '+' in the second only.</param>
/// <param name="Text">The line, without its end.</param>
/// <param name="First">Its number in the first text; null when it is not there.</param>
/// <param name="Second">Its number in the second text; null when it is not there.</param>
public sealed record DiffLine(char Sign, string Text, int? First, int? Second);

/// <summary>The shortest way from one text to another, line by line (Myers), and the passages around what changed.</summary>
public static class LineDiff
{
    /// <summary>Beyond so many differing lines the rest is shown as removed and written anew: the memory of a comparison is bounded.</summary>
    private const int MostChanges = 1_000;

    public static IReadOnlyList<DiffLine> Of(string first, string second)
    {
        var (a, b) = (Lines(first), Lines(second));
        var head = 0;
        while (head < a.Length && head < b.Length && a[head] == b[head]) head++;
        var tail = 0;
        while (tail < a.Length - head && tail < b.Length - head && a[^(tail + 1)] == b[^(tail + 1)]) tail++;
        var result = new List<DiffLine>();
        for (var i = 0; i < head; i++) result.Add(new(' ', a[i], i + 1, i + 1));
        result.AddRange(Middle(a[head..^tail], b[head..^tail], head));
        for (var i = tail; i > 0; i--) result.Add(new(' ', a[^i], a.Length - i + 1, b.Length - i + 1));
        return result;
    }

    /// <summary>The changed passages, each with a few lines around it.</summary>
    public static IReadOnlyList<IReadOnlyList<DiffLine>> Passages(IReadOnlyList<DiffLine> lines, int around = 3)
    {
        var passages = new List<IReadOnlyList<DiffLine>>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Sign == ' ') continue;
            var (from, to) = (Math.Max(0, i - around), i);
            for (var next = i; next < lines.Count && next <= to + (2 * around) + 1; next++)
            {
                if (lines[next].Sign != ' ') to = next;
            }

            var end = Math.Min(lines.Count, to + around + 1);
            passages.Add([.. lines.Skip(from).Take(end - from)]);
            i = end - 1;
        }

        return passages;
    }

    private static string[] Lines(string text) => text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');

    private static List<DiffLine> Middle(string[] a, string[] b, int offset)
    {
        var most = Math.Min(a.Length + b.Length, MostChanges);
        var furthest = new int[(2 * most) + 3]; // how far down the first text each diagonal k = x - y has come, at k + most + 1
        var trail = new List<int[]>();
        for (var changes = 0; changes <= most; changes++)
        {
            trail.Add((int[])furthest.Clone());
            for (var k = -changes; k <= changes; k += 2)
            {
                var at = k + most + 1;
                var x = IsAddition(furthest, at, k, changes) ? furthest[at + 1] : furthest[at - 1] + 1;
                while (x < a.Length && x - k < b.Length && a[x] == b[x - k]) x++;
                furthest[at] = x;
                if (x >= a.Length && x - k >= b.Length) return Walk(a, b, trail, offset, most);
            }
        }

        return [.. a.Select((line, i) => new DiffLine('-', line, offset + i + 1, null)), .. b.Select((line, i) => new DiffLine('+', line, null, offset + i + 1))];
    }

    private static bool IsAddition(int[] furthest, int at, int k, int changes) => k == -changes || (k != changes && furthest[at - 1] < furthest[at + 1]);

    private static List<DiffLine> Walk(string[] a, string[] b, List<int[]> trail, int offset, int most)
    {
        var result = new List<DiffLine>();
        var (x, y) = (a.Length, b.Length);
        for (var changes = trail.Count - 1; changes >= 0; changes--)
        {
            var (k, at) = (x - y, x - y + most + 1);
            var added = IsAddition(trail[changes], at, k, changes);
            var fromX = changes == 0 ? 0 : trail[changes][added ? at + 1 : at - 1];
            var fromY = changes == 0 ? 0 : fromX - (added ? k + 1 : k - 1);
            for (; x > fromX && y > fromY; x--, y--) result.Add(new(' ', a[x - 1], offset + x, offset + y));
            if (changes == 0) break;
            if (added) result.Add(new('+', b[--y], null, offset + y + 1));
            else result.Add(new('-', a[--x], offset + x + 1, null));
        }

        result.Reverse();
        return result;
    }
}
