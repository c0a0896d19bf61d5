using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules.Drafts.Form;
using BackOffice.Workflows.Rules.Vocabulary;

namespace BackOffice.Web.Pages.Admin.Rules.Drafts;

/// <summary>One completion of the editor.</summary>
/// <param name="Insert">What it writes.</param>
/// <param name="Label">What the office calls it.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Meaning">What it means, with an example.</param>
public sealed record Completion(string Insert, string Label, string Type, string Meaning);

/// <summary>What the editor completes: the facts, parameters and answers of the book, then the words of the format.</summary>
internal static class DraftVocabulary
{
    private static readonly string[] Format =
    [
        "RuleName", "Expression", "Operator", "Rules", "LocalParams", "GlobalParams", "SuccessMessage", "ErrorMessage", "Enabled", "Properties", "Actions",
        "OnSuccess", "OnFailure", "OutputExpression", "EvaluateRule", "Context", "Combine", "max-rank",
    ];

    public static IReadOnlyList<Completion> Of(BookForm? form, BookVocabulary words)
    {
        IReadOnlyList<RuleInput> facts = form?.Facts ?? [];
        return
        [
            .. facts.Select(f => Of(f.Path, words.Fact(f.Name), f.Type.French)),
            .. facts.SelectMany(f => (f.Type.Element ?? f.Type).Values ?? [], (f, v) => new Completion(v, words.Fact(f.Name)?.Values.GetValueOrDefault(v) ?? v, "valeur", $"Une valeur de « {BookVocabulary.LabelOf(words.Fact(f.Name), f.Name)} ».")),
            .. (form?.ParameterNames ?? []).Select(p => Of(p, words.Parameter(p), "paramètre")),
            .. words.Outputs.Select(o => Of(o.Name, o, "réponse")),
            .. Format.Select(f => new Completion(f, f, "mot du format", "")),
        ];
    }

    private static Completion Of(string insert, RuleTerm? term, string type) =>
        new(insert, BookVocabulary.LabelOf(term, insert), type, term is null ? "" : $"{term.Meaning} Exemple : {term.Example}");
}
