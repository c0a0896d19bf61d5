using System.Collections.Frozen;

namespace BackOffice.Engine.Rules;

/// <summary>
/// Names that betray an intention. The allow-list already refuses everything else; this table only makes the refusal say what was tried.
/// </summary>
internal static class RefusedNames
{
    private static readonly FrozenDictionary<string, string> Reasons = Table(
        (RefusedSyntax.Reflection, "GetType GetTypeInfo GetMethod GetMethods GetProperty GetField GetMember InvokeMember DynamicInvoke Invoke nameof typeof Type Assembly Activator Reflection MethodInfo AppDomain Marshal RuntimeHelpers Unsafe GetHashCode ReferenceEquals MemberwiseClone"),
        (RefusedSyntax.Outside, "System File Directory Path IO Environment Process Console Net Http HttpClient WebClient Socket Dns Diagnostics Registry Thread Task Threading Stream StreamReader StreamWriter Random Guid DateTime DateTimeOffset TimeProvider Stopwatch GC Debugger Trace AppContext CultureInfo Microsoft Console SqlConnection Regex Utils"),
        (RefusedSyntax.Conversion, "Convert Cast OfType Parse TryParse ParseExact ChangeType BitConverter ToInt32 ToDecimal ToDouble ToInt64 To As AsSpan AsQueryable"),
        (RefusedSyntax.Construction, "ToList ToArray ToDictionary ToHashSet ToLookup Append Prepend Concat Clone String Split Join Format Copy Create DefaultIfEmpty Empty"),
        (RefusedSyntax.SideEffect, "Add AddRange Remove RemoveAll RemoveAt Clear Insert Set Sort Reverse ForEach Dispose Wait Run"),
        (RefusedSyntax.Unbounded, "Enumerable Range Repeat Aggregate Select SelectMany Join GroupJoin GroupBy Zip Pow Exp PadLeft PadRight Replace OrderBy OrderByDescending ThenBy Distinct Union Intersect Except Permutations Cycle Chunk"));

    public static string? ReasonFor(string name) => Reasons.GetValueOrDefault(name);

    private static FrozenDictionary<string, string> Table(params (string Reason, string Names)[] rows) => rows
        .SelectMany(r => r.Names.Split(' ').Select(n => (Name: n, r.Reason)))
        .DistinctBy(r => r.Name)
        .ToFrozenDictionary(r => r.Name, r => r.Reason, StringComparer.OrdinalIgnoreCase);
}
