namespace BackOffice.Workflows.Contributions;

/// <summary>Who confirmed, as they named themself at step 4; the statement is mailed to this address.</summary>
public sealed record Declarant(string LastName, string FirstName, string Function, string Email, string Phone)
{
    public string FullName => $"{FirstName} {LastName}";
}

public enum PaymentMeans
{
    BankTransfer,
    Cheque,
    DirectDebit,
    Card,
}

public static class PaymentMeansWords
{
    public static string Label(this PaymentMeans means) => means switch
    {
        PaymentMeans.BankTransfer => "Virement",
        PaymentMeans.Cheque => "Chèque",
        PaymentMeans.DirectDebit => "Prélèvement SEPA",
        PaymentMeans.Card => "Carte bancaire",
        _ => throw new ArgumentOutOfRangeException(nameof(means)),
    };
}
