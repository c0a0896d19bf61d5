using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Enrolment.Services;

internal sealed class ServiceTables :
    IEntityTypeConfiguration<ServiceOffer>, IEntityTypeConfiguration<ServiceOfferChange>, IEntityTypeConfiguration<Subscription>,
    IEntityTypeConfiguration<Complement>, IEntityTypeConfiguration<Habilitation>, IEntityTypeConfiguration<LegalAddressee>,
    IEntityTypeConfiguration<ServiceActivation>
{
    private const string Schema = "service";
    private const string Open = "\"to\" is null";

    public void Configure(EntityTypeBuilder<ServiceOffer> builder)
    {
        builder.ToTable("offers", Schema);
        builder.HasKey(o => o.Code);
        builder.Property(o => o.Code).HasMaxLength(20);
        builder.Property(o => o.Name).HasMaxLength(60);
        builder.Property(o => o.Label).HasMaxLength(120);
        builder.Property(o => o.Summary).HasMaxLength(200);
        builder.Property(o => o.Family).HasConversion<string>().HasMaxLength(30);
        builder.Property(o => o.Complement).HasConversion<string>().HasMaxLength(20);
        builder.Property(o => o.Profiles).IsJson();
        builder.Property(o => o.Organisations).IsJson();
        builder.Property(o => o.RowVersion).IsRowVersion();
        builder.HasOne<ServiceOffer>().WithMany().HasForeignKey(o => o.ReplacedBy);
    }

    public void Configure(EntityTypeBuilder<ServiceOfferChange> builder)
    {
        builder.ToTable("offer_changes", Schema);
        builder.Property(c => c.Code).HasMaxLength(20);
        builder.Property(c => c.What).HasMaxLength(60);
        builder.Property(c => c.Before).HasMaxLength(1000);
        builder.Property(c => c.After).HasMaxLength(1000);
        builder.Property(c => c.Reason).HasMaxLength(1000);
        builder.Property(c => c.ById).HasMaxLength(60);
        builder.Property(c => c.By).HasMaxLength(200);
        builder.HasIndex(c => new { c.Code, c.Id });
    }

    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.ToTable("subscriptions", Schema);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.ServiceCode).HasMaxLength(20);
        builder.Property(s => s.RequestedBy).HasMaxLength(200);
        builder.Property(s => s.ClosedBy).HasMaxLength(200);
        builder.Property(s => s.RowVersion).IsRowVersion();
        // One open row of a kind: two tabs that subscribe at once subscribe once.
        builder.HasIndex(s => new { s.MemberId, s.ServiceCode, s.EstablishmentId }).IsUnique().AreNullsDistinct(false).HasFilter(Open);
        builder.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Establishment>().WithMany().HasForeignKey(s => s.EstablishmentId);
        builder.HasOne<ServiceOffer>().WithMany().HasForeignKey(s => s.ServiceCode);
    }

    public void Configure(EntityTypeBuilder<Complement> builder)
    {
        builder.ToTable("complements", Schema);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Iban).HasConversion(i => i!.Value.Value, v => Iban.Parse(v)).HasMaxLength(34);
        builder.Property(c => c.AccountHolder).HasMaxLength(200);
        builder.Property(c => c.MandateReference).HasMaxLength(35);
        builder.Property(c => c.Organisations).IsJson();
        builder.Property(c => c.By).HasMaxLength(200);
        builder.HasIndex(c => c.MemberId).IsUnique().HasFilter(Open);
        builder.HasOne<Member>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Habilitation> builder)
    {
        builder.ToTable("habilitations", Schema);
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.ServiceCode).HasMaxLength(20);
        builder.Property(h => h.GrantedBy).HasMaxLength(200);
        builder.HasIndex(h => new { h.AccountId, h.EstablishmentId, h.ServiceCode }).IsUnique().HasFilter(Open);
        builder.HasOne<Account>().WithMany().HasForeignKey(h => h.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Establishment>().WithMany().HasForeignKey(h => h.EstablishmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ServiceOffer>().WithMany().HasForeignKey(h => h.ServiceCode);
    }

    public void Configure(EntityTypeBuilder<LegalAddressee> builder)
    {
        builder.ToTable("legal_addressees", Schema);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.ServiceCode).HasMaxLength(20);
        builder.Property(a => a.ChosenBy).HasMaxLength(200);
        builder.HasIndex(a => new { a.MemberId, a.ServiceCode }).IsUnique().HasFilter(Open);
        builder.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ServiceOffer>().WithMany().HasForeignKey(a => a.ServiceCode);
    }

    public void Configure(EntityTypeBuilder<ServiceActivation> builder)
    {
        builder.ToTable("activations", Schema);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.State).HasMaxLength(20);
        builder.Property(a => a.ServiceCode).HasMaxLength(20);
        builder.Property(a => a.RequestedBy).HasMaxLength(200);
        builder.Property(a => a.RefusedBecause).HasMaxLength(2000);
        builder.Property(a => a.RowVersion).IsRowVersion();
        builder.HasIndex(a => a.MemberId);
        builder.HasOne(a => a.Member).WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(a => a.Offer).WithMany().HasForeignKey(a => a.ServiceCode);
        builder.HasMany(a => a.Subscriptions).WithOne().HasForeignKey(s => s.ActivationId);
    }
}
