namespace BackOffice.Web.Tests.Commands;

/// <summary>A verb run in this process, as its caller sees it: exit code, answer, complaint.</summary>
internal static class Verb
{
    public static async Task<(int Code, string Output, string Error)> RunAsync(
        Func<string[], TextReader, TextWriter, TextWriter, CancellationToken, Task<int>> verb, string input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await verb(args, new StringReader(input), output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
