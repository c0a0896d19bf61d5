using System.Globalization;

namespace BackOffice.Engine.Rules;

/// <summary>The few functions compiled rules call; each either answers or throws <see cref="RuleBroken"/>.</summary>
internal static class RuleRuntime
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static T Need<T>(T? value, string what) where T : struct => value ?? throw Absent(what);

    public static T NeedObject<T>(T? value, string what) where T : class => value ?? throw Absent(what);

    public static int ListLength(int length) => length <= RuleLimits.ListLength
        ? length
        : throw new RuleBroken($"liste de plus de {RuleLimits.ListLength} éléments.");

    public static decimal EmptyList() => throw new RuleBroken("Min ou Max d'une liste vide.");

    public static string Concat(string? left, string? right) => (left?.Length ?? 0) + (right?.Length ?? 0) <= RuleLimits.TextLength
        ? string.Concat(left, right)
        : throw new RuleBroken($"texte de plus de {RuleLimits.TextLength} caractères.");

    /// <summary>How a person reads a value: 1234 · 115,80 · 31/01/2026 · oui.</summary>
    public static string Show(object? value) => value switch
    {
        null => "",
        bool b => b ? "oui" : "non",
        decimal d => d.ToString(d == decimal.Truncate(d) ? "0" : d == decimal.Round(d, 2) ? "0.00" : "0.############", French),
        DateOnly d => d.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        string s => s,
        IFormattable f => f.ToString(null, French),
        System.Collections.IEnumerable list => string.Join(", ", list.Cast<object?>().Select(Show)),
        _ => "",
    };

    public static DateOnly DateOf(decimal year, decimal month, decimal day)
    {
        try
        {
            return new(Whole(year), Whole(month), Whole(day));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new RuleBroken("date impossible.");
        }
    }

    public static DateOnly AddDays(DateOnly date, decimal days) => Moved(() => date.AddDays(Whole(days)));

    public static DateOnly AddMonths(DateOnly date, decimal months) => Moved(() => date.AddMonths(Whole(months)));

    public static DateOnly AddYears(DateOnly date, decimal years) => Moved(() => date.AddYears(Whole(years)));

    /// <summary>Days from one date to another, negative when it is earlier.</summary>
    public static decimal Days(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;

    /// <summary>Whole months gone by; the month counts on its anniversary day.</summary>
    public static decimal Months(DateOnly from, DateOnly to) =>
        ((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0);

    /// <summary>Age in whole years; born on 29 February, a person ages on 1 March of common years.</summary>
    public static decimal Years(DateOnly from, DateOnly to) => decimal.Floor(Months(from, to) / 12);

    /// <summary>0.5 goes away from zero: the rounding of invoices and of L133-10.</summary>
    public static decimal RoundHalfUp(decimal value, decimal digits) => decimal.Round(value, Digits(digits), MidpointRounding.AwayFromZero);

    /// <summary>0.5 goes to the even neighbour: what Math.Round does in C#.</summary>
    public static decimal RoundHalfEven(decimal value, decimal digits) => decimal.Round(value, Digits(digits), MidpointRounding.ToEven);

    /// <summary>
    /// What lies on the broken line through the points x1, y1, x2, y2…; flat before the first and after the last. One division, last, so that
    /// an exact half stays one: 0.40 → 0, 0.60 → 4.00 gives 2.00 at 0.50.
    /// </summary>
    public static decimal Interpolate(decimal x, decimal[] points)
    {
        if (x <= points[0]) return points[1];
        for (var i = 2; i < points.Length; i += 2)
        {
            var (x0, y0, x1, y1) = (points[i - 2], points[i - 1], points[i], points[i + 1]);
            if (x1 <= x0) throw new RuleBroken("Interpolate : les abscisses des points doivent croître.");
            if (x <= x1) return y0 + ((x - x0) * (y1 - y0) / (x1 - x0));
        }

        return points[^1];
    }

    public static string Substring(string text, decimal start, decimal length)
    {
        var (from, count) = (Whole(start), Whole(length));
        return from >= 0 && count >= 0 && from <= text.Length - count
            ? text.Substring(from, count)
            : throw new RuleBroken("Substring sort du texte.");
    }

    private static int Whole(decimal value) => value == decimal.Truncate(value) && Math.Abs(value) <= int.MaxValue
        ? (int)value
        : throw new RuleBroken("un nombre entier est attendu.");

    private static int Digits(decimal digits) => Whole(digits) is >= 0 and <= 12 and var d
        ? d
        : throw new RuleBroken("l'arrondi garde de 0 à 12 décimales.");

    private static DateOnly Moved(Func<DateOnly> move)
    {
        try
        {
            return move();
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new RuleBroken("date hors du calendrier.");
        }
    }

    private static RuleBroken Absent(string what) => new(
        $"« {what} » est absent ; comparez d'abord avec null ou donnez un défaut (?? ou np).");
}
