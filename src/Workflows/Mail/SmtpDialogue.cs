using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;
using BackOffice.Workflows.Documents;

namespace BackOffice.Workflows.Mail;

/// <summary>One connection to the mail server, kept for as many mails as a run sends.</summary>
internal sealed partial class SmtpDialogue(SmtpSettings smtp, ServiceSettings service) : IDisposable
{
    private readonly MailAddress from = new(smtp.From is { Length: > 0 } own ? own : service.Mail, service.Name, Encoding.UTF8);

    private SmtpClient client = Connect(smtp);

    public async Task<Delivery> SendAsync(OutgoingMail mail, IReadOnlyList<StoredDocument> documents)
    {
        if (documents.Count != mail.Attachments.Count) return new Delivery(DeliveryOutcome.Refused, "Un document joint manque.");
        using var message = new SmtpMessage(mail, documents, from);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(smtp.TimeoutSeconds));
        try
        {
            await client.SendMailAsync(message.Message, patience.Token);
            return new Delivery(DeliveryOutcome.Sent);
        }
        catch (Exception failure) when (failure is SmtpException or IOException or OperationCanceledException or InvalidOperationException)
        {
            Reconnect();
            return Explain(failure, message.WasBegun);
        }
    }

    public void Dispose() => client.Dispose();

    // What a cut or refused dialogue leaves in a connection is not worth knowing: the next mail takes a new one.
    private void Reconnect()
    {
        client.Dispose();
        client = Connect(smtp);
    }

    private static SmtpClient Connect(SmtpSettings smtp) => new(smtp.Host, smtp.Port)
    {
        EnableSsl = smtp.StartTls,
        Credentials = string.IsNullOrEmpty(smtp.User) ? null : new NetworkCredential(smtp.User, smtp.Password),
        Timeout = smtp.TimeoutSeconds * 1000,
    };

    private static Delivery Explain(Exception failure, bool wasBegun)
    {
        var code = failure is SmtpException answer ? (int)answer.StatusCode : -1;
        return code switch
        {
            // 421: it goes away; 454, 530, 534, 535, 538: it refuses our sign-in. None of them is about this mail.
            421 or 454 or 530 or 534 or 535 or 538 => new Delivery(DeliveryOutcome.ServerTrouble, Words(code, failure)),
            >= 400 and < 500 => new Delivery(DeliveryOutcome.Later, Words(code, failure)),
            >= 500 and < 600 => new Delivery(DeliveryOutcome.Refused, Words(code, failure)),
            _ when wasBegun => new Delivery(DeliveryOutcome.InDoubt,
                "La connexion a été coupée avant la réponse du serveur : le courriel est peut-être arrivé."),
            _ => new Delivery(DeliveryOutcome.ServerTrouble, "Le serveur de courriel ne répond pas, ou a coupé avant de prendre le courriel."),
        };
    }

    // Servers quote the address they refuse ("550 <a@b.fr> unknown"): it must not reach a log or a list.
    private static string Words(int code, Exception failure)
    {
        var said = failure.Message.Split("The server response was:", 2) is [_, var response] ? PlainText.Line(AnyAddress().Replace(response, "…"), 300) : "";
        return string.Create(CultureInfo.InvariantCulture, $"{code} {said}").TrimEnd();
    }

    [GeneratedRegex(@"\S*@\S*")]
    private static partial Regex AnyAddress();
}
