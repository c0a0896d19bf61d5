using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Rules;

internal sealed class RuleTables : IEntityTypeConfiguration<PublishedRuleBook>
{
    public void Configure(EntityTypeBuilder<PublishedRuleBook> builder)
    {
        builder.ToTable("published_books", "rule");
        builder.HasKey(b => new { b.Book, b.EffectiveOn });
        builder.Property(b => b.Book).HasMaxLength(60);
        builder.Property(b => b.Hash).HasMaxLength(64);
        builder.Property(b => b.PublishedBy).HasMaxLength(200);
    }
}
