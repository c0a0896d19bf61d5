using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Accounts.Links;

internal sealed class LinkTables : IEntityTypeConfiguration<MailLink>
{
    public void Configure(EntityTypeBuilder<MailLink> builder)
    {
        builder.ToTable("mail_links", "account");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Purpose).HasConversion<string>().HasMaxLength(40);
        builder.Property(l => l.Addressee).HasMaxLength(60);
        builder.Property(l => l.RowVersion).IsRowVersion();
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => new { l.SubjectId, l.Purpose });
        builder.HasIndex(l => l.ExpiresAt);
    }
}
