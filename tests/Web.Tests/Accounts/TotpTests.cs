using System.Text;
using BackOffice.Workflows.Accounts.SecondFactor;

namespace BackOffice.Web.Tests.Accounts;

public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, the last six figures.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt(Secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public void A_secret_is_typed_in_base_32_and_read_back()
    {
        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.Text(Secret));
        Assert.Equal(Secret, Totp.Secret("gezd gnbv gy3t qojq gezd gnbv gy3t qojq"));
    }

    [Fact]
    public void A_clock_half_a_minute_off_is_forgiven_and_no_more()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111109);
        var code = Totp.CodeAt(Secret, Totp.StepAt(now));

        Assert.NotNull(Totp.Matching(Secret, code, now.AddSeconds(30)));
        Assert.NotNull(Totp.Matching(Secret, code, now.AddSeconds(-30)));
        Assert.Null(Totp.Matching(Secret, code, now.AddSeconds(90)));
    }
}
