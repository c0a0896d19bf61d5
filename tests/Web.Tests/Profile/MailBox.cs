using BackOffice.Testing;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.Profile;

/// <summary>What a person finds in the mailbox of an address.</summary>
internal static class MailBox
{
    /// <summary>The mails to this address, the first written first.</summary>
    public static Task<List<OutgoingMail>> MailsToAsync(this WebSite site, string address) => site.WithAsync(services =>
        services.GetRequiredService<BackOfficeDb>().Mails.AsNoTracking().Where(m => m.ToAddress == address).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).ToListAsync());

    /// <summary>The path of the link in a mail: what the reader clicks on.</summary>
    public static string Link(this OutgoingMail mail) => Reading.LinkIn(mail.TextBody);
}
