namespace BackOffice.Engine.Rules;

/// <summary>The two booleans as objects, made once: a bulk evaluation allocates nothing for them.</summary>
internal static class RuleBoxes
{
    public static readonly object True = true;
    public static readonly object False = false;

    public static object Of(bool value) => value ? True : False;
}
