namespace BackOffice.Workflows.Contributions;

/// <summary>The states of the procedure annual-declaration, by their stored keys.</summary>
public static class DeclarationStates
{
    public const string NotOpen = "not-open";
    public const string ToDeclare = "to-declare";
    public const string InProgress = "in-progress";
    public const string Confirmed = "confirmed";
    public const string UnderReview = "under-review";
    public const string Invoiced = "invoiced";
    public const string Closed = "closed";

    public static readonly IReadOnlyList<string> All = [NotOpen, ToDeclare, InProgress, Confirmed, UnderReview, Invoiced, Closed];

    /// <summary>The states in which a member types.</summary>
    public static bool IsEditable(string state) => state is ToDeclare or InProgress;

    /// <summary>The word the member reads.</summary>
    public static string Label(string state) => state switch
    {
        NotOpen or Closed => "Non saisissable",
        ToDeclare => "À saisir",
        InProgress => "En cours",
        Confirmed or UnderReview => "Confirmée",
        Invoiced => "Facturée",
        _ => state,
    };

    /// <summary>The word the staff read.</summary>
    public static string StaffLabel(string state) => state switch
    {
        UnderReview => "À contrôler",
        Closed => "Facturée d’office",
        NotOpen => "Non ouverte",
        _ => Label(state),
    };
}
