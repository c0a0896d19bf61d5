using System.Reflection;
using BackOffice.Workflows.Mail;

namespace BackOffice.Workflows.Tests.Mail;

/// <summary>What admins preview is what the office may send: all of it, complete, and nothing that a mail must not hold.</summary>
public sealed class MailTemplatesTests
{
    public static TheoryData<string> Keys => [.. MailTemplates.All.Select(t => t.Key)];

    [Fact]
    public void Every_template_of_the_office_is_on_the_list_once()
    {
        var written = typeof(MailTemplates).Assembly.GetTypes()
            .Where(t => t.Namespace == "BackOffice.Workflows.Mail.Templates")
            .Select(t => t.GetField("Key", BindingFlags.Public | BindingFlags.Static))
            .Where(f => f is { IsLiteral: true })
            .Select(f => (string)f!.GetRawConstantValue()!);

        Assert.Equal(written.Order(StringComparer.Ordinal), MailTemplates.All.Select(t => t.Key).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_sample_reads_as_text_and_as_html_and_holds_no_secret(string key)
    {
        var template = MailTemplates.All.Single(t => t.Key == key);
        var (subject, text, html) = template.Preview(new ServiceSettings());

        Assert.NotEmpty(template.When);
        Assert.InRange(subject.Length, 10, 250);
        Assert.StartsWith("Bonjour", text, StringComparison.Ordinal);
        Assert.Contains("Cordialement", text, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        foreach (var said in new[] { subject, text, html })
        {
            Assert.DoesNotMatch(@"(?<!\d)[12][ \u00A0]?\d{2}[ \u00A0]?\d{2}[ \u00A0]?(\d{2}|2A|2B)[ \u00A0]?\d{3}[ \u00A0]?\d{3}(?!\d)", said);
            Assert.DoesNotMatch(@"(?i)mot de passe\s*(est\s*)?:", said);
            Assert.DoesNotMatch(@"(?i)\b\d+,? (rue|avenue|boulevard|place|chemin)\b(?!.*Mimosas)", said);
        }
    }
}
