using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Members;

internal sealed class MemberTables :
    IEntityTypeConfiguration<Member>, IEntityTypeConfiguration<Establishment>, IEntityTypeConfiguration<Contact>,
    IEntityTypeConfiguration<MemberEvent>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("members", "member");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Number).HasMaxLength(8);
        builder.HasIndex(m => m.Number).IsUnique();
        builder.Property(m => m.CompanyName).HasMaxLength(200);
        builder.Property(m => m.LegalForm).HasMaxLength(60);
        builder.Property(m => m.Siren).HasConversion(s => s.Value, v => Siren.Parse(v)).HasMaxLength(9);
        builder.HasIndex(m => m.Siren);
        builder.Property(m => m.VatNumber).HasConversion(n => n!.Value, v => VatNumber.Parse(v)).HasMaxLength(13);
        builder.Property(m => m.VatExemptionReason).HasMaxLength(300);
        builder.Property(m => m.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.RowVersion).IsRowVersion();
        builder.HasMany(m => m.Establishments).WithOne().HasForeignKey(e => e.MemberId);
        builder.HasMany(m => m.Contacts).WithOne().HasForeignKey(c => c.MemberId);
        builder.Ignore(m => m.HeadOffice);
    }

    public void Configure(EntityTypeBuilder<Establishment> builder)
    {
        builder.ToTable("establishments", "member");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Siret).HasConversion(s => s.Value, v => Siret.Parse(v)).HasMaxLength(14);
        builder.HasIndex(e => e.Siret).IsUnique();
        builder.Property(e => e.Name).HasMaxLength(200);
        builder.Property(e => e.Street).HasMaxLength(200);
        builder.Property(e => e.PostCode).HasMaxLength(5);
        builder.Property(e => e.City).HasMaxLength(100);
        builder.Property(e => e.Naf).HasMaxLength(5);
        builder.Property(e => e.Naf2025).HasMaxLength(6);
    }

    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("contacts", "member");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.FirstName).HasMaxLength(100);
        builder.Property(c => c.LastName).HasMaxLength(100);
        builder.Property(c => c.Email).HasMaxLength(254);
        builder.Property(c => c.Phone).HasMaxLength(20);
    }

    public void Configure(EntityTypeBuilder<MemberEvent> builder)
    {
        builder.ToTable("member_events", "member");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasIndex(e => new { e.MemberId, e.At });
        builder.Property(e => e.ById).HasMaxLength(60);
        builder.Property(e => e.By).HasMaxLength(200);
        builder.Property(e => e.What).HasMaxLength(100);
        builder.HasOne<Member>().WithMany().HasForeignKey(e => e.MemberId);
    }
}
