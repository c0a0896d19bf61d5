using BackOffice.Workflows.Members;

namespace BackOffice.Workflows.Tests.Members;

public sealed class CompanyNumberTests
{
    [Theory]
    [InlineData("73282932000074")]
    [InlineData("732 829 320 00074")]
    [InlineData(" 732\u00A0829\u202F320 00074 ")]
    public void A_siret_is_accepted_as_people_paste_it(string typed)
    {
        Assert.True(Siret.TryParse(typed, out var siret));
        Assert.Equal("73282932000074", siret.Value);
        Assert.Equal("732 829 320 00074", siret.ToString());
    }

    [Theory]
    [InlineData("73282932000075")]        // wrong key
    [InlineData("7328293200007")]         // 13 digits
    [InlineData("73282932A00074")]
    [InlineData("00000000100000")]        // the SIREN's own key is wrong
    [InlineData("")]
    [InlineData(null)]
    public void A_wrong_siret_is_refused(string? typed) => Assert.False(Siret.TryParse(typed, out _));

    [Fact]
    public void La_Poste_numbers_its_offices_by_digit_sum()
    {
        Assert.True(Siret.TryParse("35600000009075", out var office));      // 3+5+6+9+0+7+5 = 35
        Assert.Equal("356000000", office.Siren.Value);
        Assert.False(Siret.TryParse("35600000009076", out _));
    }

    [Theory]
    [InlineData("FR02776233702", "776233702")]
    [InlineData("FR 39 356 000 000", "356000000")]
    [InlineData("fr01200034528", "200034528")]
    public void A_vat_number_carries_its_siren(string typed, string siren)
    {
        Assert.True(VatNumber.TryParse(typed, out var number));
        Assert.Equal(VatNumber.Of(Siren.Parse(siren)), number);
    }

    [Theory]
    [InlineData("FR03776233702")]
    [InlineData("BE02776233702")]
    [InlineData("FR02776233703")]
    [InlineData("02776233702")]
    public void A_wrong_vat_number_is_refused(string typed) => Assert.False(VatNumber.TryParse(typed, out _));

    [Fact]
    public void A_refusal_says_what_to_type()
    {
        var refusal = Assert.Throws<SiretNotValid>(() => Siret.Parse("123"));
        Assert.Equal("Ce numéro SIRET n’est pas valable. Saisissez les 14 chiffres du SIRET, sans la clé TVA.", refusal.Message);
    }

    [Fact]
    public void A_member_declares_the_vat_number_of_its_own_siren_or_says_why_it_has_none()
    {
        var member = new Member
        {
            Number = "10001",
            CompanyName = "Boulangerie Lafleur",
            Siren = Siren.Parse("732829320"),
            JoinedOn = new DateOnly(2020, 1, 1),
        };

        Assert.Throws<VatNumberOfAnotherCompany>(() => member.DeclareVatNumber(VatNumber.Parse("FR02776233702")));
        Assert.Throws<VatReasonMissing>(() => member.DeclareNoVatNumber("  "));

        member.DeclareNoVatNumber("Association non assujettie");
        Assert.Equal("Association non assujettie", member.VatExemptionReason);
        member.DeclareVatNumber(VatNumber.Of(member.Siren));
        Assert.Null(member.VatExemptionReason);
    }
}
