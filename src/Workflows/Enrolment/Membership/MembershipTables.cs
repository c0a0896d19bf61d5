using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Enrolment.Membership;

internal sealed class MembershipTables : IEntityTypeConfiguration<MembershipApplication>
{
    public void Configure(EntityTypeBuilder<MembershipApplication> builder)
    {
        builder.ToTable("membership_applications", "enrolment");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.State).HasMaxLength(20);
        builder.Property(a => a.Reference).HasMaxLength(20);
        builder.Property(a => a.Siren).HasConversion(s => s.Value, v => Siren.Parse(v)).HasMaxLength(9);
        builder.Property(a => a.Person).IsJson();
        builder.Property(a => a.Draft).IsJson();
        builder.Property(a => a.Eligibility).IsJson();
        builder.Property(a => a.Quote).IsJson();
        builder.Property(a => a.PasswordHash).HasMaxLength(200);
        builder.Property(a => a.KnownAs).HasMaxLength(8);
        builder.Property(a => a.RefusalReason).HasMaxLength(2_000);
        builder.Property(a => a.RowVersion).IsRowVersion();
        builder.HasIndex(a => new { a.Siren, a.State });
        builder.HasIndex(a => a.FileId).IsUnique();
        builder.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(a => a.IsOpen);
    }
}
