namespace BackOffice.Workflows.Mail;

/// <summary>What one turn of the sender did.</summary>
/// <param name="Claimed">Mails taken from the queue; 0 when nothing was due.</param>
/// <param name="ServerTrouble">The server cannot be reached: the rest was put back, wait before the next turn.</param>
public sealed record MailRun(int Claimed, int Sent, int Failed, int InDoubt, bool ServerTrouble = false);
