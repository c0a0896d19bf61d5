using BackOffice.Web.Hosting;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.SecondFactor;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Commands;

/// <summary><c>account totp NAME</c>: the code an application would show, for trying the demo without a telephone.</summary>
internal static class AccountTotpCommand
{
    public const string Help = """
        account totp ADRESSE

        Affiche le code du second facteur qu'une application d'authentification montrerait maintenant pour cette personne.
        Refusé hors de Development : un second facteur que le serveur donne n'en est plus un.
        """;

    public static async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var key = SignInName.Normalize(new VerbArguments(args, [], [], maxWords: 1).Word(0) ?? throw new BadArguments("il manque l'adresse ; voir --help."));
        if (!Surroundings.CreateBuilder([]).Environment.IsDevelopment()) throw new BadArguments("refusé hors de Development.");
        await using var services = await VerbServices.OpenAsync(stop);
        var account = await services.Get<BackOfficeDb>().Users.SingleOrDefaultAsync(a => a.NormalizedUserName == key, stop);
        var shown = account is null ? null : await services.Get<SecondFactors>().CodeOfAsync(account.Id, stop);
        if (shown is not { } code) throw new BadArguments("personne n'a d'application d'authentification à ce nom.");
        await output.WriteLineAsync($"{code.Code}   (change à {code.Until.ToLocalTime():HH:mm:ss})".AsMemory(), stop);
        return 0;
    }
}
