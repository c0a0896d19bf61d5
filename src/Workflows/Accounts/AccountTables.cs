using BackOffice.Workflows.Members;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Accounts;

/// <summary>Identity names its tables AspNet…; here they stand in the schema <c>account</c> under plain names.</summary>
internal sealed class AccountTables :
    IEntityTypeConfiguration<Account>,
    IEntityTypeConfiguration<IdentityRole<Guid>>,
    IEntityTypeConfiguration<IdentityUserRole<Guid>>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>,
    IEntityTypeConfiguration<IdentityRoleClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserPasskey<Guid>>,
    IEntityTypeConfiguration<Session>,
    IEntityTypeConfiguration<Attachment>,
    IEntityTypeConfiguration<SignInAttempts>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts", "account");
        builder.Property(a => a.DisplayName).HasMaxLength(200);
        builder.Property(a => a.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(a => a.FirstName).HasMaxLength(200);
        builder.Property(a => a.LastName).HasMaxLength(200);
        builder.Property(a => a.NameKey).HasMaxLength(210);
        builder.Property(a => a.Mobile).HasMaxLength(20);
        builder.Property(a => a.SecretQuestion).HasMaxLength(200);
        builder.HasIndex(a => a.NameKey);
        builder.OwnsOne(a => a.Nir, nir =>
        {
            nir.Property(n => n.KeyId).HasColumnName("nir_key_id").HasMaxLength(40);
            nir.Property(n => n.Cipher).HasColumnName("nir_cipher");
            nir.Property(n => n.BlindIndex).HasColumnName("nir_blind_index");
            nir.Property(n => n.IsProvisional).HasColumnName("nir_is_provisional");
            nir.HasIndex(n => n.BlindIndex);
        });
    }

    public void Configure(EntityTypeBuilder<IdentityRole<Guid>> builder) => builder.ToTable("roles", "account");

    public void Configure(EntityTypeBuilder<IdentityUserRole<Guid>> builder) => builder.ToTable("account_roles", "account");

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("account_claims", "account");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.ToTable("account_logins", "account");

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) => builder.ToTable("account_tokens", "account");

    public void Configure(EntityTypeBuilder<IdentityRoleClaim<Guid>> builder) => builder.ToTable("role_claims", "account");

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        // Identity says this only where its options are at hand; a migration is written, and a test runs, without them.
        builder.ToTable("account_passkeys", "account");
        builder.HasKey(p => p.CredentialId);
        builder.Property(p => p.CredentialId).HasMaxLength(1024);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
        builder.OwnsOne(p => p.Data).ToJson();
    }

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions", "account");
        builder.Property(s => s.Stamp).HasMaxLength(64);
        builder.Property(s => s.Device).HasMaxLength(100);
        builder.HasIndex(s => s.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Attachment>().WithMany().HasForeignKey(s => s.AttachmentId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("attachments", "account");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Capacity).HasConversion<string>().HasMaxLength(20);
        builder.Property(a => a.GrantedBy).HasMaxLength(200);
        builder.HasIndex(a => a.AccountId);
        builder.HasIndex(a => a.MemberId);
        // One open row of a kind: attaching twice at once attaches once.
        builder.HasIndex(a => new { a.AccountId, a.MemberId, a.Capacity }).IsUnique().HasFilter("\"to\" is null");
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SignInAttempts> builder)
    {
        builder.ToTable("sign_in_attempts", "account");
        builder.HasKey(a => a.Name);
        builder.Property(a => a.Name).HasMaxLength(64);
        builder.HasIndex(a => a.LastAt);
    }
}
