using BackOffice.Workflows.Enrolment.Membership;
using BackOffice.Workflows.Members;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>A place of work, as it is typed.</summary>
public sealed class EstablishmentInput
{
    public string? Siret { get; set; }

    public string? Name { get; set; }

    public string? Street { get; set; }

    public string? PostCode { get; set; }

    public string? City { get; set; }

    public string? Naf { get; set; }

    public bool? IsHeadOffice { get; set; }

    public static EstablishmentInput Of(DraftEstablishment? e) => e is null ? new() : new()
    {
        Siret = Workflows.Members.Siret.Parse(e.Siret).ToString(),
        Name = e.Name,
        Street = e.Street,
        PostCode = e.PostCode,
        City = e.City,
        Naf = e.Naf,
        IsHeadOffice = e.IsHeadOffice,
    };

    /// <param name="siretIsKnown">The SIRET is that of the enrolment: it is not typed here.</param>
    public void Check(ModelStateDictionary state, bool siretIsKnown)
    {
        var say = new Saying(state, "Establishment.");
        PostCode = PostCodes.Tidy(PostCode);
        if (!siretIsKnown && !Workflows.Members.Siret.TryParse(Siret, out _)) say.At(nameof(Siret), new SiretNotValid().Message);
        say.Text(nameof(Name), Name, 200, "Saisissez le nom de l’établissement, par exemple l’enseigne.");
        say.Text(nameof(Street), Street, 200, "Saisissez le numéro et la rue.");
        if (!PostCodes.Holds(PostCode)) say.At(nameof(PostCode), PostCodes.WhenWrong);
        say.Text(nameof(City), City, 100, "Saisissez la commune.");
        if (!string.IsNullOrWhiteSpace(Naf) && MembershipWords.Naf(Naf) is null)
            say.At(nameof(Naf), "Saisissez quatre chiffres et une lettre, par exemple 10.71C, ou laissez vide.");
        if (IsHeadOffice is null) say.At(nameof(IsHeadOffice), "Dites si c’est le siège de l’entreprise ou un établissement secondaire.");
    }

    public DraftEstablishment ToDraft(Guid id, Siret siret) => new(
        id, siret.Value, Name!.Trim(), Street!.Trim(), PostCode!, City!.Trim(), MembershipWords.Naf(Naf), IsHeadOffice!.Value);
}
