using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Enrolment.Posted;

public sealed record PostedKeyEntered : ISignal
{
    public static string Key => "posted-key-entered";

    public static string Label => "Clé du courrier saisie";
}

public sealed record PostedKeyExhausted : ISignal
{
    public static string Key => "posted-key-exhausted";

    public static string Label => "Trop de clés fausses";
}

/// <summary>Whoever printed it has seen the key: the journal says who and when.</summary>
public sealed record KeyLetterPrinted : ISignal
{
    public static string Key => "key-letter-printed";

    public static string Label => "Courrier de la clé imprimé";
}
