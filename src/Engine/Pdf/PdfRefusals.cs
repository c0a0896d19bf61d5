namespace BackOffice.Engine.Pdf;

/// <summary>A table row, a picture or a row of columns is taller than the space between header and footer.</summary>
/// <param name="heightInPoints">What the block needs.</param>
/// <param name="roomInPoints">What a page offers.</param>
public sealed class PdfBlockTooTall(double heightInPoints, double roomInPoints)
    : Exception($"Un bloc de {heightInPoints / 72 * 25.4:0} mm ne tient pas sur une page, qui en offre {roomInPoints / 72 * 25.4:0} : raccourcissez son texte ou réduisez l’image.");

/// <summary>A picture of a kind the writer does not read.</summary>
/// <param name="why">What was found, as the end of the sentence.</param>
public sealed class PdfImageNotSupported(string why)
    : Exception($"Cette image ne peut pas être placée dans un PDF : {why}. Fournissez un JPEG, ou un PNG de 8 bits par couleur non entrelacé.");

/// <summary>A table row has not as many cells as the table has columns.</summary>
/// <param name="cells">Columns the row covers.</param>
/// <param name="columns">Columns the table declares.</param>
public sealed class PdfRowOutOfStep(int cells, int columns)
    : Exception($"Une ligne de {cells} cellule(s) ne correspond pas aux {columns} colonne(s) du tableau.");

/// <summary>A QR code's text is longer than the writer draws.</summary>
/// <param name="bytes">Its length in UTF-8.</param>
/// <param name="most">The longest drawn.</param>
public sealed class PdfQrCodeTooLong(int bytes, int most)
    : Exception($"Le texte d’un code QR compte {bytes} octets, le maximum est {most} : utilisez une adresse plus courte.");
