using System.Globalization;
using System.Security;
using System.Text;

namespace BackOffice.Engine.Pdf.Writing;

/// <summary>What the document says about itself, in the two forms readers look for. Both must agree.</summary>
internal static class Metadata
{
    public static byte[] Xmp(PdfInfo info)
    {
        var date = info.CreatedAt.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes($"""
            <?xpacket begin="{'\ufeff'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
             xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Xml(info.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Xml(info.Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Xml(info.Subject)}</rdf:li></rdf:Alt></dc:description>
            <dc:language><rdf:Bag><rdf:li>{Xml(info.Language)}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{date}</xmp:CreateDate><pdf:Producer>BackOffice</pdf:Producer><pdfuaid:part>1</pdfuaid:part>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """);
    }

    public static string PdfDate(DateTimeOffset instant) =>
        "D:" + instant.ToString("yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture).Replace(':', '\'') + "'";

    private static string Xml(string text) => SecurityElement.Escape(string.Concat(text.Where(c => c >= ' ')))!;
}
