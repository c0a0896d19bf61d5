using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Mail;

internal sealed class MailTables : IEntityTypeConfiguration<OutgoingMail>
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
        builder.HasIndex(m => new { m.State, m.CreatedAt });
    }
}
