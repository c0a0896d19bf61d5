namespace BackOffice.Workflows.Accounts;

/// <summary>A person's address.</summary>
/// <param name="Address">Where mails go until then.</param>
/// <param name="AnotherWaits">Another address waits for its validation: this one is not to be relied upon.</param>
public sealed record OwnMail(string? Address, bool AnotherWaits)
{
    /// <summary>The address a binding notice may go to, or null.</summary>
    public string? Validated => AnotherWaits ? null : Address;
}
