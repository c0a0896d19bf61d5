using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BackOffice.Workflows.Rules.Effect;

/// <summary>A replay as a workbook: its figures, then everyone who changes, then everyone the version cannot decide about. Written row after row.</summary>
public sealed class EffectWorkbook(EffectRuns runs, PopulationBook populations)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static string NameOf(EffectRun run) => FormattableString.Invariant($"effet-{run.Book}-{run.EffectiveOn:yyyy-MM-dd}-sur-{run.Year}.xlsx");

    public async Task WriteAsync(EffectRun run, Stream to, CancellationToken ct)
    {
        if (run.Summary is not { } summary) throw new ReplayStillRunning();
        using var document = SpreadsheetDocument.Create(to, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookRows.Styles();
        var sheets = new List<(string Name, string Id)>();
        Figures(Sheet("Chiffres"), run, summary);
        var (words, unit) = populations.MeasureOf(run.Book);
        var measure = unit is null ? words : $"{words} ({unit})";
        string[] head = ["N° adhérent", "Entreprise", "Référence", "Avant", "Après", $"{measure} avant", $"{measure} après", "Écart"];
        await RowsAsync(Sheet("Changements"), head, run.Id, c => c.Change.Error is null, c => Row(c), ct);
        await RowsAsync(Sheet("Erreurs"), ["N° adhérent", "Entreprise", "Référence", "Avant", "Erreur"], run.Id, c => c.Change.Error is not null,
            c => [c.MemberNumber, c.Company, c.Change.Reference, c.Change.Before, c.Change.Error], ct);
        using var book = OpenXmlWriter.Create(workbook);
        book.WriteStartElement(new Workbook());
        book.WriteStartElement(new Sheets());
        for (var i = 0; i < sheets.Count; i++)
            book.WriteElement(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheets[i].Name, SheetId = (uint)(i + 1), Id = sheets[i].Id });
        book.WriteEndElement();
        book.WriteEndElement();

        WorksheetPart Sheet(string name)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            sheets.Add((name, workbook.GetIdOfPart(part)));
            return part;
        }
    }

    private static object?[] Row(EffectRow c) =>
        [c.MemberNumber, c.Company, c.Change.Reference, c.Change.Before, c.Change.After, c.Change.ValueBefore, c.Change.ValueAfter, c.Change.Difference];

    private async Task RowsAsync(
        WorksheetPart part, IReadOnlyList<object?> head, Guid run, Func<EffectRow, bool> which, Func<EffectRow, object?[]> row, CancellationToken ct)
    {
        using var rows = new WorkbookRows(part);
        rows.Write(head);
        await foreach (var change in runs.All(run).WithCancellation(ct))
        {
            if (which(change)) rows.Write(row(change));
        }
    }

    private static void Figures(WorksheetPart part, EffectRun run, EffectSummary summary)
    {
        using var rows = new WorkbookRows(part);
        rows.Write(["Effet mesuré", "", "Avant", "Après", "Écart"]);
        rows.Write(["Livre", RuleBooks.TitleOf(run.Book)]);
        rows.Write(["Version mesurée", $"{French.ShortDate(run.EffectiveOn)}, empreinte {run.Hash[..12]}"]);
        if (run is { AgainstOn: { } against, AgainstHash: { } hash }) rows.Write(["Comparée à", $"{French.ShortDate(against)}, empreinte {hash[..12]}"]);
        rows.Write(["Année rejouée", run.Year]);
        rows.Write(["Demandé par", $"{run.RequestedBy}, {French.ShortMoment(run.RequestedAt)}"]);
        rows.Write(["Rejoués", summary.Subjects]);
        rows.Write(["Changent", summary.Changed]);
        rows.Write(["En erreur", summary.Errors]);
        foreach (var total in summary.Totals) rows.Write([total.Words, total.Unit, total.Before, total.After, total.Difference]);
        foreach (var move in summary.Moves) rows.Write([$"De « {move.Before} » à « {move.After} »", null, null, move.Count]);
        foreach (var error in summary.ErrorKinds) rows.Write([error.Message, null, null, error.Count]);
    }
}
