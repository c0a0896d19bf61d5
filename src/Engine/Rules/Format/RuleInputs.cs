namespace BackOffice.Engine.Rules;

/// <summary>What a book declares its facts to be, for whoever shows a form of them.</summary>
public static class RuleInputs
{
    /// <summary>
    /// The members of the facts by the name rules call them: with one input, its members (<c>input1.year</c>); with several, each input.
    /// Empty when the book declares none or declares them badly.
    /// </summary>
    /// <param name="workflow">The workflow's object.</param>
    public static IReadOnlyList<RuleInput> Of(JsonPart workflow)
    {
        if (workflow.Find("Properties")?.Value.Find("inputs")?.Value is not { Sort: JsonSort.Object } inputs) return [];
        var faulty = false;
        var shape = InputsReader.Shape(inputs, (_, _) => faulty = true);
        if (faulty || shape is null) return [];
        return shape.Members is [{ Type: { Kind: RuleKind.Record } only } single]
            ? [.. only.Shape!.Members.Select(m => new RuleInput($"{single.Name}.{m.Name}", m.Name, m.Type!))]
            : [.. shape.Members.Select(m => new RuleInput(m.Name, m.Name, m.Type!))];
    }
}

/// <summary>One member of the facts.</summary>
/// <param name="Path">How an expression reads it: <c>input1.year</c>.</param>
/// <param name="Name">Its name in the JSON of the facts.</param>
/// <param name="Type">What it may hold.</param>
public sealed record RuleInput(string Path, string Name, RuleType Type);
