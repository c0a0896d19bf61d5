using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts.Links;

namespace BackOffice.Workflows.Accounts.NotUs;

/// <summary>
/// What "ce n’est pas nous" does to one kind of thing: an enrolment, an account, a change of address. One implementation a purpose,
/// registered as <c>services.AddScoped&lt;IFreezes, …&gt;()</c>. All of them change rows of the caller's context and leave the saving to it; all
/// may be called twice, and for a thing that is gone.
/// </summary>
public interface IFreezes
{
    LinkPurpose Purpose { get; }

    /// <summary>What the reader is told before they press the button; null when the thing is gone.</summary>
    Task<Freezable?> DescribeAsync(Guid subjectId, CancellationToken ct);

    /// <summary>At once: what was going on stops.</summary>
    Task FreezeAsync(Guid subjectId, DateTimeOffset now, CancellationToken ct);

    /// <summary>As it was before the report.</summary>
    Task ReleaseAsync(Guid subjectId, DateTimeOffset now, CancellationToken ct);

    /// <summary>Undoes what the fraudster did. True when something stays frozen that the rightful person has to get back.</summary>
    Task<bool> ConfirmFraudAsync(Guid subjectId, DateTimeOffset now, CancellationToken ct);

    /// <summary>Tells the thing's own procedure, in the same transaction; a thing without one has nothing to hear.</summary>
    void Tell(ActivityContext<NotUsReport> context, NotUsTurn turn)
    {
    }
}

/// <summary>What a report has come to.</summary>
public enum NotUsTurn
{
    Frozen,
    Released,
    FraudConfirmed,
}

/// <summary>In whole French sentences, without an address, a number of a person or a token.</summary>
/// <param name="Happened">"Le mot de passe de l’accès de Camille Morel a été changé."</param>
/// <param name="Effect">"Cet accès est bloqué, ses sessions sont fermées."</param>
public sealed record Freezable(string Happened, string Effect, Guid? MemberId);
