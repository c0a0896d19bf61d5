using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Accounts.PasswordReset;

internal sealed class ResetTables : IEntityTypeConfiguration<ResetRequest>, IEntityTypeConfiguration<ContactlessReset>
{
    public void Configure(EntityTypeBuilder<ResetRequest> builder)
    {
        builder.ToTable("reset_requests", "account");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.State).HasMaxLength(60);
        builder.HasIndex(r => new { r.NumberKey, r.HonouredAt });
        builder.HasIndex(r => new { r.AddressKey, r.RequestedAt });
        builder.HasIndex(r => r.RequestedAt);
    }

    public void Configure(EntityTypeBuilder<ContactlessReset> builder)
    {
        builder.ToTable("contactless_resets", "account");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.State).HasMaxLength(60);
        builder.HasIndex(r => r.MemberId).IsUnique().HasFilter("closed_at is null");
        builder.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
