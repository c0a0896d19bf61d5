namespace BackOffice.Workflows.Rules.Vocabulary;

/// <summary>
/// What each word of the rules means, in French, with an example: for forms, completion and the pages that explain. The types are not
/// repeated here, the books declare them (<c>Properties.inputs</c>).
/// </summary>
public static class RuleVocabulary
{
    public static BookVocabulary Of(string book) => book switch
    {
        RuleBooks.Tariff => TariffWords.Book,
        RuleBooks.FollowUpCategory => FollowUpWords.Book,
        RuleBooks.DeclarationReview => DeclarationReviewWords.Book,
        RuleBooks.MembershipEligibility => MembershipWords.Book,
        RuleBooks.ServiceEligibility => ServiceWords.Book,
        RuleBooks.SelfEmployedDefinitive or RuleBooks.SelfEmployedProvisional => SelfEmployedWords.Book,
        RuleBooks.SelfEmployedSchedule => ScheduleWords.Book,
        _ => BookVocabulary.Unknown,
    };
}
