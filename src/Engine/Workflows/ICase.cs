namespace BackOffice.Engine.Workflows;

/// <summary>The business row a workflow instance carries. The instance's id is the case's id: one case, one instance.</summary>
public interface ICase
{
    Guid Id { get; }

    /// <summary>Copy of the instance's state, for lists and statistics. Written by the engine only.</summary>
    string State { get; set; }
}
