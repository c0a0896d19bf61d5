namespace BackOffice.Engine.Workflows;

/// <summary>
/// Something that happened and that an instance may wait for. A record, stored as JSON under its declared key:
/// renaming the class changes nothing stored.
/// </summary>
public interface ISignal
{
    static abstract string Key { get; }

    /// <summary>French words for the drawing and the journal.</summary>
    static abstract string Label { get; }
}
