using BackOffice.Engine.Pdf;

namespace BackOffice.Workflows.Documents;

/// <summary>What the bordereau and the invoice have in common: letterhead, parties, amounts, foot of page.</summary>
internal static class DocumentParts
{
    public static PageComposer Sheet(this PageComposer page, SenderRecord sender, string runningTitle) => page
        .Header(h => h.TwoSides(
            t => t.Bold(sender.Name).Size(9),
            t => t.Muted(runningTitle).Size(9)).Rule())
        .Footer(f => f.Rule().Row(r => r
            .Column(6, left => left.Paragraph(t => t.Muted($"{sender.Name} – {sender.LegalForm}").Line()
                .Muted($"{sender.Street}, {sender.Place} – SIRET {sender.Siret} – TVA {sender.VatNumber}").Size(7.5)))
            .Column(1, right => right.Paragraph(t => t.PageNumber().Size(8).AlignRight()))));

    public static void Parties(this ContentComposer content, SenderRecord sender, RecipientRecord to) => content
        .Row(r => r
            .Column(1, left => left.Paragraph(t => t.Bold(sender.Name).Span($"\n{sender.Street}\n{sender.Place}\n")
                .Muted($"{sender.Desk}{French.Space}: {sender.Phone}\n{sender.Hours}\n{sender.Mail}")))
            .Column(1, right => right.Paragraph(t => t.Muted("Destinataire").Size(8.5))
                .Paragraph(t => t.Bold(to.CompanyName).Span($"\n{to.Street}\n{to.Place}"))
                .KeyValues(26, ("N° adhérent", to.Number), ("SIRET", to.Siret), ("N° de TVA", VatNumberOf(to)))))
        .Space(2);

    public static void Amounts(this ContentComposer content, AmountRecord amount) => content.Table(t =>
    {
        t.Column("Désignation", 4)
            .FixedColumn("Quantité", 20, PdfAlign.Right)
            .FixedColumn("Prix unitaire HT", 32, PdfAlign.Right)
            .FixedColumn("Montant HT", 32, PdfAlign.Right);
        foreach (var line in amount.Lines)
            t.Row(line.Label, Quantity(line.Quantity), line.UnitPrice is { } price ? French.Amount(price) : "", French.Amount(line.Amount));
        t.Total("Total HT", French.Amount(amount.TotalExclTax))
            .Total($"TVA {French.Percent(amount.VatRate)}", French.Amount(amount.Vat))
            .GrandTotal("Total TTC", French.Amount(amount.TotalInclTax));
    });

    /// <summary>Where the price comes from, findable for ever: the scale's date and the beginning of its hash.</summary>
    public static string Scale(this AmountRecord amount) =>
        (amount.IsCorrected ? "Montant corrigé par le service. Barème d’origine" : "Calculé selon le barème")
        + (amount.ScaleDate is { } date ? $" du {French.Date(date)}" : "")
        + $" (empreinte {amount.ScaleHash[..Math.Min(12, amount.ScaleHash.Length)]}).";

    private static string VatNumberOf(RecipientRecord to) =>
        to.VatNumber ?? (to.VatExemptionReason is { } reason ? $"aucun ({reason})" : "non communiqué");

    private static string Quantity(decimal quantity) => quantity.ToString("#,##0.##", French.Culture);
}
