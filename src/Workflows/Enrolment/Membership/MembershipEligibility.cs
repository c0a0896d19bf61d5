using System.Text.Json.Serialization;
using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules;

namespace BackOffice.Workflows.Enrolment.Membership;

/// <summary>The facts of the book membership-eligibility, under its names.</summary>
public sealed record EligibilityFacts(string Employer, int Employees, string PostCode, bool AlreadyMember);

public enum EligibilityAnswer
{
    Yes,
    ToStaff,
    No,
}

/// <summary>Why: one sentence of the book, and the article it rests on.</summary>
public sealed record EligibilityReason(string Code, EligibilityAnswer Answer, string Label, string Reference);

/// <summary>May this company join, why, by which version of the book, and what joining costs; the trace tells each rule's outcome.</summary>
public sealed record Eligibility(
    EligibilityAnswer Answer, IReadOnlyList<EligibilityReason> Reasons, decimal EntryFee, string BookVersion, string BookHash, string? TraceJson = null)
{
    /// <summary>The reasons of the answer itself: a company refused for its territory need not read that it has employees.</summary>
    [JsonIgnore]
    public IEnumerable<EligibilityReason> Decisive => Reasons.Where(r => r.Answer == Answer);
}

/// <summary>Asks the book membership-eligibility (rules/membership-eligibility) for the version of a date.</summary>
public sealed class MembershipEligibility(PublishedRules rules)
{
    /// <summary>The book's question about one company.</summary>
    internal static EligibilityFacts FactsOf(MembershipAnswers answers, bool alreadyMember) =>
        new(Word(answers.Employer), answers.Employees, answers.PostCode, alreadyMember);

    public Eligibility Of(MembershipAnswers answers, bool alreadyMember, DateOnly on)
    {
        var version = rules.Current.Book(RuleBooks.MembershipEligibility).At(on);
        var trace = version.For<EligibilityFacts>().Trace(FactsOf(answers, alreadyMember));
        var output = trace.Answer();
        return new Eligibility(
            Answer(output.Text("answer")),
            [.. output.Items("reasons").Select(r => new EligibilityReason((string)r["code"]!, Answer((string)r["answer"]!), (string)r["label"]!, (string)r["reference"]!))],
            output.Number("entryFee"),
            version.Name,
            version.Hash,
            trace.ToJson());
    }

    private static string Word(EmployerKind employer) => employer switch
    {
        EmployerKind.Private => "private",
        EmployerKind.Public => "public",
        EmployerKind.Household => "household",
        EmployerKind.Agricultural => "agricultural",
        EmployerKind.SelfEmployed => "self-employed",
        _ => throw new ArgumentOutOfRangeException(nameof(employer)),
    };

    private static EligibilityAnswer Answer(string word) => word switch
    {
        "yes" => EligibilityAnswer.Yes,
        "to-staff" => EligibilityAnswer.ToStaff,
        "no" => EligibilityAnswer.No,
        _ => throw new ArgumentOutOfRangeException(nameof(word)),
    };
}
