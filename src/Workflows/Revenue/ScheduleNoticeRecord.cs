using BackOffice.Workflows.Documents;

namespace BackOffice.Workflows.Revenue;

/// <summary>Everything a notice of due dates prints; with a settlement it is the avis de régularisation.</summary>
public sealed record ScheduleNoticeRecord(
    SenderRecord Sender, RecipientRecord Recipient, string Activity, string Rhythm, string News, SettlementPart? Settlement, SchedulePart? Schedule, DateTimeOffset MadeAt)
{
    public string Title => Settlement is { } settled ? French.Of($"Avis de régularisation – Année {settled.Year}") : French.Of($"Échéancier – Année {Schedule!.Year}");
}

/// <summary>A year on its final income.</summary>
/// <param name="Declared">False: nobody declared, and the raised mean settles the year.</param>
public sealed record SettlementPart(int Year, decimal Income, bool Declared, SelfEmployedQuote Quote, decimal Called, decimal Difference, decimal SetOff, decimal Refund);

/// <summary>The provisional contributions of the year that is being paid.</summary>
/// <param name="IsNew">The calculation is printed with its lines: it is the first time the person sees it.</param>
public sealed record SchedulePart(int Year, string RestsOn, SelfEmployedQuote Quote, decimal Credit, bool IsNew, IReadOnlyList<NoticeInstalment> Instalments);
