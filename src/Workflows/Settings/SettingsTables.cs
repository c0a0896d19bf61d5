using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Settings;

internal sealed class SettingsTables : IEntityTypeConfiguration<LimitChange>
{
    public void Configure(EntityTypeBuilder<LimitChange> builder)
    {
        builder.ToTable("limit_changes", "settings");
        builder.Property(c => c.Key).HasMaxLength(60);
        builder.Property(c => c.ById).HasMaxLength(60);
        builder.Property(c => c.By).HasMaxLength(200);
        builder.Property(c => c.Reason).HasMaxLength(1000);
        builder.HasIndex(c => new { c.Key, c.Id });
    }
}
