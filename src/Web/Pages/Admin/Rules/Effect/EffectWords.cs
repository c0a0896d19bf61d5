using BackOffice.Web.Pages.Shared.Components;
using BackOffice.Workflows;
using BackOffice.Workflows.Rules.Effect;

namespace BackOffice.Web.Pages.Admin.Rules.Effect;

/// <summary>The words of a replay.</summary>
public static class EffectWords
{
    public static string Of(EffectState state) => state switch
    {
        EffectState.Waiting => "En attente",
        EffectState.Running => "En cours",
        EffectState.Done => "Terminée",
        EffectState.Refused => "Impossible",
        EffectState.Interrupted => "Interrompue",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static Meaning MeaningOf(EffectState state) => state switch
    {
        EffectState.Done => Meaning.Success,
        EffectState.Refused or EffectState.Interrupted => Meaning.Danger,
        _ => Meaning.Info,
    };

    /// <summary>« 1 234,56 € », « 48 mois », « 12 ».</summary>
    public static string Value(decimal? value, string? unit) => value is not { } given ? "–"
        : unit == "€" ? French.Amount(given)
        : given.ToString("#,##0.##", French.Culture) + (unit is null ? "" : $"{French.Space}{unit}");

    /// <summary>The same with its sign: « +14,40 € », « −12 mois ».</summary>
    public static string Difference(decimal value, string? unit) => (value > 0 ? "+" : "") + Value(value, unit);

    /// <summary>« de 0 € à 20 € ».</summary>
    public static string Of(EffectBin bin, string? unit) => French.Punctuate($"de {Difference(bin.From, unit)} à moins de {Difference(bin.To, unit)}");
}
