using BackOffice.Workflows.Members;
using BackOffice.Workflows.Workforce;

namespace BackOffice.Workflows.Accounts;

/// <summary>
/// What a person types to say who they are: one record a door, one account model behind. Each finds one account at most, so that one
/// password is verified, whoever asks. A name is only known behind its own door.
/// </summary>
public abstract record SignInBy
{
    private SignInBy()
    {
    }

    /// <summary>"10042", or "10042-2". With the mandataire box, "10042" is the member's first agent, whose own name is "10042-M".</summary>
    public sealed record Number(string Typed, bool AsAgent = false) : SignInBy
    {
        internal string Name { get; } = SignInName.Normalize(Typed);

        /// <summary>The box and a bare number: the name says the member, not the person.</summary>
        internal bool NamesTheMember => AsAgent && Name.Length > 0 && Name.All(char.IsAsciiDigit);
    }

    /// <summary>Any establishment of the member, and the name as people compare it.</summary>
    public sealed record Establishment(Siret Siret, string FirstName, string LastName) : SignInBy
    {
        internal string NameKey { get; } = PersonName.Key(FirstName, LastName);
    }

    /// <summary>The self-employed person's own number; their accountant types it too, with a password of their own.</summary>
    public sealed record SocialSecurity(Nir Nir, bool AsAccountant) : SignInBy;

    /// <summary>Staff and admins.</summary>
    public sealed record Mail(string Typed) : SignInBy
    {
        internal string Name { get; } = SignInName.Normalize(Typed);
    }
}
