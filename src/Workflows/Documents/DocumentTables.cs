using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Documents;

internal sealed class DocumentTables : IEntityTypeConfiguration<StoredDocument>
{
    public void Configure(EntityTypeBuilder<StoredDocument> builder)
    {
        builder.ToTable("documents", "document");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(d => d.FileName).HasMaxLength(120);
        builder.Property(d => d.Hash).HasMaxLength(64);
        builder.HasIndex(d => d.SubjectId);
        builder.HasIndex(d => d.MemberId);
    }
}
