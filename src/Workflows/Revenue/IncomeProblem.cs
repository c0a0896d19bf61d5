using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Revenue;

/// <summary>A line of the yearly file that is not in its member's file, and why, in the office's words.</summary>
public sealed record IncomeProblem(int Line, string MemberNumber, int Year, string Message)
{
    public static IncomeProblem Gone(IncomeLine line) => Of(line, "Cet adhérent n’a plus de dossier d’indépendant.");

    /// <summary>A refusal says it itself; anything else is named by its kind, which holds nothing of the person.</summary>
    public static IncomeProblem From(IncomeLine line, Exception error) => Of(line, error is Refusal refusal
        ? refusal.Message
        : $"Le dossier de cet adhérent ne peut pas être calculé ({error.GetBaseException().GetType().Name}).");

    private static IncomeProblem Of(IncomeLine line, string message) => new(line.Line, line.MemberNumber, line.Year, message);
}
