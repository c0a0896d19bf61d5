namespace BackOffice.Engine.Rules;

/// <summary>The ways of merging the outputs of one name over the rules that hold.</summary>
internal static class CombineKinds
{
    public const string MaxRank = "max-rank";
    public const string List = "list";

    public static readonly string[] Plain = ["min", "max", "any", "first", "sum", List];
}
