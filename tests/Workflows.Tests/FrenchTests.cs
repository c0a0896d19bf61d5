namespace BackOffice.Workflows.Tests;

public sealed class FrenchTests
{
    [Theory]
    [InlineData("0,50 % de 24568 € : 123 €.", "0,50\u00A0% de 24\u202F568\u00A0€\u00A0: 123\u00A0€.")]
    [InlineData("Plafond de 1234567,89 € en 2026", "Plafond de 1\u202F234\u202F567,89\u00A0€ en 2026")]
    [InlineData("RE-2026 €, 12345 personnes, 1 234 €", "RE-2026\u00A0€, 12345 personnes, 1 234\u00A0€")]
    public void A_sentence_groups_the_thousands_of_its_amounts_and_of_nothing_else(string written, string shown) =>
        Assert.Equal(shown, French.Punctuate(written));
}
