using System.Globalization;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Workflows.Members;

/// <summary>The counter of the n° adhérent: the next number to try.</summary>
public sealed class MemberNumberSeries
{
    public const string Main = "main";

    public required string Key { get; init; }

    public required int Next { get; set; }
}

/// <summary>
/// Gives the next free n° adhérent inside the caller's transaction. The counter's row stays locked until the commit, so that two
/// admissions follow each other; a number already taken, by an import say, is passed over.
/// </summary>
public sealed class MemberNumbers(BackOfficeDb db)
{
    public async Task<string> NextAsync(CancellationToken ct)
    {
        var series = await db.Set<MemberNumberSeries>()
            .FromSql($"select * from member.number_series where key = {MemberNumberSeries.Main} for update").SingleAsync(ct);
        while (true)
        {
            var number = (series.Next++).ToString("00000", CultureInfo.InvariantCulture);
            if (!await db.Members.AnyAsync(m => m.Number == number, ct)) return number;
        }
    }
}

internal sealed class MemberNumberTables : IEntityTypeConfiguration<MemberNumberSeries>
{
    public void Configure(EntityTypeBuilder<MemberNumberSeries> builder)
    {
        builder.ToTable("number_series", "member");
        builder.HasKey(s => s.Key);
        builder.Property(s => s.Key).HasMaxLength(20);
        builder.HasData(new MemberNumberSeries { Key = MemberNumberSeries.Main, Next = 30_001 });
    }
}
