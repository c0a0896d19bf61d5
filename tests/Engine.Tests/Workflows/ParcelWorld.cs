using BackOffice.Engine.Workflows;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Engine.Tests.Workflows;

/// <summary>The tests' case: a parcel on its way. No word of any office.</summary>
public sealed class Parcel : ICase
{
    public Guid Id { get; init; } = Guid.NewGuid();
    public string State { get; set; } = "";
    public DateOnly? LeavesOn { get; set; }
    public DateTimeOffset? ReminderAt { get; set; }
    public DateTimeOffset? ClosesAt { get; set; }
    public bool Fragile { get; set; }
    public bool Broken { get; set; }
    public bool Cursed { get; set; }
    public bool Deadly { get; set; }
    public int Weight { get; set; }
}

/// <summary>What steps leave behind, so that tests can count: nothing lost, nothing twice.</summary>
public sealed class LedgerRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ParcelId { get; init; }
    public string What { get; init; } = "";
    public int Amount { get; init; }
    public DateTimeOffset At { get; init; }
}

public sealed class ParcelDb(DbContextOptions<ParcelDb> options) : DbContext(options)
{
    public DbSet<Parcel> Parcels => Set<Parcel>();
    public DbSet<LedgerRow> Ledger => Set<LedgerRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseWorkflows();
        modelBuilder.Entity<Parcel>(e =>
        {
            e.ToTable("parcels").Property(p => p.Id).ValueGeneratedNever();
            e.Property<uint>("xmin").IsRowVersion();
        });
        modelBuilder.Entity<LedgerRow>().ToTable("ledger").Property(p => p.Id).ValueGeneratedNever();
    }
}
