namespace BackOffice.Workflows.Accounts.Links;

/// <summary>What a mailed link is for; each opens one page and nothing else.</summary>
public enum LinkPurpose
{
    /// <summary>Goes on with an unfinished enrolment.</summary>
    EnrolmentResume,

    /// <summary>Says that the enrolled person reads this address.</summary>
    EnrolmentValidation,

    /// <summary>Types the key that was posted to the company.</summary>
    EnrolmentKey,

    /// <summary>"Ce n’est pas nous": somebody enrolled a company that does not know them.</summary>
    EnrolmentNotUs,

    /// <summary>Chooses a new password.</summary>
    PasswordReset,

    /// <summary>"Ce n’est pas nous": the password was changed by somebody else.</summary>
    PasswordNotUs,

    /// <summary>Says that a person reads the new address they asked for.</summary>
    MailChange,

    /// <summary>"Ce n’est pas moi": the address was changed by somebody else.</summary>
    MailChangeNotUs,
}
