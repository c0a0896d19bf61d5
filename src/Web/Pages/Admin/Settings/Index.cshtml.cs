using BackOffice.Workflows;
using Microsoft.Extensions.Options;

namespace BackOffice.Web.Pages.Admin.Settings;

/// <summary>Who we are, as letters, mails and PDFs print it.</summary>
public sealed class IndexModel(IOptions<ServiceSettings> service) : AdminPage
{
    public ServiceSettings Service => service.Value;
}
