using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BackOffice.Workflows.Data;

/// <summary>A record kept whole as one jsonb value: replaced, never edited in place.</summary>
internal static class JsonColumn
{
    /// <summary>Names, not ranks, for what an enum says: a new one in the middle changes nothing stored.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property)
    {
        property.HasConversion(
            new ValueConverter<T, string>(value => JsonSerializer.Serialize(value, Options), text => JsonSerializer.Deserialize<T>(text, Options)!),
            // What was not replaced is the same object: only a new one is written out to be compared.
            new ValueComparer<T>((left, right) => ReferenceEquals(left, right) || Text(left) == Text(right), value => Text(value).GetHashCode(StringComparison.Ordinal), value => value));
        return property.HasColumnType("jsonb");
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, Options);
}
