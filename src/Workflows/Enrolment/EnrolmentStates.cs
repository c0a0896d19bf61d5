namespace BackOffice.Workflows.Enrolment;

/// <summary>The states of <see cref="EnrolmentProcedure"/>. Stored.</summary>
public static class EnrolmentStates
{
    public const string InProgress = "in-progress";
    public const string MailToValidate = "mail-to-validate";
    public const string Validated = "validated";
    public const string ToVerify = "to-verify";
    public const string ProofAwaited = "proof-awaited";

    /// <summary>A letter with a key has been prepared for the company; the requester types the key.</summary>
    public const string KeyPosted = "key-posted";
    public const string KeyEntered = "key-entered";
    public const string Frozen = "frozen";
    public const string Active = "active";
    public const string AlreadyEnrolled = "already-enrolled";
    public const string Refused = "refused";

    /// <summary>The company's application is examined by <c>membership-application</c> from here on.</summary>
    public const string HandedOver = "handed-over";

    /// <summary>Abandoned or never finished: nothing personal is left.</summary>
    public const string Erased = "erased";
}
