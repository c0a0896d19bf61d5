using System.Globalization;
using System.Text.RegularExpressions;
using BackOffice.Workflows;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace BackOffice.Web.Forms;

/// <summary>Amounts as people type them: « 1 234,56 € », « 1234.5 », « 20 % »; dates as « 5/1/2027 », « 05012027 », « 5 janvier 2027 ».</summary>
internal sealed partial class FrenchBinding : IModelBinderProvider
{
    private static readonly string[] DateFormats =
        ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d M yyyy", "ddMMyyyy", "yyyy-MM-dd", "d MMMM yyyy", "dddd d MMMM yyyy"];

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        if (type == typeof(decimal)) return new Typed(text => TryDecimal(text, out var x) ? x : null, "Saisissez un nombre, par exemple 1\u202F234,56.");
        if (type == typeof(int)) return new Typed(text => TryDecimal(text, out var x) && x == decimal.Truncate(x) && Math.Abs(x) <= int.MaxValue ? (int)x : null, "Saisissez un nombre entier, par exemple 12.");
        if (type == typeof(DateOnly)) return new Typed(text => TryDate(text, out var x) ? x : null, "Saisissez une date qui existe, par exemple 31/12/2026.");
        return null;
    }

    public static bool TryDecimal(string text, out decimal number)
    {
        var plain = Noise().Replace(text, "").Replace('−', '-').Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    public static bool TryDate(string text, out DateOnly date)
    {
        var plain = FirstOfMonth().Replace(Spaces().Replace(text.Trim(), " "), "1 ");
        return DateOnly.TryParseExact(plain, DateFormats, French.Culture, DateTimeStyles.None, out date);
    }

    /// <summary>What MVC itself says about an input, in French.</summary>
    public static void Speak(DefaultModelBindingMessageProvider say)
    {
        say.SetAttemptedValueIsInvalidAccessor((value, _) => $"«\u00A0{value}\u00A0» ne convient pas ici. Vérifiez ce champ.");
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"«\u00A0{value}\u00A0» ne convient pas ici.");
        say.SetMissingBindRequiredValueAccessor(_ => "Remplissez ce champ.");
        say.SetMissingKeyOrValueAccessor(() => "Remplissez ce champ.");
        say.SetMissingRequestBodyRequiredValueAccessor(() => "La demande est vide.");
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Cette valeur ne convient pas.");
        say.SetNonPropertyValueMustBeANumberAccessor(() => "Saisissez un nombre.");
        say.SetUnknownValueIsInvalidAccessor(_ => "Cette valeur ne convient pas. Vérifiez ce champ.");
        say.SetValueIsInvalidAccessor(_ => "Cette valeur ne convient pas. Vérifiez ce champ.");
        say.SetValueMustBeANumberAccessor(_ => "Saisissez un nombre.");
        say.SetValueMustNotBeNullAccessor(_ => "Remplissez ce champ.");
    }

    [GeneratedRegex(@"[\s\u00A0\u202F€%]")]
    private static partial Regex Noise();

    [GeneratedRegex(@"[\s\u00A0\u202F]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b1er ")]
    private static partial Regex FirstOfMonth();

    private sealed class Typed(Func<string, object?> read, string otherwise) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var value = context.ValueProvider.GetValue(context.ModelName);
            if (value == ValueProviderResult.None) return Task.CompletedTask;
            context.ModelState.SetModelValue(context.ModelName, value);
            if (string.IsNullOrWhiteSpace(value.FirstValue))
            {
                // Empty stands for null; a value type that must be there says so like a text would.
                if (context.ModelMetadata.IsReferenceOrNullableType) context.Result = ModelBindingResult.Success(null);
                else context.ModelState.TryAddModelError(context.ModelName, context.ModelMetadata.ModelBindingMessageProvider.ValueMustNotBeNullAccessor(""));
                return Task.CompletedTask;
            }

            if (value.FirstValue.Length <= 60 && read(value.FirstValue) is { } model) context.Result = ModelBindingResult.Success(model);
            else context.ModelState.TryAddModelError(context.ModelName, otherwise);
            return Task.CompletedTask;
        }
    }
}

/// <summary>[Required], [StringLength], [EmailAddress]… without a message of their own speak French.</summary>
internal sealed class FrenchValidation : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<System.ComponentModel.DataAnnotations.ValidationAttribute>())
        {
            // Some attributes carry an English sentence of their own, all of which begin so.
            if (attribute.ErrorMessage?.StartsWith("The ", StringComparison.Ordinal) == false || attribute.ErrorMessageResourceName is not null) continue;
            attribute.ErrorMessage = attribute switch
            {
                System.ComponentModel.DataAnnotations.RequiredAttribute => "Remplissez ce champ.",
                System.ComponentModel.DataAnnotations.StringLengthAttribute => "Ce texte est trop long\u00A0: {1} caractères au plus.",
                System.ComponentModel.DataAnnotations.MaxLengthAttribute => "Ce texte est trop long\u00A0: {1} caractères au plus.",
                System.ComponentModel.DataAnnotations.MinLengthAttribute => "Ce texte est trop court\u00A0: {1} caractères au moins.",
                System.ComponentModel.DataAnnotations.RangeAttribute => "Saisissez un nombre entre {1} et {2}.",
                System.ComponentModel.DataAnnotations.EmailAddressAttribute => "Saisissez une adresse électronique complète, par exemple nom@entreprise.fr.",
                System.ComponentModel.DataAnnotations.CompareAttribute => "Les deux saisies diffèrent. Saisissez-les à nouveau.",
                System.ComponentModel.DataAnnotations.RegularExpressionAttribute => "Cette valeur n’a pas la forme attendue. Vérifiez ce champ.",
                _ => attribute.ErrorMessage,
            };
        }
    }
}
