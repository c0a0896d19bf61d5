namespace BackOffice.Workflows.Rules.Publication;

/// <summary>The states of the procedure rule-publication, by their stored keys.</summary>
public static class RulePublicationStates
{
    /// <summary>Being written; the only state in which a draft may change.</summary>
    public const string Draft = "draft";

    public const string ToApprove = "to-approve";
    public const string Published = "published";
    public const string Abandoned = "abandoned";
}
