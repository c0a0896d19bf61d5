using System.ComponentModel.DataAnnotations;
using BackOffice.Workflows.Enrolment.Membership;
using BackOffice.Workflows.Members;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BackOffice.Web.Pages.Staff.Cases.Membership;

/// <summary>Every field of an application that staff may correct.</summary>
public sealed class CorrectionInput
{
    [Required(ErrorMessage = "Saisissez la raison sociale."), StringLength(200)]
    public string? CompanyName { get; set; }

    [Required(ErrorMessage = "Choisissez la forme juridique.")]
    public string? LegalForm { get; set; }

    [StringLength(30)]
    public string? VatNumber { get; set; }

    [StringLength(300)]
    public string? VatReason { get; set; }

    public DateOnly? FirstHireOn { get; set; }

    [Range(0, 100_000)]
    public int? CountOnly { get; set; }

    public List<CorrectedEstablishment> Establishments { get; set; } = [];

    public List<CorrectedContact> Contacts { get; set; } = [];

    public static CorrectionInput Of(MembershipApplication a) => new()
    {
        CompanyName = a.Draft.Company!.Name,
        LegalForm = a.Draft.Company.LegalForm,
        VatNumber = a.Draft.Company.VatNumber,
        VatReason = a.Draft.Company.VatExemptionReason,
        FirstHireOn = a.Draft.Company.FirstHireOn,
        CountOnly = a.Draft.CountOnly,
        Establishments = [.. a.Draft.Establishments.Select(CorrectedEstablishment.Of)],
        Contacts = [.. a.Draft.ContactsWith(a.Person).Skip(1).Select(CorrectedContact.Of)],
    };

    public void Check(ModelStateDictionary state)
    {
        if (string.IsNullOrWhiteSpace(VatNumber) && string.IsNullOrWhiteSpace(VatReason))
            state.AddModelError("Input.VatReason", "Saisissez le numéro de TVA, ou dites pourquoi l’entreprise n’en a pas.");
        else if (!string.IsNullOrWhiteSpace(VatNumber) && !Workflows.Members.VatNumber.TryParse(VatNumber, out _))
            state.AddModelError("Input.VatNumber", new VatNumberNotValid().Message);
        for (var i = 0; i < Establishments.Count; i++)
        {
            if (!Siret.TryParse(Establishments[i].Siret, out _)) state.AddModelError($"Input.Establishments[{i}].Siret", new SiretNotValid().Message);
            if (!string.IsNullOrWhiteSpace(Establishments[i].Naf) && MembershipWords.Naf(Establishments[i].Naf) is null)
                state.AddModelError($"Input.Establishments[{i}].Naf", "Saisissez quatre chiffres et une lettre, par exemple 10.71C, ou laissez vide.");
        }
    }

    public ApplicationCorrection ToCorrection(MembershipApplication a)
    {
        var vat = string.IsNullOrWhiteSpace(VatNumber) ? null : Workflows.Members.VatNumber.Parse(VatNumber).Value;
        return new ApplicationCorrection(
            new DraftCompany(CompanyName!.Trim(), LegalForm!, vat, vat is null ? VatReason!.Trim() : null, FirstHireOn),
            [.. a.Draft.Establishments.Zip(Establishments, (before, typed) => typed.ToDraft(before))],
            [.. a.Draft.ContactsWith(a.Person).Skip(1).Zip(Contacts, (before, typed) => typed.ToDraft(before))],
            CountOnly);
    }
}

public sealed class CorrectedEstablishment
{
    [Required(ErrorMessage = "Saisissez le SIRET.")]
    public string? Siret { get; set; }

    [Required(ErrorMessage = "Saisissez le nom."), StringLength(200)]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Saisissez le numéro et la rue."), StringLength(200)]
    public string? Street { get; set; }

    [Required(ErrorMessage = "Saisissez le code postal."), RegularExpression("^[0-9]{5}$", ErrorMessage = "Saisissez les 5 chiffres du code postal.")]
    public string? PostCode { get; set; }

    [Required(ErrorMessage = "Saisissez la commune."), StringLength(100)]
    public string? City { get; set; }

    public string? Naf { get; set; }

    public bool IsHeadOffice { get; set; }

    public static CorrectedEstablishment Of(DraftEstablishment e) => new()
    {
        Siret = e.Siret,
        Name = e.Name,
        Street = e.Street,
        PostCode = e.PostCode,
        City = e.City,
        Naf = e.Naf,
        IsHeadOffice = e.IsHeadOffice,
    };

    public DraftEstablishment ToDraft(DraftEstablishment before) => before with
    {
        Siret = Workflows.Members.Siret.Parse(Siret!).Value,
        Name = Name!.Trim(),
        Street = Street!.Trim(),
        PostCode = PostCode!,
        City = City!.Trim(),
        Naf = MembershipWords.Naf(Naf),
        IsHeadOffice = IsHeadOffice,
    };
}

public sealed class CorrectedContact
{
    [Required(ErrorMessage = "Saisissez le nom."), StringLength(100)]
    public string? LastName { get; set; }

    [Required(ErrorMessage = "Saisissez le prénom."), StringLength(100)]
    public string? FirstName { get; set; }

    [Required(ErrorMessage = "Saisissez l’adresse électronique."), EmailAddress, StringLength(254)]
    public string? Email { get; set; }

    [StringLength(20)]
    public string? Phone { get; set; }

    public static CorrectedContact Of(DraftContact c) => new() { LastName = c.LastName, FirstName = c.FirstName, Email = c.Email, Phone = c.Phone };

    public DraftContact ToDraft(DraftContact before) => before with
    {
        FirstName = FirstName!.Trim(),
        LastName = LastName!.Trim(),
        Email = Email!.Trim(),
        Phone = string.IsNullOrWhiteSpace(Phone) ? null : Phone.Trim(),
    };
}
