using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Mail;

internal sealed class MailTables : IEntityTypeConfiguration<OutgoingMail>, IEntityTypeConfiguration<MailDecision>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("outgoing_mails", "mail");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Template).HasMaxLength(60);
        builder.Property(m => m.ToName).HasMaxLength(200);
        builder.Property(m => m.ToAddress).HasMaxLength(254);
        builder.Property(m => m.Subject).HasMaxLength(250);
        builder.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.LastError).HasMaxLength(500);
        builder.Property(m => m.RowVersion).IsRowVersion();
        builder.HasIndex(m => m.NextAttemptAt).HasFilter("state in ('Queued', 'Sending')");
        builder.HasIndex(m => m.MemberId);
        builder.HasIndex(m => m.CaseId);
        builder.HasIndex(m => new { m.State, m.CreatedAt });
        // Whether an address still takes our mails is asked before each mailed link.
        builder.HasIndex(m => m.ToAddress);
    }

    public void Configure(EntityTypeBuilder<MailDecision> builder)
    {
        builder.ToTable("mail_decisions", "mail");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Verdict).HasConversion<string>().HasMaxLength(20);
        builder.Property(d => d.Reason).HasMaxLength(1000);
        builder.Property(d => d.By).HasMaxLength(200);
        builder.Property(d => d.Before).HasConversion<string>().HasMaxLength(20);
        builder.Property(d => d.ErrorBefore).HasMaxLength(500);
        builder.Property(d => d.AddressBefore).HasMaxLength(254);
        builder.HasOne<OutgoingMail>().WithMany().HasForeignKey(d => d.MailId);
    }
}
