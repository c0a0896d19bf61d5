using BackOffice.Web.Security;
using BackOffice.Workflows;
using BackOffice.Workflows.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace BackOffice.Web.Pages.Admin.Mails;

/// <summary>One template filled in with invented people: its plain text, and its HTML framed apart.</summary>
public sealed class DetailsModel(IOptions<ServiceSettings> service) : AdminPage
{
    public MailTemplate Template { get; private set; } = null!;

    public string Subject { get; private set; } = "";

    public string Text { get; private set; } = "";

    public IActionResult OnGet(string key)
    {
        if (MailTemplates.All.FirstOrDefault(t => t.Key == key) is not { } template) return NotFound();
        (Template, (Subject, Text, _)) = (template, template.Preview(service.Value));
        return Page();
    }
}

/// <summary>The HTML of a sample, as a document of its own.</summary>
public sealed class PreviewModel(IOptions<ServiceSettings> service) : AdminPage
{
    public IActionResult OnGet(string key)
    {
        if (MailTemplates.All.FirstOrDefault(t => t.Key == key) is not { } template) return NotFound();
        SecurityHeaders.ShowLetter(HttpContext);
        return Content(template.Preview(service.Value).Html, "text/html; charset=utf-8");
    }
}
