using BackOffice.Workflows.Contributions;

namespace BackOffice.Web.Pages.Staff.Declarations;

/// <summary>The button of each act: its words, its address.</summary>
public static class Acts
{
    public static string Words(this DeclarationAct act) => act switch
    {
        DeclarationAct.Approve => "Valider la déclaration",
        DeclarationAct.AskCorrection => "Demander une correction",
        DeclarationAct.CorrectAmount => "Corriger le montant",
        DeclarationAct.Reopen => "Rouvrir à l’adhérent",
        DeclarationAct.Extend => "Accorder un délai",
        DeclarationAct.Open => "Ouvrir la déclaration",
        DeclarationAct.LetInLate => "Admettre une déclaration tardive",
        DeclarationAct.CorrectInvoice => "Corriger la facture",
        DeclarationAct.ChangeState => "Changer l’état",
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    public static string Href(this DeclarationAct act, Guid id) => act is DeclarationAct.ChangeState ? $"/service/dossiers/{id}/etat" : $"/service/declarations/{id}/" + act switch
    {
        DeclarationAct.Approve => "valider",
        DeclarationAct.AskCorrection => "demander-une-correction",
        DeclarationAct.CorrectAmount => "montant",
        DeclarationAct.Reopen => "rouvrir",
        DeclarationAct.Extend => "delai",
        DeclarationAct.Open => "ouvrir",
        DeclarationAct.LetInLate => "admettre",
        DeclarationAct.CorrectInvoice => "facture",
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    /// <summary>What comes next in the ordinary course; the others are exceptions.</summary>
    public static bool IsOrdinary(this DeclarationAct act) => act is DeclarationAct.Approve or DeclarationAct.Open or DeclarationAct.LetInLate;
}
