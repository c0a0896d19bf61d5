using System.Runtime.CompilerServices;

namespace BackOffice.Engine.Workflows;

/// <summary>Writes a procedure. The compiler gives file and line, so that a refusal at start-up points at the sentence.</summary>
public interface IWorkflowBuilder<TCase> where TCase : class, ICase
{
    /// <summary>Names the procedure. The key and the version are stored; the title is what people read.</summary>
    IWorkflowBuilder<TCase> Define(string key, int version, string? title = null,
        [CallerFilePath] string file = "", [CallerLineNumber] int line = 0);

    IWorkflowBuilder<TCase> StartsIn(string state, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0);

    /// <summary>Describes a state: its stored key, what everybody reads, and what the staff reads when that differs.</summary>
    StateBuilder<TCase> In(string key, string label, string? staffLabel = null,
        [CallerFilePath] string file = "", [CallerLineNumber] int line = 0);
}
