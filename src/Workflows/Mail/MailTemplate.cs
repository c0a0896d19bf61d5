namespace BackOffice.Workflows.Mail;

/// <summary>A mail the office may send, as an admin sees it in the list: what it is for, and a sample with invented people.</summary>
/// <param name="Key">As stored with each mail sent: "password-changed".</param>
/// <param name="When">"Après un changement de mot de passe".</param>
public sealed record MailTemplate
{
    internal MailTemplate(string key, string when, Func<ServiceSettings, Letter> sample) => (Key, When, Sample) = (key, when, sample);

    public string Key { get; }

    public string When { get; }

    internal Func<ServiceSettings, Letter> Sample { get; }

    /// <summary>Subject, plain text and HTML of the sample, exactly as they would leave.</summary>
    public (string Subject, string Text, string Html) Preview(ServiceSettings service)
    {
        var letter = Punctuation.Of(Sample(service));
        return (PlainText.Line(letter.Subject, maxLength: 250), LetterText.Of(letter, service), LetterHtml.Of(letter, service));
    }
}
