using System.Text.Json;
using BackOffice.Engine.Rules;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Rules.Drafts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BackOffice.Workflows.Rules.Effect;

/// <summary>A real declaration or person as a case of a draft: facts that no longer point at anybody, and what they must give.</summary>
public sealed class RealCases(BackOfficeDb db, PublishedRules rules, PopulationBook populations, NpgsqlDataSource source)
{
    /// <summary>The facts the office asks the book with, fit for a cases file; null when the subject is gone or the book has no population.</summary>
    public async Task<RealFacts?> FactsAsync(string book, Guid subject, int year, CancellationToken ct)
    {
        if (populations.Find(book) is not { } population) return null;
        await using var connection = await source.OpenConnectionAsync(ct);
        return await population.FactsOfAsync(connection, subject, year, ct);
    }

    /// <summary>What the version in force answers on these facts.</summary>
    public RealAnswer InForce(string book, RealFacts facts) => Of(rules.Current.Book(book).At(facts.Day), facts);

    /// <summary>What the draft answers; a draft that does not compile answers with its first fault.</summary>
    public static RealAnswer Of(RuleDraft draft, RealFacts facts)
    {
        try
        {
            return Of(RuleVersion.Load(new(draft.Book, draft.EffectiveOn, draft.Content, "brouillon")), facts);
        }
        catch (RuleBookRefused refused)
        {
            return new(null, refused.Faults[0].Message);
        }
    }

    /// <summary>The drafts of the book still being written.</summary>
    public async Task<IReadOnlyList<RuleDraft>> OpenDraftsAsync(string book, CancellationToken ct) => await db.Set<RuleDraft>().AsNoTracking()
        .Where(d => d.Book == book && d.ClosedAt == null).OrderByDescending(d => d.ChangedAt).ToListAsync(ct);

    private static RealAnswer Of(RuleVersion version, RealFacts facts)
    {
        try
        {
            using var json = JsonDocument.Parse(facts.Json);
            var output = version.For<RuleRecord>().Evaluate(version.Facts(json.RootElement));
            return new(RuleJson.Write(w => RuleJson.Output(w, output)), null);
        }
        catch (Exception e) when (e is RuleBroken or FactsRefused)
        {
            return new(null, e.Message);
        }
    }
}

/// <summary>The answer as the JSON a case expects, or why there is none.</summary>
public sealed record RealAnswer(string? Json, string? Error);
