using BackOffice.Workflows;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Enrolment;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment;

/// <summary>Screen 11: what was sent, as a page and as a PDF, and what is left to do.</summary>
public sealed class ReportModel(EnrolmentInHand inHand, Enrolments enrolments, EnrolmentReports reports, ServiceSettings service, TimeProvider clock)
    : EnrolmentPage(inHand, enrolments, EnrolmentSteps.Report)
{
    public EnrolmentReport Report { get; private set; } = null!;

    public string WhatNext => EnrolmentWords.WhatNext(Draft);

    public void OnGet()
    {
    }

    public FileContentResult OnGetPdf() =>
        File(EnrolmentDocument.Render(Draft, Report, service, clock.GetUtcNow()), "application/pdf", $"inscription-{Draft.Reference}.pdf");

    protected override async Task ReadAsync(CancellationToken ct) => Report = await reports.OfAsync(Draft, ct);
}
