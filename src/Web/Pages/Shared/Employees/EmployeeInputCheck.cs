using BackOffice.Workflows.Workforce;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BackOffice.Web.Pages.Shared.Employees;

/// <summary>Says at each field what to do, in the order of the form.</summary>
public static class EmployeeInputCheck
{
    public static void Check(EmployeeInput input, IReadOnlyCollection<string> knownDeterminants, ModelStateDictionary state)
    {
        var say = new Sayer(state);
        say.Text(nameof(input.BirthName), input.BirthName, 100, "Saisissez le nom de naissance.");
        say.Text(nameof(input.FirstName), input.FirstName, 100, "Saisissez le prénom.");
        CheckDates(input, say);
        if (!string.IsNullOrWhiteSpace(input.Nir) && !Nir.TryParse(input.Nir, out _)) say.At(nameof(input.Nir), new NirNotValid().Message);
        if (input.Contract is null) say.At(nameof(input.Contract), "Choisissez le contrat.");
        say.Text(nameof(input.Job), input.Job, 120, "Saisissez le poste de travail, par exemple « caissier ».");
        if (string.IsNullOrWhiteSpace(input.Pcs)) say.At(nameof(input.Pcs), "Saisissez le code PCS, par exemple 552a.");
        else if (!Pcs.TryParse(input.Pcs, out _)) say.At(nameof(input.Pcs), new PcsNotValid().Message);
        CheckBoxes(input, knownDeterminants, say);
        say.Length(nameof(input.SchedulingConstraints), input.SchedulingConstraints, 500);
        say.Length(nameof(input.Comment), input.Comment, 1000);
    }

    private static void CheckDates(EmployeeInput input, Sayer say)
    {
        // A date that could not be read has been told already, by the binder.
        if (input.HireDate is not { } hire) say.At(nameof(input.HireDate), "Saisissez la date d’embauche, par exemple 17/08/2021.");
        else if (input.BirthDate >= hire) say.At(nameof(input.HireDate), new HireBeforeBirth().Message);
    }

    private static void CheckBoxes(EmployeeInput input, IReadOnlyCollection<string> known, Sayer say)
    {
        input.Determinants = [.. input.Determinants.Where(known.Contains).Distinct()];
        if (input.NoParticularFollowUp && input.Determinants.Count > 0)
            say.At(nameof(input.Determinants), "Décochez « Aucun suivi particulier », ou toutes les autres cases.");
        else if (!input.NoParticularFollowUp && input.Determinants.Count == 0)
            say.At(nameof(input.Determinants), "Cochez les situations qui concernent ce salarié, ou « Aucun suivi particulier ».");
    }

    private sealed class Sayer(ModelStateDictionary state)
    {
        public void At(string field, string sentence)
        {
            if (state[$"Input.{field}"] is not { Errors.Count: > 0 }) state.AddModelError($"Input.{field}", sentence);
        }

        public void Text(string field, string? value, int longest, string whenMissing)
        {
            if (string.IsNullOrWhiteSpace(value)) At(field, whenMissing);
            else Length(field, value, longest);
        }

        public void Length(string field, string? value, int longest)
        {
            if (value?.Length > longest) At(field, $"Raccourcissez ce texte à {longest} caractères.");
        }
    }
}
