using BackOffice.Workflows.Data;
using BackOffice.Workflows.Rules.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Rules.Effect;

internal sealed class EffectTables : IEntityTypeConfiguration<EffectRun>, IEntityTypeConfiguration<EffectChange>
{
    private const string Schema = "rule";

    public void Configure(EntityTypeBuilder<EffectRun> builder)
    {
        builder.ToTable("effect_runs", Schema);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Book).HasMaxLength(60);
        builder.Property(r => r.Hash).HasMaxLength(64);
        builder.Property(r => r.AgainstHash).HasMaxLength(64);
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.RequestedById).HasMaxLength(60);
        builder.Property(r => r.RequestedBy).HasMaxLength(200);
        builder.Property(r => r.Summary).IsJson();
        builder.Ignore(r => r.GoesOn);
        builder.HasIndex(r => new { r.State, r.RequestedAt });
        builder.HasOne<RuleDraft>().WithMany().HasForeignKey(r => r.DraftId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<EffectChange> builder)
    {
        builder.ToTable("effect_changes", Schema);
        builder.HasKey(c => new { c.RunId, c.Rank });
        builder.Property(c => c.Reference).HasMaxLength(40);
        builder.HasOne<EffectRun>().WithMany().HasForeignKey(c => c.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}
