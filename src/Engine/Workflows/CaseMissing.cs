namespace BackOffice.Engine.Workflows;

/// <summary>An instance whose case is gone: a bug or a hand in the database.</summary>
public sealed class CaseMissing(Guid id) : Exception($"The case of the instance {id} does not exist.");
