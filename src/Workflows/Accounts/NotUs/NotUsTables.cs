using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Accounts.NotUs;

internal sealed class NotUsTables : IEntityTypeConfiguration<NotUsReport>
{
    public void Configure(EntityTypeBuilder<NotUsReport> builder)
    {
        builder.ToTable("not_us_reports", "account");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.State).HasMaxLength(60);
        builder.Property(r => r.Purpose).HasConversion<string>().HasMaxLength(40);
        builder.Property(r => r.Happened).HasMaxLength(1000);
        builder.Property(r => r.Effect).HasMaxLength(1000);
        // One open case for one thing: two readers who report at once open one.
        builder.HasIndex(r => new { r.SubjectId, r.Purpose }).IsUnique().HasFilter("closed_at is null");
        builder.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.SetNull);
    }
}
