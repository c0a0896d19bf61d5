using System.Globalization;
using System.Text.RegularExpressions;

namespace BackOffice.Workflows.Revenue;

/// <summary>A declared income as a line of the yearly file.</summary>
public sealed record IncomeLine(int Line, string MemberNumber, int Year, DeclaredIncome Income);

/// <summary>What is wrong with one line, and what to do about it.</summary>
public sealed record IncomeFault(int Line, string Message);

/// <summary>Reads the yearly file of incomes: a header, then <c>numero;annee;revenu;charges_sociales;revenu_remplacement</c> (or commas without decimal commas).</summary>
public static partial class IncomeFile
{
    public static readonly IReadOnlyList<string> Columns = ["numero", "annee", "revenu", "charges_sociales", "revenu_remplacement"];

    /// <summary>The largest amount a line may bear: anything beyond is a slip of the keyboard.</summary>
    private const decimal Largest = 100_000_000m;

    public static (IReadOnlyList<IncomeLine> Lines, IReadOnlyList<IncomeFault> Faults) Read(TextReader file)
    {
        var (lines, faults) = (new List<IncomeLine>(), new List<IncomeFault>());
        var header = file.ReadLine()?.TrimStart('\uFEFF').Trim() ?? "";
        var separator = header.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        if (!header.Split(separator).Select(c => c.Trim().ToLowerInvariant()).SequenceEqual(Columns))
            return ([], [new(1, $"Première ligne attendue : {string.Join(";", Columns)}.")]);
        for (var number = 2; file.ReadLine() is { } text; number++)
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            if (Line(number, text.Split(separator), faults) is not { } line) continue;
            if (lines.FirstOrDefault(l => l.MemberNumber == line.MemberNumber && l.Year == line.Year) is { } twin)
                faults.Add(new(number, $"Même adhérent et même année qu’à la ligne {twin.Line} : gardez une seule des deux."));
            else lines.Add(line);
        }

        return (lines, faults);
    }

    private static IncomeLine? Line(int number, string[] cells, List<IncomeFault> faults)
    {
        if (cells.Length != Columns.Count)
        {
            faults.Add(new(number, $"{cells.Length} colonnes au lieu de {Columns.Count}."));
            return null;
        }

        var before = faults.Count;
        var member = cells[0].Trim();
        if (member.Length is < 5 or > 8 || !member.All(char.IsAsciiDigit)) faults.Add(new(number, "« numero » : le n° adhérent a cinq à huit chiffres."));
        if (!int.TryParse(cells[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2999)
            faults.Add(new(number, "« annee » : une année civile est attendue."));
        decimal Amount(int at, bool mayBeNegative)
        {
            var plain = Noise().Replace(cells[at], "").Replace('−', '-').Replace(',', '.');
            if (decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
                && Math.Abs(amount) < Largest && (mayBeNegative || amount >= 0)) return amount;
            faults.Add(new(number, $"« {Columns[at]} » : un montant en euros est attendu{(mayBeNegative ? "" : ", 0 ou plus")}."));
            return 0;
        }

        var income = new DeclaredIncome(Amount(2, mayBeNegative: true), Amount(3, mayBeNegative: false), Amount(4, mayBeNegative: false));
        return faults.Count == before ? new(number, member, year, income) : null;
    }

    [GeneratedRegex(@"[\s\u00A0\u202F€]")]
    private static partial Regex Noise();
}
