namespace BackOffice.Engine.Pdf.Writing;

/// <summary>Writes the structure tree and, per page, which element each mark belongs to (ISO 32000-1 §14.7.4).</summary>
internal static class StructureTree
{
    /// <returns>The number of the tree's root.</returns>
    public static int Write(PdfFile file, StructureElement document, IReadOnlyList<Canvas> pages, int[] pageIds)
    {
        var root = file.Reserve();
        Number(file, document);
        WriteElement(file, document, root, pageIds);

        var parents = file.Reserve();
        var numbers = file.Begin(parents).Write("<</Nums["u8);
        for (var page = 0; page < pages.Count; page++)
        {
            numbers.Write(page).Write((byte)'[');
            foreach (var element in pages[page].Marks) numbers.WriteReference(element.Id).Write((byte)' ');
            numbers.Write((byte)']');
        }
        numbers.Write("]>>"u8);
        file.Begin(root).Write("<</Type/StructTreeRoot/K "u8).WriteReference(document.Id)
            .Write("/ParentTree "u8).WriteReference(parents).Write("/ParentTreeNextKey "u8).Write(pages.Count).Write(">>"u8);
        return root;
    }

    private static void Number(PdfFile file, StructureElement element)
    {
        element.Id = file.Reserve();
        foreach (var kid in element.Kids)
            if (kid.Element is { } child)
                Number(file, child);
    }

    private static void WriteElement(PdfFile file, StructureElement element, int parent, int[] pageIds)
    {
        var target = file.Begin(element.Id).Write("<</S/"u8).WriteAscii(element.Tag).Write("/P "u8).WriteReference(parent);
        if (element.Alternate is not null) target.Write("/Alt"u8).WriteText(element.Alternate);
        if (element.Scope is not null || element.Span > 1)
        {
            target.Write("/A<</O/Table"u8);
            if (element.Scope is not null) target.Write("/Scope/"u8).WriteAscii(element.Scope);
            if (element.Span > 1) target.Write("/ColSpan "u8).Write(element.Span);
            target.Write(">>"u8);
        }
        WriteKids(target, element, pageIds);
        target.Write(">>"u8);
        foreach (var kid in element.Kids)
            if (kid.Element is { } child)
                WriteElement(file, child, element.Id, pageIds);
    }

    private static void WriteKids(PdfBuffer target, StructureElement element, int[] pageIds)
    {
        if (element.Kids.Count == 0) return;
        var page = element.Kids.Where(k => k.Element is null).Select(k => k.Page).DefaultIfEmpty(-1).First();
        if (page >= 0) target.Write("/Pg "u8).WriteReference(pageIds[page]);
        target.Write("/K["u8);
        foreach (var kid in element.Kids)
        {
            if (kid.Element is { } child) target.WriteReference(child.Id).Write((byte)' ');
            else if (kid.Page == page) target.Write(kid.Mark).Write((byte)' ');
            else target.Write("<</Type/MCR/Pg "u8).WriteReference(pageIds[kid.Page]).Write("/MCID "u8).Write(kid.Mark).Write(">>"u8);
        }
        target.Write((byte)']');
    }
}
