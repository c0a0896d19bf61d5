using System.ComponentModel.DataAnnotations;
using System.Globalization;
using BackOffice.Web.Forms;
using BackOffice.Workflows;
using BackOffice.Workflows.Accounts.Profile.Export;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Account.Data;

public sealed class IndexModel(OwnData own, PersonalDataArchive archive) : AccountPage, ILoads
{
    [BindProperty, Required(ErrorMessage = "Saisissez votre mot de passe actuel.")]
    public string Password { get; set; } = "";

    public void OnGet()
    {
    }

    public Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var data = await own.TakeAsync(AccountId, Password, cancellationToken);
        Response.Headers.CacheControl = "no-store";
        var day = French.DayIn(data.MadeAt).ToString("O", CultureInfo.InvariantCulture);
        return File(archive.Of(data), "application/zip", $"mes-donnees-{day}.zip");
    }
}
