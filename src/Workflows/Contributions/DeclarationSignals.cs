using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Contributions;

/// <summary>Staff open one member's declaration: reinstated after a suspension, or joined during the year.</summary>
public sealed record DeclarationOpened : ISignal
{
    public static string Key => "declaration-opened";

    public static string Label => "Ouverture par le service";
}

public sealed record DeclarationStarted : ISignal
{
    public static string Key => "declaration-started";

    public static string Label => "Saisie commencée";
}

public sealed record DeclarationConfirmed : ISignal
{
    public static string Key => "declaration-confirmed";

    public static string Label => "Confirmation du déclarant";
}

public sealed record DeclarationReopened(string Reason) : ISignal
{
    public static string Key => "declaration-reopened";

    public static string Label => "Réouverture par le service";
}

public sealed record LateDeclarationAllowed : ISignal
{
    public static string Key => "late-declaration-allowed";

    public static string Label => "Déclaration tardive admise";
}

/// <summary>A run was released: whoever is confirmed is invoiced.</summary>
public sealed record InvoicingReleased(Guid RunId) : ISignal
{
    public static string Key => "invoicing-released";

    public static string Label => "Facturation libérée";
}

/// <summary>Staff mend an issued invoice: full credit, then an invoice of the corrected amount.</summary>
public sealed record InvoiceCorrected(decimal TotalExclTax, string Reason) : ISignal
{
    public static string Key => "invoice-corrected";

    public static string Label => "Correction de la facture";
}

/// <summary>Another version of the rules now decides its date, and a person of the service said that it counts here.</summary>
public sealed record DeclarationRecalculated(string Reason) : ISignal
{
    public static string Key => "declaration-recalculated";

    public static string Label => "Reprise avec la règle publiée";
}

public sealed record YearClosed : ISignal
{
    public static string Key => "year-closed";

    public static string Label => "Clôture de l’année";
}
