namespace BackOffice.Workflows.Mail;

/// <summary>How a dialogue with the mail server ended.</summary>
/// <param name="Error">What the server answered, without any address; null when sent.</param>
internal sealed record Delivery(DeliveryOutcome Outcome, string? Error = null);

internal enum DeliveryOutcome
{
    Sent,

    /// <summary>Refused for the time being (4xx), or cut before the message was given: try again later.</summary>
    Later,

    /// <summary>Refused for good (5xx).</summary>
    Refused,

    /// <summary>Cut after the message was given, before the answer: it may have arrived.</summary>
    InDoubt,

    /// <summary>The server cannot be reached or does not want us (421, sign-in refused): no fault of this mail.</summary>
    ServerTrouble,
}
