using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Workforce;

internal sealed class WorkforceTables : IEntityTypeConfiguration<Employee>, IEntityTypeConfiguration<EmployeeDeterminant>
{
    public void Configure(EntityTypeBuilder<Employee> builder)
    {
        builder.ToTable("employees", "workforce");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasOne<Members.Member>().WithMany().HasForeignKey(e => e.MemberId);
        builder.Property(e => e.BirthName).HasMaxLength(100);
        builder.Property(e => e.FirstName).HasMaxLength(100);
        builder.Property(e => e.Sex).HasConversion<string>().HasMaxLength(10);
        builder.Property(e => e.Contract).HasConversion<string>().HasMaxLength(30);
        builder.Property(e => e.Job).HasMaxLength(120);
        builder.Property(e => e.Pcs).HasConversion(p => p.Value, v => Pcs.Parse(v)).HasMaxLength(4);
        builder.Property(e => e.SchedulingConstraints).HasMaxLength(500);
        builder.Property(e => e.Comment).HasMaxLength(1000);
        builder.Property(e => e.RowVersion).IsRowVersion();
        builder.OwnsOne(e => e.Nir, nir =>
        {
            nir.Property(n => n.KeyId).HasColumnName("nir_key_id").HasMaxLength(40);
            nir.Property(n => n.Cipher).HasColumnName("nir_cipher");
            nir.Property(n => n.BlindIndex).HasColumnName("nir_blind_index");
            nir.Property(n => n.IsProvisional).HasColumnName("nir_is_provisional");
            nir.HasIndex(n => n.BlindIndex);
        });
        builder.HasMany(e => e.Determinants).WithOne().HasForeignKey(d => d.EmployeeId);
    }

    public void Configure(EntityTypeBuilder<EmployeeDeterminant> builder)
    {
        builder.ToTable("employee_determinants", "workforce");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Key).HasMaxLength(60);
    }
}
