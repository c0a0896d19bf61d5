using BackOffice.Workflows.Contributions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Rules.Publication;

internal sealed class PublicationTables : IEntityTypeConfiguration<RuleCorrection>, IEntityTypeConfiguration<RuleRefreshFailure>
{
    public void Configure(EntityTypeBuilder<RuleCorrection> builder)
    {
        builder.ToTable("corrections", "rule");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.State).HasMaxLength(60);
        builder.Property(c => c.Book).HasMaxLength(60);
        builder.Property(c => c.Reason).HasMaxLength(2100);
        builder.Property(c => c.Change).HasMaxLength(2000);
        // One case a declaration and a publication, however often it is looked at.
        builder.HasIndex(c => new { c.DraftId, c.DeclarationId }).IsUnique();
        builder.HasOne<Declaration>().WithMany().HasForeignKey(c => c.DeclarationId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RuleRefreshFailure> builder)
    {
        builder.ToTable("refresh_failures", "rule");
        builder.HasKey(f => f.Server);
        builder.Property(f => f.Server).HasMaxLength(300);
    }
}
