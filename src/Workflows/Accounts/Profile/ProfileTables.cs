using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Accounts.Profile;

internal sealed class ProfileTables : IEntityTypeConfiguration<AccountEvent>, IEntityTypeConfiguration<MailChange>
{
    /// <summary>Append-only by the trigger of Sql/030-account-events.sql.</summary>
    public void Configure(EntityTypeBuilder<AccountEvent> builder)
    {
        builder.ToTable("account_events", "account");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.What).HasConversion<string>().HasMaxLength(40);
        builder.Property(e => e.Detail).HasMaxLength(300);
        builder.Property(e => e.ById).HasMaxLength(60);
        builder.Property(e => e.By).HasMaxLength(200);
        builder.HasIndex(e => new { e.AccountId, e.At });
        builder.HasOne<Account>().WithMany().HasForeignKey(e => e.AccountId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<MailChange> builder)
    {
        builder.ToTable("mail_changes", "account");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.State).HasMaxLength(40);
        builder.Property(c => c.FormerAddress).HasMaxLength(MailAddresses.Longest);
        builder.Property(c => c.NewAddress).HasMaxLength(MailAddresses.Longest);
        builder.HasIndex(c => new { c.AccountId, c.AskedAt });
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
