namespace BackOffice.Web.Commands;

/// <summary>Where the factory books are: <c>rules/</c> of the caller's folder, else beside the program.</summary>
internal static class RulesFolder
{
    public const string Name = "rules";

    public static string Default() => Directory.Exists(Name) ? Name : Path.Combine(AppContext.BaseDirectory, Name);
}
