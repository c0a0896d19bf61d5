using BackOffice.Workflows.Rules.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Rules;

internal sealed class RuleTables : IEntityTypeConfiguration<PublishedRuleBook>, IEntityTypeConfiguration<RuleDraft>, IEntityTypeConfiguration<RuleDraftSave>
{
    private const int BookLength = 60;
    private const int NameLength = 200;

    public void Configure(EntityTypeBuilder<PublishedRuleBook> builder)
    {
        builder.ToTable("published_books", "rule");
        builder.HasKey(b => new { b.Book, b.EffectiveOn, b.Revision });
        builder.Property(b => b.Book).HasMaxLength(BookLength);
        builder.Property(b => b.Hash).HasMaxLength(64);
        builder.Property(b => b.PublishedBy).HasMaxLength(NameLength);
        builder.Property(b => b.WrittenBy).HasMaxLength(NameLength);
        builder.Property(b => b.Reason).HasMaxLength(1000);
        builder.Property(b => b.Decision).HasMaxLength(300);
    }

    public void Configure(EntityTypeBuilder<RuleDraft> builder)
    {
        builder.ToTable("drafts", "rule");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.State).HasMaxLength(60);
        builder.Property(d => d.Book).HasMaxLength(BookLength);
        builder.Property(d => d.BasedOnHash).HasMaxLength(64);
        builder.Property(d => d.Author).HasMaxLength(NameLength);
        builder.Property(d => d.Save).IsConcurrencyToken();
        builder.HasIndex(d => d.Book);
    }

    public void Configure(EntityTypeBuilder<RuleDraftSave> builder)
    {
        builder.ToTable("draft_saves", "rule");
        builder.HasKey(s => new { s.DraftId, s.Save });
        builder.Property(s => s.By).HasMaxLength(NameLength);
        builder.HasOne<RuleDraft>().WithMany().HasForeignKey(s => s.DraftId).OnDelete(DeleteBehavior.Cascade);
    }
}
