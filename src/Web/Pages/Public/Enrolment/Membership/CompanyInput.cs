using BackOffice.Workflows.Enrolment.Membership;
using BackOffice.Workflows.Members;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>The legal entity, as it is typed.</summary>
public sealed class CompanyInput
{
    public string? Name { get; set; }

    public string? LegalForm { get; set; }

    public string? VatNumber { get; set; }

    public string? VatReason { get; set; }

    public DateOnly? FirstHireOn { get; set; }

    public static CompanyInput Of(DraftCompany? company) => company is null ? new() : new()
    {
        Name = company.Name,
        LegalForm = company.LegalForm,
        VatNumber = company.VatNumber,
        VatReason = company.VatExemptionReason,
        FirstHireOn = company.FirstHireOn,
    };

    public void Check(ModelStateDictionary state, Siren siren, bool hasEmployees)
    {
        var say = new Saying(state, "Company.");
        say.Text(nameof(Name), Name, 200, "Saisissez la raison sociale, ou le nom de l’entrepreneur.");
        if (!MembershipWords.LegalForms.Contains(LegalForm)) say.At(nameof(LegalForm), "Choisissez la forme juridique.");
        CheckVat(say, siren);
        if (FirstHireOn is null && hasEmployees && state["Company.FirstHireOn"] is not { Errors.Count: > 0 })
            say.At(nameof(FirstHireOn), "Saisissez la date de votre première embauche, par exemple 01/09/2025.");
    }

    public DraftCompany ToDraft()
    {
        var vat = string.IsNullOrWhiteSpace(VatNumber) ? null : Workflows.Members.VatNumber.Parse(VatNumber).Value;
        return new DraftCompany(Name!.Trim(), LegalForm!, vat, vat is null ? VatReason!.Trim() : null, FirstHireOn);
    }

    private void CheckVat(Saying say, Siren siren)
    {
        if (string.IsNullOrWhiteSpace(VatNumber))
        {
            say.Text(nameof(VatReason), VatReason, 300, "Saisissez votre numéro de TVA, ou dites ici pourquoi vous n’en avez pas.");
            return;
        }

        if (!Workflows.Members.VatNumber.TryParse(VatNumber, out var vat)) say.At(nameof(VatNumber), new VatNumberNotValid().Message);
        else if (vat != Workflows.Members.VatNumber.Of(siren)) say.At(nameof(VatNumber), new VatNumberOfAnotherCompany().Message);
    }
}
