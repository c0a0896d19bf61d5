namespace BackOffice.Engine.Workflows;

/// <summary>What a workflow instance is about: one business row.</summary>
public interface ICase
{
    Guid Id { get; }

    /// <summary>The key of the state; written by the engine alone, kept here for lists and statistics.</summary>
    string State { get; set; }
}
