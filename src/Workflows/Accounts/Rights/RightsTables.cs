using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Accounts.Rights;

internal sealed class RightsTables : IEntityTypeConfiguration<AccountGrant>
{
    public void Configure(EntityTypeBuilder<AccountGrant> builder)
    {
        builder.ToTable("account_grants", "account");
        builder.HasKey(g => new { g.AccountId, g.Right });
        builder.Property(g => g.Right).HasConversion<string>().HasMaxLength(40);
        builder.Property(g => g.GivenById).HasMaxLength(60);
        builder.Property(g => g.GivenBy).HasMaxLength(200);
        builder.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
