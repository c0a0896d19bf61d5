using System.Globalization;

namespace BackOffice.Workflows;

/// <summary>An amount in euros, always whole cents. Rounding happens only in <see cref="RoundedToCent"/>.</summary>
public readonly record struct Money : IComparable<Money>
{
    private Money(decimal euros) => Euros = euros;

    public decimal Euros { get; }

    public static Money Zero => default;

    /// <summary>Takes an amount that is already whole cents; anything finer is a bug upstream, not ours to hide.</summary>
    public static Money Of(decimal euros) => decimal.Round(euros, 2) == euros
        ? new Money(euros)
        : throw new ArgumentException("An amount in euros has two decimals at most.", nameof(euros));

    /// <summary>The one rounding: to the cent, half away from zero, as invoices do (0.005 € → 0.01 €).</summary>
    public static Money RoundedToCent(decimal euros) => new(decimal.Round(euros, 2, MidpointRounding.AwayFromZero));

    public static Money operator +(Money left, Money right) => new(left.Euros + right.Euros);

    public static Money operator -(Money left, Money right) => new(left.Euros - right.Euros);

    public static Money operator -(Money amount) => new(-amount.Euros);

    public static bool operator <(Money left, Money right) => left.Euros < right.Euros;

    public static bool operator >(Money left, Money right) => left.Euros > right.Euros;

    public static bool operator <=(Money left, Money right) => left.Euros <= right.Euros;

    public static bool operator >=(Money left, Money right) => left.Euros >= right.Euros;

    public int CompareTo(Money other) => Euros.CompareTo(other.Euros);

    public override string ToString() => Euros.ToString("0.00", CultureInfo.InvariantCulture);
}
