using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Workforce;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Public.SignIn;

/// <summary>Third door: NIR and its key, as the self-employed person or as their expert-comptable. The number never goes back to the page.</summary>
[BeforeFirstPassword]
public sealed class SocialSecurityModel(SignIns signIns, Entrance entrance) : SignInPage<SocialSecurityInput>(signIns, entrance)
{
    public IEnumerable<SelectListItem> Qualities { get; } =
    [
        new("Travailleur indépendant", nameof(NirQuality.SelfEmployed)),
        new("Expert-comptable", nameof(NirQuality.Accountant)),
    ];

    public override Task LoadAsync(CancellationToken cancellationToken)
    {
        Input.Nir = "";
        if (ModelState["Input.Nir"] is { } typed) (typed.RawValue, typed.AttemptedValue) = (null, "");
        return Task.CompletedTask;
    }

    protected override SignInBy? Typed()
    {
        if (Nir.TryParse(Input.Nir, out var nir)) return new SignInBy.SocialSecurity(nir, Input.As == NirQuality.Accountant);
        ModelState.AddModelError("Input.Nir", "Ce numéro et sa clé ne vont pas ensemble. Saisissez les 15 caractères de la carte Vitale, clé comprise.");
        return null;
    }
}

public enum NirQuality
{
    SelfEmployed,
    Accountant,
}

public sealed class SocialSecurityInput : SignInInput
{
    [Required(ErrorMessage = "Saisissez le numéro de sécurité sociale et sa clé."), StringLength(40, ErrorMessage = "Saisissez 15 caractères, clé comprise.")]
    public string Nir { get; set; } = "";

    public NirQuality As { get; set; }
}
