using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Revenue;

/// <summary>All of it hangs on the member and leaves with the member's file.</summary>
internal sealed class RevenueTables :
    IEntityTypeConfiguration<SelfEmployedFile>, IEntityTypeConfiguration<AnnualIncome>, IEntityTypeConfiguration<YearSchedule>,
    IEntityTypeConfiguration<Instalment>, IEntityTypeConfiguration<Regularisation>, IEntityTypeConfiguration<Reevaluation>,
    IEntityTypeConfiguration<IncomeRun>, IEntityTypeConfiguration<IncomeRunLines>, IEntityTypeConfiguration<IncomeRunFaults>
{
    private const string Schema = "revenue";

    public void Configure(EntityTypeBuilder<SelfEmployedFile> builder)
    {
        builder.ToTable("files", Schema);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Activity).HasConversion<string>().HasMaxLength(30);
        builder.Property(f => f.Rhythm).HasConversion<string>().HasMaxLength(30);
        builder.Property(f => f.RowVersion).IsRowVersion();
        builder.Property(f => f.DraftEstimate).HasPrecision(14, 2);
        builder.HasIndex(f => f.MemberId).IsUnique();
        builder.HasOne(f => f.Member).WithMany().HasForeignKey(f => f.MemberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(f => f.Incomes).WithOne().HasForeignKey(i => i.FileId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(f => f.Schedules).WithOne(s => s.File).HasForeignKey(s => s.FileId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(f => f.Regularisations).WithOne().HasForeignKey(r => r.FileId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AnnualIncome> builder)
    {
        builder.ToTable("incomes", Schema);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Ignore(i => i.Declared);
        builder.HasIndex(i => new { i.FileId, i.Year }).IsUnique();
        foreach (var amount in new[] { nameof(AnnualIncome.Profit), nameof(AnnualIncome.SocialCharges), nameof(AnnualIncome.ReplacementIncome) })
            builder.Property<decimal>(amount).HasPrecision(14, 2);
    }

    public void Configure(EntityTypeBuilder<YearSchedule> builder)
    {
        builder.ToTable("schedules", Schema);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Stage).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Income).HasPrecision(14, 2);
        builder.Property(s => s.Credit).HasPrecision(14, 2);
        builder.Property(s => s.Quote).IsJson();
        builder.Ignore(s => s.Planned);
        builder.Property(s => s.RowVersion).IsRowVersion();
        builder.HasIndex(s => new { s.FileId, s.Year }).IsUnique();
        builder.HasMany(s => s.Instalments).WithOne().HasForeignKey(i => i.ScheduleId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Instalment> builder)
    {
        builder.ToTable("instalments", Schema);
        builder.Property(i => i.Id).ValueGeneratedNever();
        foreach (var amount in new[] { nameof(Instalment.Amount), nameof(Instalment.Training), nameof(Instalment.Regularisation), nameof(Instalment.Paid) })
            builder.Property<decimal>(amount).HasPrecision(14, 2);
    }

    public void Configure(EntityTypeBuilder<Regularisation> builder)
    {
        builder.ToTable("regularisations", Schema);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Quote).IsJson();
        builder.Property(r => r.RefundedBy).HasMaxLength(200);
        builder.Property(r => r.RefundReference).HasMaxLength(Refunds.ReferenceLength);
        builder.HasIndex(r => r.On).HasFilter("refund > 0 and refunded_on is null");
        builder.Ignore(r => r.AwaitsRefund);
        foreach (var amount in new[] { nameof(Regularisation.Income), nameof(Regularisation.Called), nameof(Regularisation.SetOff), nameof(Regularisation.Refund) })
            builder.Property<decimal>(amount).HasPrecision(14, 2);
    }

    public void Configure(EntityTypeBuilder<Reevaluation> builder)
    {
        builder.ToTable("reevaluations", Schema);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.State).HasMaxLength(60);
        builder.Property(r => r.RequestedBy).HasMaxLength(200);
        builder.Property(r => r.Mail).HasMaxLength(254);
        builder.Property(r => r.StageBefore).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Estimate).HasPrecision(14, 2);
        builder.Property(r => r.IncomeBefore).HasPrecision(14, 2);
        builder.Property(r => r.FinalDifference).HasPrecision(14, 2);
        builder.Property(r => r.QuoteBefore).IsJson();
        builder.Property(r => r.QuoteAfter).IsJson();
        builder.Property(r => r.Result).IsJson();
        builder.Property(r => r.ReversedBecause).HasMaxLength(2000);
        builder.Property(r => r.RowVersion).IsRowVersion();
        builder.HasIndex(r => new { r.MemberId, r.Year });
        builder.HasOne(r => r.Member).WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(r => r.Schedule).WithMany().HasForeignKey(r => r.ScheduleId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<IncomeRun> builder)
    {
        builder.ToTable("income_runs", Schema);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.FileName).HasMaxLength(200);
        builder.Property(r => r.SentById).HasMaxLength(60);
        builder.Property(r => r.SentBy).HasMaxLength(200);
        builder.Property(r => r.AppliedBy).HasMaxLength(200);
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.StoppedAt).IsJson();
        builder.Property(r => r.LeftOut).IsJson();
        // A node that was taken over commits nothing more, and two nodes never both count the same batch.
        builder.Property(r => r.HeldBy).IsConcurrencyToken();
        builder.Ignore(r => r.GoesOn);
        builder.HasIndex(r => r.SentAt);
    }

    public void Configure(EntityTypeBuilder<IncomeRunLines> builder)
    {
        builder.ToTable("income_run_lines", Schema);
        builder.HasKey(l => l.RunId);
        builder.Property(l => l.RunId).ValueGeneratedNever();
        builder.Property(l => l.Lines).IsJson();
        builder.HasOne<IncomeRun>().WithMany().HasForeignKey(l => l.RunId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<IncomeRunFaults> builder)
    {
        builder.ToTable("income_run_faults", Schema);
        builder.HasKey(f => f.RunId);
        builder.Property(f => f.RunId).ValueGeneratedNever();
        builder.Property(f => f.Faults).IsJson();
        builder.HasOne<IncomeRun>().WithMany().HasForeignKey(f => f.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}
