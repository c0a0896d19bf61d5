namespace BackOffice.Workflows.Members;

/// <summary>The words people read for a member's status and its contacts' roles.</summary>
public static class MemberWords
{
    public static string Label(this MemberStatus status) => status switch
    {
        MemberStatus.Prospect => "Prospect",
        MemberStatus.Active => "Actif",
        MemberStatus.Suspended => "Suspendu",
        MemberStatus.Resigned => "Démissionnaire",
        MemberStatus.StruckOff => "Radié",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Label(this ContactRole role) => role switch
    {
        ContactRole.Account => "Compte",
        ContactRole.Manager => "Dirigeant",
        ContactRole.HumanResources => "Ressources humaines",
        ContactRole.Billing => "Facturation",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
