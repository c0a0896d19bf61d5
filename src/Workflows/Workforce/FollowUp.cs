using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules;

namespace BackOffice.Workflows.Workforce;

/// <summary>What the book follow-up-category is asked about one person.</summary>
public sealed record FollowUpFacts(DateOnly? BirthDate, DateOnly HireDate, IReadOnlyList<string> Determinants);

/// <summary>How somebody is followed up, and which version of the book says so.</summary>
public sealed record FollowUpCategory(
    string Category,
    string Exam,
    bool BeforeAssignment,
    int MaxPeriodMonths,
    int? IntermediateVisitMonths,
    bool AttestationRequired,
    string BookVersion,
    string BookHash);

/// <summary>A category with its reasons: the rules that hold, with message and legal reference.</summary>
public sealed record ExplainedCategory(FollowUpCategory Category, RuleTrace Trace)
{
    public IEnumerable<RuleTraceLine> Reasons => Trace.Rules.Where(r => r.Outcome == RuleOutcome.True);
}

/// <summary>A box of the employee form, as the version in force words it.</summary>
public sealed record DeterminantBox(string Key, string Label, string? Group, string? Note, string? Reference);

/// <summary>Asks the book follow-up-category (rules/follow-up-category) for the version of a date.</summary>
public sealed class FollowUp(PublishedRules rules)
{
    /// <summary>The rules as they are published now: for several answers that must come from one publication.</summary>
    public FollowUp AsPublishedNow() => new(new PublishedRules(rules.Current));

    public FollowUpCategory CategoryOf(DateOnly? birthDate, DateOnly hireDate, IReadOnlyList<string> determinants, DateOnly on)
    {
        var version = VersionOn(on);
        return Category(version, version.For<FollowUpFacts>().Evaluate(new FollowUpFacts(birthDate, hireDate, determinants)));
    }

    public ExplainedCategory Explain(DateOnly? birthDate, DateOnly hireDate, IReadOnlyList<string> determinants, DateOnly on)
    {
        var version = VersionOn(on);
        var trace = version.For<FollowUpFacts>().Trace(new FollowUpFacts(birthDate, hireDate, determinants));
        return new ExplainedCategory(Category(version, trace.Answer()), trace);
    }

    /// <summary>The boxes to tick, in the book's order: one rule a determinant, named as its key, its words in the rule's properties.</summary>
    public IReadOnlyList<DeterminantBox> Boxes(DateOnly on) =>
        [.. VersionOn(on).For<FollowUpFacts>().Trace(new FollowUpFacts(null, on, [])).Rules
            .Where(r => r.Properties.ContainsKey("determinant"))
            .Select(r => new DeterminantBox(Word(r, "determinant")!, Word(r, "label") ?? r.Name, Word(r, "group"), Word(r, "note"), r.Reference))];

    private static string? Word(RuleTraceLine rule, string property) => rule.Properties.GetValueOrDefault(property) as string;

    private RuleVersion VersionOn(DateOnly on) => rules.Current.Book(RuleBooks.FollowUpCategory).At(on);

    private static FollowUpCategory Category(RuleVersion version, RuleOutput output) => new(
        output.Text("category"),
        output.Text("exam"),
        output.Flag("beforeAssignment"),
        output.Integer("maxPeriodMonths"),
        output.IntegerOrNull("intermediateVisitMonths"),
        output.Flag("attestationRequired"),
        version.Name,
        version.Hash);
}
