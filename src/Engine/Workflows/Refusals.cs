using System.Diagnostics.CodeAnalysis;

namespace BackOffice.Engine.Workflows;

/// <summary>The signal was required to act and the instance does not wait for it (any more).</summary>
public sealed class NotAwaited() : Refusal("Le dossier n'attend plus cette action. Rechargez la page pour voir où il en est.");

/// <summary>The task was answered by somebody else, or its question has lost its object.</summary>
public sealed class TaskGone() : Refusal("Cette tâche a déjà été traitée ou n'a plus lieu d'être. Rechargez la liste des tâches.");

/// <summary>The incident was settled by somebody else.</summary>
public sealed class IncidentClosed() : Refusal("Cet incident a déjà été traité. Rechargez la page pour voir la suite du dossier.");

/// <summary>No activity is named by the incident, so none can be skipped.</summary>
public sealed class NothingToSkip() : Refusal("Aucune étape précise n'est en cause : relancez le dossier ou forcez son état.");

/// <summary>Staff decisions that change a case's course must say why.</summary>
public sealed class ReasonMissing() : Refusal("Indiquez le motif de votre décision : il sera conservé dans le journal du dossier.")
{
    /// <summary>The reason as it was given; an empty one refuses the decision.</summary>
    public static string Unless([NotNull] string? reason) => string.IsNullOrWhiteSpace(reason) ? throw new ReasonMissing() : reason;
}

/// <summary>The act was sent but the database could not say whether it was kept.</summary>
public sealed class OutcomeUnknown() : Exception("The connection was lost at commit and the outcome could not be read again.");
