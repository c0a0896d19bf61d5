using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace BackOffice.Workflows.Workforce;

/// <summary>A code of the PCS-ESE nomenclature: 552a is a cashier.</summary>
public sealed partial record Pcs
{
    private Pcs(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out Pcs? pcs)
    {
        var code = (text ?? "").Trim().ToLowerInvariant();
        pcs = Form().IsMatch(code) ? new Pcs(code) : null;
        return pcs is not null;
    }

    public static Pcs Parse(string text) => TryParse(text, out var pcs) ? pcs : throw new PcsNotValid();

    public override string ToString() => Value;

    [GeneratedRegex("^[1-6][0-9]{2}[a-z]$")]
    private static partial Regex Form();
}
