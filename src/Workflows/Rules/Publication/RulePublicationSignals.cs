using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Rules.Publication;

/// <summary>Its writers hold the draft to be finished: somebody else reads it.</summary>
public sealed record DraftSubmitted : ISignal
{
    public static string Key => "draft-submitted";

    public static string Label => "Soumise à l’approbation";
}

public sealed record DraftAbandoned(string Reason) : ISignal
{
    public static string Key => "draft-abandoned";

    public static string Label => "Brouillon abandonné";
}
