using System.Text;
using BackOffice.Engine.Rules;

namespace BackOffice.Web.Commands;

/// <summary>A question a line, an answer a line: what <c>--lines</c> does, whatever the verb.</summary>
internal static class JsonLines
{
    private const int FlushAt = 1 << 15;

    /// <summary>Answers every line in its order; a faulty one is answered with its number and the others go on. 1 when one was, else 0.</summary>
    public static async Task<int> AnswerAsync(TextReader input, TextWriter output, Func<string, LineAnswer> answer, CancellationToken ct)
    {
        var answers = new StringBuilder();
        var failed = false;
        for (var number = 1; await input.ReadLineAsync(ct) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            var (json, fault) = answer(line);
            failed |= fault is not null;
            answers.Append(fault is null ? json : Error(fault, number)).Append('\n');
            if (answers.Length < FlushAt) continue;
            await output.WriteAsync(answers, ct);
            answers.Clear();
        }

        await output.WriteAsync(answers, ct);
        await output.FlushAsync(ct);
        return failed ? 1 : 0;
    }

    /// <summary>One line a program can read and a person too, where a person looks for it.</summary>
    public static string Error(string message, int? line = null) => RuleJson.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("error", message.ReplaceLineEndings(" "));
        if (line is { } number) writer.WriteNumber("line", number);
        writer.WriteEndObject();
    });
}

/// <summary>The answer to one line as JSON, or why it has none.</summary>
internal readonly record struct LineAnswer(string? Json, string? Fault);
