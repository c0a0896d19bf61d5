namespace BackOffice.Workflows.Accounts.Profile.Export;

/// <summary>Everything held about one person, as tables that every format of the archive is written from: none can say less than another.</summary>
public sealed record PersonalData(string Person, DateTimeOffset MadeAt, IReadOnlyList<DataTable> Tables);

/// <param name="Key">File name and JSON property: "sessions".</param>
/// <param name="Note">What is left out of the table, and why.</param>
public sealed record DataTable(string Key, string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows, string? Note = null);

/// <summary>What another capability holds about a person. Registered as <c>services.AddScoped&lt;IPersonalDataPart, …&gt;()</c>; other people in it by initials.</summary>
public interface IPersonalDataPart
{
    Task<DataTable> ReadAsync(Account account, CancellationToken ct);
}
