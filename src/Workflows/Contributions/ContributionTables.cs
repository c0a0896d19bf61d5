using System.Text.Json;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BackOffice.Workflows.Contributions;

internal sealed class ContributionTables :
    IEntityTypeConfiguration<Campaign>, IEntityTypeConfiguration<Declaration>, IEntityTypeConfiguration<Anomaly>,
    IEntityTypeConfiguration<Invoice>, IEntityTypeConfiguration<InvoiceSeries>, IEntityTypeConfiguration<InvoicingRun>
{
    private const string Schema = "contribution";

    public void Configure(EntityTypeBuilder<Campaign> builder)
    {
        builder.ToTable("campaigns", Schema);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => c.Year).IsUnique();
        builder.Property(c => c.OfficeIncreasePercent).HasPrecision(5, 2);
        builder.Property(c => c.RowVersion).IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<Declaration> builder)
    {
        builder.ToTable("declarations", Schema);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Number).HasMaxLength(20);
        builder.HasIndex(d => d.Number).IsUnique();
        builder.HasIndex(d => new { d.MemberId, d.Year }).IsUnique();
        builder.HasIndex(d => new { d.Year, d.State });
        builder.Property(d => d.State).HasMaxLength(20);
        builder.Property(d => d.PaymentMeans).HasConversion<string>().HasMaxLength(20);
        builder.Property(d => d.Declarant).HasConversion(Json.Converter<Declarant?>()).HasColumnType("jsonb");
        builder.Property(d => d.Quote).HasConversion(Json.Converter<Quote?>()).HasColumnType("jsonb");
        builder.Property(d => d.Employees)
            .HasConversion(Json.Converter<IReadOnlyList<DeclaredEmployee>>(), Json.ByReference<IReadOnlyList<DeclaredEmployee>>())
            .HasColumnType("jsonb");
        builder.Property(d => d.RowVersion).IsRowVersion();
        builder.HasOne(d => d.Member).WithMany().HasForeignKey(d => d.MemberId);
        builder.HasOne(d => d.Campaign).WithMany().HasForeignKey(d => d.CampaignId);
        builder.HasMany(d => d.Anomalies).WithOne().HasForeignKey(a => a.DeclarationId);
        builder.HasMany(d => d.Invoices).WithOne().HasForeignKey(i => i.DeclarationId);
    }

    public void Configure(EntityTypeBuilder<Anomaly> builder)
    {
        builder.ToTable("anomalies", Schema);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Rule).HasMaxLength(80);
        builder.Property(a => a.Message).HasMaxLength(500);
        builder.Property(a => a.BookVersion).HasMaxLength(10);
        builder.Property(a => a.BookHash).HasMaxLength(64);
        builder.Property(a => a.SettledBy).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.ToTable("invoices", Schema);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.HasIndex(i => i.Number).IsUnique();
        builder.HasIndex(i => i.CreditOfId).IsUnique();
        builder.HasIndex(i => i.MemberId);
        builder.Property(i => i.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(i => i.Label).HasMaxLength(100);
        builder.Property(i => i.Quote).HasConversion(Json.Converter<Quote>()).HasColumnType("jsonb");
        foreach (var amount in new[] { nameof(Invoice.TotalExclTax), nameof(Invoice.Vat), nameof(Invoice.TotalInclTax) })
            builder.Property<Money>(amount).HasConversion(m => m.Euros, v => Money.Of(v)).HasPrecision(14, 2);
        builder.HasOne<Member>().WithMany().HasForeignKey(i => i.MemberId);
        builder.HasOne<Invoice>().WithMany().HasForeignKey(i => i.CreditOfId);
    }

    public void Configure(EntityTypeBuilder<InvoiceSeries> builder)
    {
        builder.ToTable("invoice_series", Schema);
        builder.HasKey(s => s.Key);
        builder.Property(s => s.Key).HasMaxLength(20);
        builder.HasData(new InvoiceSeries { Key = Contributions.InvoiceSeries.Main, Next = 420930 });
    }

    public void Configure(EntityTypeBuilder<InvoicingRun> builder)
    {
        builder.ToTable("invoicing_runs", Schema);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.PreparedBy).HasMaxLength(200);
        builder.Property(r => r.PreparedById).HasMaxLength(60);
        builder.Property(r => r.ReleasedBy).HasMaxLength(200);
        builder.Property(r => r.TotalInclTax).HasConversion(m => m.Euros, v => Money.Of(v)).HasPrecision(14, 2);
        builder.Property(r => r.RowVersion).IsRowVersion();
    }

    /// <summary>Records frozen as one jsonb value: written once, read whole, replaced never edited.</summary>
    private static class Json
    {
        private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

        public static ValueConverter<T, string> Converter<T>() => new(
            value => JsonSerializer.Serialize(value, Options),
            text => JsonSerializer.Deserialize<T>(text, Options)!);

        public static ValueComparer<T> ByReference<T>() where T : class => new(
            (left, right) => ReferenceEquals(left, right), value => value.GetHashCode(), value => value);
    }
}
