using System.ComponentModel.DataAnnotations;
using BackOffice.Workflows.Enrolment.Services;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BackOffice.Web.Pages.Public.Enrolment.Services;

/// <summary>The bank account, its mandate and the bodies, as typed; at enrolment and later alike.</summary>
public sealed class ComplementInput
{
    [StringLength(60)]
    public string? Iban { get; set; }

    [StringLength(200)]
    public string? AccountHolder { get; set; }

    public bool Mandate { get; set; }

    public List<string> Organisations { get; set; } = [];

    /// <summary>An account is given whole, with its mandate, or not at all.</summary>
    /// <param name="hasOne">An account is already kept: leaving the number empty keeps it.</param>
    public void Check(ModelStateDictionary state, bool hasOne)
    {
        var typed = !string.IsNullOrWhiteSpace(Iban);
        if (typed && !Workflows.Enrolment.Services.Iban.TryParse(Iban, out _))
            state.AddModelError("Input.Iban", "Ce numéro de compte n’est pas valable. Recopiez l’IBAN de votre relevé d’identité bancaire : il commence par FR et compte 27 caractères.");
        if ((typed || hasOne) && string.IsNullOrWhiteSpace(AccountHolder)) state.AddModelError("Input.AccountHolder", "Saisissez le titulaire du compte, comme sur le relevé d’identité bancaire.");
        if (typed && !Mandate) state.AddModelError("Input.Mandate", "Cochez l’autorisation de prélèvement, ou videz le numéro de compte pour compléter plus tard.");
        if (!typed && !hasOne && Mandate) state.AddModelError("Input.Iban", "Saisissez l’IBAN du compte à prélever, ou décochez l’autorisation.");
    }
}

/// <summary>What the chosen services ask for beside the subscription, and which of them ask.</summary>
public sealed record ComplementNeeds(IReadOnlyList<string> Sepa, IReadOnlyList<string> WithOrganisations, IReadOnlyList<string> Organisations)
{
    public static ComplementNeeds None { get; } = new([], [], []);

    public bool Any => Sepa.Count > 0 || Organisations.Count > 0;

    public static ComplementNeeds Of(IEnumerable<ServiceOffer> offers)
    {
        var all = offers.ToList();
        var withOrganisations = all.FindAll(o => o.Complement.AsksForOrganisations());
        return new ComplementNeeds(
            [.. all.Where(o => o.Complement.AsksForSepa()).Select(o => o.Name)],
            [.. withOrganisations.Select(o => o.Name)],
            [.. withOrganisations.SelectMany(o => o.Organisations).Distinct()]);
    }
}

/// <summary>What the complement's form shows.</summary>
public sealed record ComplementForm(ComplementNeeds Needs, Iban? Kept, IReadOnlyList<string> Chosen);
