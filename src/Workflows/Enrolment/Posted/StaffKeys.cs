using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;

namespace BackOffice.Workflows.Enrolment.Posted;

/// <summary>What staff do with a key beside answering the case's task: they post its letter.</summary>
public sealed class StaffKeys(BackOfficeDb db, WorkflowRuntime workflows, KeyLetters letters, TimeProvider clock)
{
    /// <summary>The letter with its key. Whoever prints it has seen the key, so the journal names them. Throws <see cref="NoLetterToPrint"/>.</summary>
    public async Task<byte[]> PrintAsync(Guid fileId, Actor by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.LatestKeyAsync(fileId, ct) is not { SealedLetter: { } letter } key || key.StateAt(now) != PostedKeyState.Good) throw new NoLetterToPrint();
        key.Print(now);
        workflows.Signal(fileId, new KeyLetterPrinted(), Guid.CreateVersion7(), by, mustAct: true);
        await workflows.CommitAsync(ct);
        return letters.Open(letter);
    }
}
