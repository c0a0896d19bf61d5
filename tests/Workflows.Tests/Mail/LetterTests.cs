using System.Net;
using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;
using BackOffice.Testing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Mail;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Tests.Mail;

/// <summary>What the office writes, in the words a member reads.</summary>
public sealed partial class LetterTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 9, 30, 0, TimeSpan.Zero);

    private readonly MailComposer composer = new(database.NewDb(), Options.Create(new ServiceSettings()));

    [Fact]
    public void The_invitation_says_what_to_do_by_when_and_for_which_year()
    {
        var mail = composer.InviteToDeclare(Papers.Declaration(), Now);

        Assert.Equal("Déclaration annuelle 2026 : déclarez vos salariés avant le 31 janvier 2026", mail.Subject.Spaced());
        Assert.StartsWith("Bonjour, déclarez vos salariés pour l’année 2026 au plus tard le samedi 31 janvier 2026.", mail.TextBody.Spaced(), StringComparison.Ordinal);
        Assert.Contains("Téléphone : 04 92 00 00 70, du lundi au vendredi de 9 h à 12 h et de 14 h à 17 h", mail.TextBody.Spaced(), StringComparison.Ordinal);
        Assert.Equal(("compte@lafleur.example", MailState.Queued), (mail.ToAddress, mail.State));
    }

    [Fact]
    public void The_statement_goes_to_the_declarant_and_the_invoice_to_the_billing_address()
    {
        var declaration = Papers.ConfirmedDeclaration();
        var documentId = Guid.NewGuid();

        var statement = composer.SendStatement(declaration, documentId, Now);
        var invoice = composer.SendInvoice(declaration, Papers.Invoice(declaration, InvoiceKind.Annual), Now);

        Assert.Equal(("alix@lafleur.example", documentId), (statement.ToAddress, Assert.Single(statement.Attachments)));
        Assert.Equal("factures@lafleur.example", invoice.ToAddress);
        Assert.Contains("835,20 € TTC", invoice.TextBody.Spaced(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_office_invoice_says_how_to_declare_late_and_the_credit_note_which_invoice_it_cancels()
    {
        var declaration = Papers.Declaration();
        var office = Papers.Invoice(declaration, InvoiceKind.Office);
        var credit = office.Credit(421582, new DateOnly(2026, 2, 23));

        Assert.Contains("Appelez le service adhérents", composer.SendInvoice(declaration, office, Now).TextBody, StringComparison.Ordinal);
        var mail = composer.SendInvoice(declaration, credit, Now);
        Assert.Equal("Cotisation 2026 : avoir n° 421582, la facture n° 420930 est annulée", mail.Subject.Spaced());
    }

    [Fact]
    public void Text_and_html_say_the_same_words()
    {
        foreach (var mail in EveryLetter())
        {
            var html = WebUtility.HtmlDecode(Tag().Replace(mail.HtmlBody[mail.HtmlBody.IndexOf("<body", StringComparison.Ordinal)..], " "));
            foreach (var word in Word().Matches(mail.TextBody).Select(m => m.Value).Distinct())
                Assert.True(html.Contains(word, StringComparison.Ordinal), $"{mail.Template}: « {word} » is missing from the HTML.");
        }
    }

    [Fact]
    public void No_letter_holds_a_password_a_street_of_the_member_or_an_employee()
    {
        foreach (var mail in EveryLetter())
        {
            var all = mail.Subject + mail.TextBody + mail.HtmlBody;
            Assert.DoesNotContain("rue des Lavandes", all, StringComparison.Ordinal);
            Assert.DoesNotContain("FABRE", all, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"(?<!\d)[12][ \u00A0]?\d{2}[ \u00A0]?\d{2}[ \u00A0]?\d{2}[ \u00A0]?\d{3}[ \u00A0]?\d{3}(?!\d)", all);
        }
    }

    [Fact]
    public void A_member_nobody_can_write_to_gives_a_failed_mail_that_staff_see()
    {
        var declaration = Papers.Declaration(withContacts: false);

        var mail = composer.InviteToDeclare(declaration, Now);

        Assert.Equal(MailState.Failed, mail.State);
        Assert.Equal("Aucune adresse de courriel valable pour ce destinataire.", mail.LastError);
    }

    [Fact]
    public void Whatever_a_person_types_stays_in_its_place() => Prop.ForAll<string, string>((company, words) =>
    {
        var declaration = Papers.Declaration(company: company ?? "");
        var mail = composer.AskForCorrection(declaration, words ?? "", Now);
        using var message = new MailMessage("a@b.fr", "c@d.fr") { Subject = mail.Subject };
        return !mail.Subject.Any(char.IsControl)
            && mail.Subject.Length <= 250
            && !mail.HtmlBody.Contains("<script", StringComparison.OrdinalIgnoreCase)
            && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(mail.TextBody)) == mail.TextBody;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Zoé 👩‍🍳 Pâtisserie", "Zoé 👩‍🍳 Pâtisserie")]
    [InlineData("\u202Eecruos\u202C Lafleur", "ecruos Lafleur")]
    [InlineData("Lafleur\r\nBcc: autre@example.fr", "Lafleur Bcc: autre@example.fr")]
    [InlineData("\ud83d Lafleur", "Lafleur")]
    [InlineData("مخبز الزهرة", "مخبز الزهرة")]
    public void A_name_keeps_its_letters_and_loses_what_could_turn_a_line(string typed, string line) =>
        Assert.Equal(line, PlainText.Line(typed));

    [Fact]
    public void A_long_line_is_never_cut_inside_a_character() => Assert.Equal("ab", PlainText.Line("ab👩", maxLength: 3));

    private IEnumerable<OutgoingMail> EveryLetter()
    {
        var (open, confirmed) = (Papers.Declaration(), Papers.ConfirmedDeclaration());
        var office = Papers.Invoice(open, InvoiceKind.Office);
        return
        [
            composer.InviteToDeclare(open, Now),
            composer.RemindToDeclare(open, Now),
            composer.AnnounceClosing(open, Now),
            composer.AskForCorrection(open, "Il manque un salarié <b>embauché</b> en décembre.", Now),
            composer.SendStatement(confirmed, Guid.NewGuid(), Now),
            composer.SendInvoice(confirmed, Papers.Invoice(confirmed, InvoiceKind.Annual), Now),
            composer.SendInvoice(open, office, Now),
            composer.SendInvoice(open, office.Credit(421582, new DateOnly(2026, 2, 23)), Now),
            composer.TellPasswordChanged(new Account { DisplayName = "Camille Morel", Kind = AccountKind.Member, Email = "camille@lafleur.example" }, Now),
        ];
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\p{L}\p{N}@’\-]+")]
    private static partial Regex Word();
}
