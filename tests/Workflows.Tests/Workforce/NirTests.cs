using System.Security.Cryptography;
using BackOffice.Workflows.Workforce;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Tests.Workforce;

public sealed class NirTests
{
    [Theory]
    [InlineData("255081416802538")]
    [InlineData("2 84 05 88 321 025 32")]
    [InlineData("284052A32102552")]
    [InlineData("284052b32102579")]
    [InlineData("182077500100201")]
    public void A_number_with_its_key_is_accepted_spaces_or_not(string typed)
    {
        Assert.True(Nir.TryParse(typed, out var nir));
        Assert.False(nir.IsProvisional);
    }

    [Theory]
    [InlineData("255081416802539")]       // wrong key
    [InlineData("2550814168025")]         // no key
    [InlineData("255131416802500")]       // no month 13
    [InlineData("2840521A2102552")]
    [InlineData("")]
    public void A_wrong_number_is_refused(string typed) => Assert.False(Nir.TryParse(typed, out _));

    [Theory]
    [InlineData("7850575123456")]
    [InlineData("3850575123456")]
    public void A_provisional_number_is_kept_but_not_matched(string thirteen)
    {
        var key = 97 - long.Parse(thirteen, System.Globalization.CultureInfo.InvariantCulture) % 97;
        var accepted = Nir.TryParse(thirteen + key.ToString("00", System.Globalization.CultureInfo.InvariantCulture), out var nir);
        // [78][12]: 785… has a 8 in second place, so only the number beginning 3 passes here.
        Assert.Equal(thirteen[0] == '3', accepted);
        if (accepted) Assert.Null(Vault().Seal(nir!).BlindIndex);
    }

    [Fact]
    public void A_number_never_prints_itself()
    {
        var nir = Nir.Parse("255081416802538");
        Assert.Equal("2 55 08 •• ••• ••• ••", nir.ToString());
        Assert.DoesNotContain("1416802538", $"{nir}", StringComparison.Ordinal);
    }

    [Fact]
    public void The_vault_opens_what_it_sealed_and_matches_equal_numbers_without_opening_them()
    {
        var vault = Vault();
        var nir = Nir.Parse("284058832102532");

        var (first, second) = (vault.Seal(nir), vault.Seal(nir));

        Assert.Equal(nir, vault.Open(first));
        Assert.NotEqual(first.Cipher, second.Cipher);
        Assert.Equal(first.BlindIndex, second.BlindIndex);
        first.Cipher[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => vault.Open(first));
    }

    [Theory]
    [InlineData("552a", true)]
    [InlineData("552A ", true)]
    [InlineData("752a", false)]
    [InlineData("55a", false)]
    [InlineData("552", false)]
    public void A_pcs_code_is_three_digits_and_a_letter(string typed, bool valid) => Assert.Equal(valid, Pcs.TryParse(typed, out _));

    private static NirVault Vault()
    {
        var keys = new NirKeys { CurrentKeyId = "k1", IndexKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) };
        keys.Keys["k1"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        return new NirVault(Options.Create(keys));
    }
}
