using System.Text;
using BackOffice.Testing;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Effect;

namespace BackOffice.Workflows.Tests.Rules.Effect;

/// <summary>Drafts of the shipped books and replays of them, told in the office's words.</summary>
internal static class EffectStory
{
    /// <summary>The shipped version with one text put in the place of another.</summary>
    public static Task<RuleDraft> DraftAsync(this Office office, string book, DateOnly effectiveOn, params (string From, string To)[] edits) => office.ReadAsync(async db =>
    {
        var latest = RuleBooks.Factory().Book(book).Versions[^1];
        var text = edits.Aggregate(Encoding.UTF8.GetString(latest.Source.Bytes), (t, edit) => t.Contains(edit.From, StringComparison.Ordinal)
            ? t.Replace(edit.From, edit.To, StringComparison.Ordinal)
            : throw new InvalidOperationException($"The book does not say {edit.From}."));
        var draft = new RuleDraft
        {
            State = "draft",
            Book = book,
            EffectiveOn = effectiveOn,
            Content = Encoding.UTF8.GetBytes(text),
            Cases = "{\"cases\": []}"u8.ToArray(),
            BasedOnHash = latest.Hash,
            AuthorId = Guid.NewGuid(),
            Author = "Hugo Lenoir",
            CreatedAt = office.Clock.GetUtcNow(),
            ChangedAt = office.Clock.GetUtcNow(),
        };
        db.Add(draft);
        await db.SaveChangesAsync();
        return draft;
    });

    /// <summary>Asked for and made.</summary>
    public static async Task<EffectRun> ReplayAsync(this Office office, RuleDraft draft, int year)
    {
        var asked = await office.DoAsync<EffectRuns, EffectRun>((runs, _) => runs.AskAsync(draft, year, Office.Camille, CancellationToken.None));
        await office.DoAsync<EffectRunner, bool>((runner, _) => runner.RunNextAsync(CancellationToken.None));
        return (await office.DoAsync<EffectRuns, EffectRun?>((runs, _) => runs.FindAsync(asked.Id, CancellationToken.None)))!;
    }

    public static Task<IReadOnlyList<EffectRow>> LargestAsync(this Office office, EffectRun run) =>
        office.DoAsync<EffectRuns, IReadOnlyList<EffectRow>>((runs, _) => runs.LargestAsync(run.Id, 20, CancellationToken.None));

    public static Task<IReadOnlyList<EffectRow>> ErrorsAsync(this Office office, EffectRun run) =>
        office.DoAsync<EffectRuns, IReadOnlyList<EffectRow>>((runs, _) => runs.ErrorsAsync(run.Id, 20, CancellationToken.None));
}
