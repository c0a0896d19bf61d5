using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Enrolment;

internal sealed class EnrolmentTables : IEntityTypeConfiguration<EnrolmentFile>
{
    public void Configure(EntityTypeBuilder<EnrolmentFile> builder)
    {
        builder.ToTable("files", "enrolment");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.State).HasMaxLength(20);
        builder.Property(f => f.Path).HasConversion<string>().HasMaxLength(20);
        builder.Property(f => f.StepReached).HasMaxLength(30);
        builder.Property(f => f.Siret).HasConversion(s => s.Value, v => Siret.Parse(v)).HasMaxLength(14);
        builder.Property(f => f.SecretQuestion).HasMaxLength(200);
        builder.Property(f => f.Person).IsJson();
        builder.Property(f => f.Terms).IsJson();
        builder.Property(f => f.Profile).IsJson();
        builder.Property(f => f.Services).IsJson();
        builder.Property(f => f.Complement).IsJson();
        builder.Property(f => f.Grants).IsJson();
        builder.Property(f => f.Checks).IsJson();
        builder.Property(f => f.RefusalReason).HasMaxLength(1200);
        builder.Property(f => f.Membership).HasColumnType("jsonb");
        builder.Property(f => f.RowVersion).IsRowVersion();
        builder.HasIndex(f => new { f.State, f.CreatedAt });
        builder.HasIndex(f => f.Siret);
        builder.HasIndex(f => f.MemberId);
        builder.HasOne<Member>().WithMany().HasForeignKey(f => f.MemberId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(f => f.Requester);
    }
}
