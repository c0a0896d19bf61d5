using BackOffice.Engine.Rules;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Web.Commands.Revenue;

/// <summary>The factory books of the self-employed, and what both verbs read and refuse the same way.</summary>
internal static class RevenueBooks
{
    /// <summary>Incomes beyond a billion are typing mistakes, either way.</summary>
    public const decimal LargestIncome = 1_000_000_000m;

    public static PublishedRules Load(string? folder) => new(RuleLibrary.LoadFolder(folder ?? RulesFolder.Default()));

    public static decimal Checked(decimal income, string named) => Math.Abs(income) <= LargestIncome
        ? income
        : throw new BadArguments($"{named} : un montant entre −1 000 000 000 et 1 000 000 000 € est attendu.");

    public static SelfEmployedActivity Activity(string? text) => SelfEmployedActivities.FromKey(text)
        ?? throw new BadArguments($"activité « {text} » inconnue : {string.Join(", ", SelfEmployedActivities.Keys)}.");

    /// <summary>What can be wrong with the question or the books, as opposed to with this program.</summary>
    public static bool IsRefusal(Exception e) =>
        e is BadArguments or UnknownRuleBook or NoRuleInForce or RuleBookRefused or RuleBroken or FactsRefused or IOException or UnauthorizedAccessException;

    public static string Words(Exception refused) => refused is RuleBookRefused rules ? rules.Faults[0].ToString() : refused.Message;

    /// <summary>7.70 is written 7.7, and 0.00 is written 0.</summary>
    public static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;
}
