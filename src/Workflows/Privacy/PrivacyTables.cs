using BackOffice.Workflows.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Privacy;

internal sealed class PrivacyTables :
    IEntityTypeConfiguration<PurgeRun>, IEntityTypeConfiguration<PurgeLine>, IEntityTypeConfiguration<NirReveal>, IEntityTypeConfiguration<InactiveAccountCase>,
    IEntityTypeConfiguration<DataRequest>
{
    private const string Schema = "privacy";

    public void Configure(EntityTypeBuilder<PurgeRun> builder)
    {
        builder.ToTable("purge_runs", Schema);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.ById).HasMaxLength(60);
        builder.Property(r => r.By).HasMaxLength(200);
        builder.Property(r => r.Reason).HasMaxLength(1000);
        builder.HasIndex(r => r.StartedAt);
        builder.HasMany(r => r.Lines).WithOne().HasForeignKey(l => l.RunId);
    }

    public void Configure(EntityTypeBuilder<PurgeLine> builder)
    {
        builder.ToTable("purge_lines", Schema);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Key).HasMaxLength(40);
        builder.Property(l => l.What).HasMaxLength(120);
        builder.Property(l => l.Problem).HasMaxLength(100);
        builder.HasIndex(l => new { l.RunId, l.Key }).IsUnique();
    }

    /// <summary>Append-only by a trigger (Migrations/Sql/030-privacy.sql). No foreign keys: the line outlives whom it is about.</summary>
    public void Configure(EntityTypeBuilder<NirReveal> builder)
    {
        builder.ToTable("nir_reveals", Schema);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.ById).HasMaxLength(60);
        builder.Property(r => r.By).HasMaxLength(200);
        builder.Property(r => r.Reason).HasMaxLength(500);
        builder.HasIndex(r => r.At);
    }

    public void Configure(EntityTypeBuilder<DataRequest> builder)
    {
        builder.ToTable("data_requests", Schema);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.State).HasMaxLength(20);
        builder.Property(r => r.Right).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.PersonName).HasMaxLength(200);
        builder.Property(r => r.Email).HasMaxLength(254);
        builder.Property(r => r.Words).HasMaxLength(2000);
        builder.Property(r => r.IdentityKnownBy).HasMaxLength(1000);
        builder.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Members.Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<InactiveAccountCase> builder)
    {
        builder.ToTable("inactive_accounts", Schema);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.State).HasMaxLength(20);
        builder.HasOne(c => c.Account).WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(c => new { c.State, c.DeletesOn });
    }
}
