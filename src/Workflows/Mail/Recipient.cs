using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Members;

namespace BackOffice.Workflows.Mail;

/// <summary>Who a mail goes to; made safe for a header.</summary>
internal sealed record Recipient
{
    public Recipient(string name, string address) => (Name, Address) = (PlainText.Line(name, 200), PlainText.Line(address, 254));

    public string Name { get; }

    public string Address { get; }

    /// <summary>Nobody has an empty address: the mail is written as failed, so that staff see who was not reached.</summary>
    public static Recipient Of(Contact? contact) => new(contact?.FullName ?? "", contact?.Email ?? "");

    public static Recipient Of(Account account) => new(account.DisplayName, account.Email ?? "");
}
