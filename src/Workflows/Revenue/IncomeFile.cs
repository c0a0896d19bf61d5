using System.Globalization;
using System.Text.RegularExpressions;

namespace BackOffice.Workflows.Revenue;

/// <summary>A declared income as a line of the yearly file.</summary>
public sealed record IncomeLine(int Line, string MemberNumber, int Year, DeclaredIncome Income);

/// <summary>What is wrong with one line, in which column when one is to blame, and what to do about it.</summary>
public sealed record IncomeFault(int Line, string? Column, string Message)
{
    /// <summary>"ligne 4, colonne « revenu »".</summary>
    public string Where => Column is null ? French.Of($"ligne {Line}") : French.Of($"ligne {Line}, colonne « {Column} »");
}

/// <summary>
/// Reads the yearly file of incomes, text or workbook: a header, then <c>numero;annee;revenu;charges_sociales;revenu_remplacement</c> (or commas,
/// where an amount with a decimal comma stands between quotes).
/// </summary>
public static partial class IncomeFile
{
    public static readonly IReadOnlyList<string> Columns = ["numero", "annee", "revenu", "charges_sociales", "revenu_remplacement"];

    /// <summary>The largest amount a line may bear: anything beyond is a slip of the keyboard.</summary>
    private const decimal Largest = 100_000_000m;

    private const int MostLines = 50_000;

    /// <summary>A file as it was sent: CSV in UTF-8, UTF-16 or Windows-1252, or the first sheet of an xlsx workbook.</summary>
    public static (IReadOnlyList<IncomeLine> Lines, IReadOnlyList<IncomeFault> Faults) Read(byte[] content)
    {
        try
        {
            if (IncomeWorkbook.IsOne(content)) return Read(IncomeWorkbook.Rows(content));
        }
        catch (IncomeFileUnreadable unreadable)
        {
            return ([], [new(1, null, unreadable.Message)]);
        }

        using var text = IncomeText.Open(content);
        return Read(text);
    }

    public static (IReadOnlyList<IncomeLine> Lines, IReadOnlyList<IncomeFault> Faults) Read(TextReader file) => Read(IncomeText.Rows(file));

    private static (IReadOnlyList<IncomeLine> Lines, IReadOnlyList<IncomeFault> Faults) Read(IEnumerable<IncomeRow> rows)
    {
        var (lines, faults, seen, isHead) = (new List<IncomeLine>(), new List<IncomeFault>(), new Dictionary<(string, int), int>(), true);
        foreach (var row in rows)
        {
            if (isHead && row.Cells?.Select(c => c.Trim().ToLowerInvariant()).SequenceEqual(Columns) != true) return ([], [NoHeader]);
            if (isHead)
            {
                isHead = false;
                continue;
            }

            if (lines.Count + faults.Count >= MostLines)
            {
                faults.Add(new(row.Line, null, French.Of($"Le fichier dépasse {French.Number(MostLines)} lignes : envoyez-le en plusieurs fois.")));
                break;
            }

            if (Line(row, faults) is not { } line) continue;
            if (seen.TryAdd((line.MemberNumber, line.Year), line.Line)) lines.Add(line);
            else faults.Add(new(row.Line, null, $"Même adhérent et même année qu’à la ligne {French.Of($"{seen[(line.MemberNumber, line.Year)]}")} : gardez une seule des deux."));
        }

        return isHead ? ([], [NoHeader]) : (lines, faults);
    }

    private static IncomeFault NoHeader => new(1, null, $"Première ligne attendue : {string.Join(";", Columns)}. Enregistrez le fichier en CSV ou en xlsx, avec cet en-tête.");

    private static IncomeLine? Line(IncomeRow row, List<IncomeFault> faults)
    {
        if (row.Cells is not { } cells)
        {
            faults.Add(new(row.Line, null, "Un guillemet n’est pas refermé : enlevez les guillemets de cette ligne."));
            return null;
        }

        if (cells.Count != Columns.Count)
        {
            faults.Add(new(row.Line, null, French.Of($"{cells.Count} colonnes au lieu de {Columns.Count} : complétez la ligne, avec 0 où il n’y a rien.")));
            return null;
        }

        var before = faults.Count;
        void Fault(int at, string message) => faults.Add(new(row.Line, Columns[at], message));
        var member = cells[0].Trim();
        if (member.Length is < 5 or > 8 || !member.All(char.IsAsciiDigit)) Fault(0, "Saisissez le n° adhérent : cinq à huit chiffres.");
        if (!int.TryParse(cells[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2999)
            Fault(1, "Saisissez une année civile, par exemple 2025.");
        decimal Amount(int at, bool mayBeNegative)
        {
            var (amount, wrong) = AmountOf(cells[at], mayBeNegative);
            if (wrong is not null) Fault(at, wrong);
            return amount;
        }

        var income = new DeclaredIncome(Amount(2, mayBeNegative: true), Amount(3, mayBeNegative: false), Amount(4, mayBeNegative: false));
        return faults.Count == before ? new(row.Line, member, year, income) : null;
    }

    private static (decimal Amount, string? Wrong) AmountOf(string cell, bool mayBeNegative)
    {
        var plain = Noise().Replace(cell, "").Replace('−', '-').Replace(',', '.');
        if (plain.Length == 0) return (0, "Saisissez un montant, 0 s’il n’y a rien.");
        // What a spreadsheet would calculate is not what was declared: only a value is read.
        if (plain[0] is '=' or '@' or '+') return (0, "Remplacez la formule par sa valeur.");
        if (!decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
            return (0, "Saisissez un montant en euros, par exemple 30 000,50.");
        if (Math.Abs(amount) >= Largest) return (0, "Vérifiez le montant : 100 000 000 € ou plus n’est pas un revenu annuel.");
        if (amount < 0 && !mayBeNegative) return (0, "Saisissez 0 ou plus : seul le revenu peut être négatif.");
        return amount == Math.Round(amount, 2) ? (amount, null) : (0, "Saisissez deux décimales au plus, sans séparateur de milliers autre que l’espace.");
    }

    [GeneratedRegex(@"[\s\u00A0\u202F€]")]
    private static partial Regex Noise();
}
