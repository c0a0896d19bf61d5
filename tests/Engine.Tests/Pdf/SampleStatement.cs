using BackOffice.Engine.Pdf;

namespace BackOffice.Engine.Tests.Pdf;

/// <summary>A two-page statement as an office would send it, with invented people.</summary>
internal static class SampleStatement
{
    public static PdfInfo Info { get; } = new("Bordereau de cotisation 2026 – Menuiserie Hélène & Fils", "Service de prévention et de santé au travail du Val d’Œuvre",
        "Cotisation annuelle 2026 de l’adhérent 10042", new DateTimeOffset(2026, 1, 15, 9, 30, 0, TimeSpan.FromHours(1)));

    private static readonly string[] s_families = ["Lefèvre", "Ñúñez", "Garçon", "Müller", "Noël", "Bœuf", "Château", "d’Aboville", "Saint-Exupéry", "Çelik"];
    private static readonly string[] s_given = ["Zoé", "François", "Anaïs", "Gaëlle", "Jérôme", "Maëva", "Loïc", "Benoît"];

    public static byte[] Render(int employees = 38, Action<ContentComposer>? more = null) => PdfDocument.Render(Info, doc => doc.Page(page => page
        .Header(h => h.TwoSides(
            t => t.Bold("Prévention Val d’Œuvre").Size(9),
            t => t.Muted("Bordereau n° B-2026-010042").Size(9)).Rule())
        .Footer(f => f.Rule().TwoSides(
            t => t.Muted("Association loi 1901 – 12, rue des Écoles, 35000 Rennes").Size(8),
            t => t.PageNumber().Size(8)))
        .Content(c =>
        {
            Address(c);
            c.Heading(1, "Bordereau de cotisation 2026");
            c.Paragraph(t => t.Span("Votre déclaration a été confirmée le ").Bold("15 janvier 2026").Span(
                " par Mme Hélène Lefèvre. Voici les salariés déclarés, leur catégorie de suivi et le montant de votre cotisation."));
            c.Panel(p => p.Row(r => r
                .Column(1, left => left.Paragraph(t => t.Muted("Montant à régler")).Paragraph(t => t.Strong("5\u00a0289,60\u00a0€", 19)))
                .Column(1, right => right.KeyValues(30, ("Échéance", "28 février 2026"), ("Moyen", "Prélèvement SEPA"), ("Référence", "10042-2026")))));
            c.Heading(2, "Salariés déclarés");
            c.Table(t =>
            {
                t.Column("Salarié", 3).FixedColumn("Né(e) le", 24).FixedColumn("Embauche", 24).FixedColumn("Suivi", 18, PdfAlign.Center).FixedColumn("Montant HT", 28, PdfAlign.Right);
                for (var i = 0; i < employees; i++)
                    t.Row($"{s_families[i % 10]} {s_given[i % 8]}", $"{1 + i % 28:00}/0{1 + i % 9}/19{70 + i % 29}", $"01/0{1 + i % 9}/20{10 + i % 15}", i % 7 == 0 ? "SIR" : i % 3 == 0 ? "SIA" : "SI", "116,00\u00a0€");
            });
            c.Together(end =>
            {
                end.Heading(2, "Détail du montant");
                end.Table(t => t.Column("Ligne", 4).FixedColumn("Quantité", 24, PdfAlign.Right).FixedColumn("Prix unitaire", 30, PdfAlign.Right).FixedColumn("Montant", 32, PdfAlign.Right)
                    .DetailedRow("Cotisation annuelle", "Tarif 2026, article 4 du règlement intérieur", "38", "116,00\u00a0€", "4\u00a0408,00\u00a0€")
                    .Total("Total HT", "4\u00a0408,00\u00a0€").Total("TVA 20 %", "881,60\u00a0€").GrandTotal("Total TTC", "5\u00a0289,60\u00a0€"));
                end.Bullets("Vous pouvez régler par prélèvement, virement ou carte bancaire.", "Une question ? Écrivez-nous depuis votre espace adhérent.");
            });
            more?.Invoke(c);
        })));

    private static void Address(ContentComposer c) => c.Row(r => r
        .Column(1, left => left.Paragraph(t => t.Bold("Service de prévention et de santé\nau travail du Val d’Œuvre").Span("\n12, rue des Écoles\n35000 Rennes")))
        .Column(1, right => right.KeyValues(28, ("Adhérent", "10042"), ("SIRET", "123 456 789 00012")).Paragraph(t => t.Bold("Menuiserie Hélène & Fils").Span("\nZA de l’Étang, bâtiment B\n35400 Saint-Malo"))));
}
