using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Enrolment.Posted;

internal sealed class PostedKeyTables : IEntityTypeConfiguration<PostedKey>
{
    public void Configure(EntityTypeBuilder<PostedKey> builder)
    {
        builder.ToTable("posted_keys", "enrolment");
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.KeyHash).HasMaxLength(200);
        builder.Property(k => k.RowVersion).IsRowVersion();
        builder.HasIndex(k => k.FileId);
        builder.HasIndex(k => k.ExpiresAt);
        builder.HasOne<EnrolmentFile>().WithMany().HasForeignKey(k => k.FileId).OnDelete(DeleteBehavior.Cascade);
    }
}
