using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Rights;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Commands;

/// <summary><c>account create-staff</c>: the first person of the service, before anybody can sign in to open an account.</summary>
internal static class AccountCreateStaffCommand
{
    public const string Help = """
        account create-staff --mail ADRESSE --name "Prénom Nom" [--admin [--rules edit|publish|both|none]]

        Ouvre le compte d'un agent du service (d'un administrateur avec --admin) et affiche un premier mot de passe, une seule fois.
        À la première connexion (/connexion/service), la personne choisit son mot de passe, puis met en place un second facteur.
        --rules : ce que l'administrateur peut faire des règles de calcul, les rédiger (edit), les approuver et les publier (publish), les deux
        (both, par défaut) ou les lire seulement (none). Un autre administrateur le change ensuite dans /administration/comptes.
        Une adresse qui a déjà un compte est refusée. La base est celle de ConnectionStrings__BackOffice, ou la base embarquée.
        """;

    // Without the letters and figures that are read one for another: it is often dictated.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public static async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var verb = new VerbArguments(args, ["--mail", "--name", "--rules"], ["--admin"], maxWords: 0);
        var (mail, name) = (MailOf(verb), NameOf(verb));
        var kind = verb.Has("--admin") ? AccountKind.Admin : AccountKind.Staff;
        var rights = RightsOf(verb, kind);
        var password = APassword();
        await using var services = await VerbServices.OpenAsync(stop);
        await OpenAsync(services, kind, name, mail, password, rights, stop);
        await output.WriteLineAsync($"""
            Compte ouvert : {name}, {(kind == AccountKind.Admin ? "administration" : "agent du service")}.
            Adresse : {mail}
            Premier mot de passe, affiché cette seule fois : {password}
            Connexion sur /connexion/service : un nouveau mot de passe, puis un second facteur, y seront demandés.
            """.AsMemory(), stop);
        return 0;
    }

    private static async Task OpenAsync(VerbServices services, AccountKind kind, string name, string mail, string password, AccountRight[] rights, CancellationToken stop)
    {
        var db = services.Get<BackOfficeDb>();
        var key = SignInName.Normalize(mail);
        if (await db.Users.AnyAsync(a => a.NormalizedUserName == key, stop)) throw new BadArguments($"l'adresse « {mail} » a déjà un compte.");
        services.Get<AccountOpening>().ForService(kind, name, mail, password, rights: rights);
        await db.SaveChangesAsync(stop);
    }

    private static AccountRight[] RightsOf(VerbArguments verb, AccountKind kind) => verb.Value("--rules") switch
    {
        null => [.. AccountRightWords.All],
        _ when kind != AccountKind.Admin => throw new BadArguments("« --rules » va avec « --admin » : un agent lit les règles, sans plus."),
        "both" => [.. AccountRightWords.All],
        "edit" => [AccountRight.EditRules],
        "publish" => [AccountRight.PublishRules],
        "none" => [],
        var other => throw new BadArguments($"« --rules {other} » : edit, publish, both ou none est attendu."),
    };

    private static string MailOf(VerbArguments verb)
    {
        var mail = verb.Required("--mail").Trim();
        return new EmailAddressAttribute().IsValid(mail) && mail.Length <= SignInName.Longest && !mail.Any(char.IsWhiteSpace)
            ? mail
            : throw new BadArguments($"« --mail {mail} » : une adresse complète est attendue, par exemple prenom.nom@service.fr.");
    }

    private static string NameOf(VerbArguments verb)
    {
        var name = string.Join(' ', verb.Required("--name").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return name.Contains(' ', StringComparison.Ordinal) && name.Length <= 200 && !name.Any(char.IsControl)
            ? name
            : throw new BadArguments($"« --name {name} » : un prénom et un nom sont attendus, entre guillemets.");
    }

    private static string APassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));
}
