using BackOffice.Web.Forms;

namespace BackOffice.Web.Tests.Shell;

public sealed class FrenchBindingTests
{
    [Theory]
    [InlineData("1 234,56 €", "1234.56")]
    [InlineData("1\u202F234,56\u00A0€", "1234.56")]
    [InlineData("1234.5", "1234.5")]
    [InlineData("−12", "-12")]
    [InlineData("20 %", "20")]
    public void Amounts_are_read_as_people_type_them(string typed, string meant)
    {
        Assert.True(FrenchBinding.TryDecimal(typed, out var number));
        Assert.Equal(decimal.Parse(meant, System.Globalization.CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData("douze")]
    [InlineData("1,2,3")]
    [InlineData("1e9")]
    public void What_is_no_amount_is_not_guessed(string typed) => Assert.False(FrenchBinding.TryDecimal(typed, out _));

    [Theory]
    [InlineData("5/1/2027")]
    [InlineData("05-01-2027")]
    [InlineData("05.01.2027")]
    [InlineData("05012027")]
    [InlineData("2027-01-05")]
    [InlineData("5 janvier 2027")]
    [InlineData("mardi 5 janvier 2027")]
    public void Dates_are_read_as_people_type_them(string typed)
    {
        Assert.True(FrenchBinding.TryDate(typed, out var date));
        Assert.Equal(new DateOnly(2027, 1, 5), date);
    }

    [Fact]
    public void The_first_of_a_month_may_be_written_1er()
    {
        Assert.True(FrenchBinding.TryDate("1er janvier 2027", out var date));
        Assert.Equal(new DateOnly(2027, 1, 1), date);
    }

    [Theory]
    [InlineData("31/02/2027")]
    [InlineData("5/1/27")]
    [InlineData("demain")]
    public void A_date_that_does_not_exist_is_not_guessed(string typed) => Assert.False(FrenchBinding.TryDate(typed, out _));
}
