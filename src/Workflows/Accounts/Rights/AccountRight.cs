namespace BackOffice.Workflows.Accounts.Rights;

/// <summary>What an admin may do only when it was given to them by name. Stored by these names.</summary>
public enum AccountRight
{
    EditRules,
    PublishRules,
}

public static class AccountRightWords
{
    public static readonly IReadOnlyList<AccountRight> All = Enum.GetValues<AccountRight>();

    public static string Label(this AccountRight right) => right switch
    {
        AccountRight.EditRules => "Rédiger les règles",
        AccountRight.PublishRules => "Approuver et publier les règles",
        _ => throw new ArgumentOutOfRangeException(nameof(right)),
    };

    /// <summary>« Rédiger les règles, approuver et publier les règles » ; « aucun ».</summary>
    public static string InWords(this IEnumerable<AccountRight> rights)
    {
        var words = string.Join(", ", rights.Order().Select(Label));
        return words.Length == 0 ? "aucun" : words;
    }
}
