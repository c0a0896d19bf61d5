namespace BackOffice.Engine.Pdf;

/// <summary>What a document says about itself (document information and XMP, ISO 16684-1).</summary>
/// <param name="Title">Shown by readers in the window's title, in the document's language.</param>
/// <param name="Author">The organisation that issues the document.</param>
/// <param name="Subject">One sentence on the content.</param>
/// <param name="CreatedAt">The instant of the fact, given by the caller: rendering asks no clock.</param>
/// <param name="Language">BCP 47 tag, which chooses a screen reader's voice.</param>
public sealed record PdfInfo(string Title, string Author, string Subject, DateTimeOffset CreatedAt, string Language = "fr-FR");
