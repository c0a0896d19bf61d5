namespace BackOffice.Engine.Pdf.Writing;

/// <summary>A node of the structure tree, what a screen reader reads instead of the page (ISO 32000-1 §14.7, PDF/UA-1).</summary>
internal sealed class StructureElement(string tag, StructureElement? parent)
{
    /// <summary>Another element, or a marked sequence of a page's content.</summary>
    public readonly record struct Kid(StructureElement? Element, int Page, int Mark);

    public string Tag => tag;
    public StructureElement? Parent => parent;
    public List<Kid> Kids { get; } = new(1);

    /// <summary>What is said in place of a picture.</summary>
    public string? Alternate { get; init; }

    /// <summary>"Column" or "Row" for a header cell.</summary>
    public string? Scope { get; init; }

    /// <summary>Columns a cell spans.</summary>
    public int Span { get; init; } = 1;

    public int Id { get; set; }

    public StructureElement Add(string childTag) => Add(new StructureElement(childTag, this));

    public StructureElement Add(StructureElement child)
    {
        Kids.Add(new Kid(child, 0, 0));
        return child;
    }
}
