using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts.Profile.Export;

/// <summary>Gathers what is held about a person. No hash, no secret, no stamp: what lets somebody in is not in it.</summary>
public sealed class PersonalDataReader(BackOfficeDb db, WorkflowCatalog catalog, IEnumerable<IPersonalDataPart> parts, TimeProvider clock)
{
    public async Task<PersonalData> ReadAsync(Guid accountId, CancellationToken ct)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == accountId, ct);
        var elsewhere = new List<DataTable>();
        foreach (var part in parts) elsewhere.Add(await part.ReadAsync(account, ct));
        return new(account.DisplayName, clock.GetUtcNow(),
        [
            Who(account),
            await AttachmentsAsync(account, ct),
            await ContactsAsync(account, ct),
            await SessionsAsync(account, ct),
            await EventsAsync(account, ct),
            await MailChangesAsync(account, ct),
            await MailsAsync(account, ct),
            .. elsewhere,
            await ActsAsync(account, ct),
            await FileActsAsync(account, ct),
        ]);
    }

    private static DataTable Who(Account a) => new("compte", "Votre compte", ["Donnée", "Valeur"],
    [
        ["Nom affiché", a.DisplayName], ["Prénom", a.FirstName], ["Nom", a.LastName], ["Identifiant de connexion", a.UserName],
        ["Adresse électronique", a.Email], ["Téléphone", FrenchPhone.Shown(a.PhoneNumber)], ["Portable", FrenchPhone.Shown(a.Mobile)],
        ["Espace", a.Kind switch { AccountKind.Member => "Adhérent", AccountKind.Staff => "Service adhérents", _ => "Administration" }],
        ["Numéro de sécurité sociale", a.Nir is null ? "Aucun" : "Enregistré, chiffré"],
        ["Double authentification", a.TwoFactorEnabled ? "Active" : "Inactive"],
        ["Mot de passe", a.PasswordHash is null ? "Aucun" : "Enregistré sous une forme qui ne permet pas de le retrouver"],
        ["Compte fermé le", Moment(a.DisabledAt)],
    ]);

    private async Task<DataTable> AttachmentsAsync(Account account, CancellationToken ct) => new("rattachements", "Pour qui vous agissez",
        ["Adhérent", "N° adhérent", "Qualité", "Depuis", "Jusqu’au", "Accordé par"],
        Rows(await (from held in db.Set<Attachment>().AsNoTracking()
                    join member in db.Members on held.MemberId equals member.Id
                    where held.AccountId == account.Id
                    orderby held.From
                    select new { member.CompanyName, member.Number, held.Capacity, held.From, held.To, held.GrantedBy }).ToListAsync(ct),
            a => [a.CompanyName, a.Number, a.Capacity.Label(), Moment(a.From), Moment(a.To), ThirdParties.Name(a.GrantedBy, account.DisplayName)]));

    private async Task<DataTable> ContactsAsync(Account account, CancellationToken ct)
    {
        var pattern = MailAddresses.Pattern(account.Email ?? "");
        var contacts = await (from contact in db.Contacts.AsNoTracking()
                              join member in db.Members on contact.MemberId equals member.Id
                              where pattern != "" && EF.Functions.ILike(contact.Email, pattern, "\\")
                              orderby member.CompanyName
                              select new { member.CompanyName, contact.Role, contact.FirstName, contact.LastName, contact.Email, contact.Phone }).ToListAsync(ct);
        return new("contacts", "Contacts d’adhérents à votre adresse", ["Adhérent", "Rôle", "Nom", "Adresse", "Téléphone"],
            Rows(contacts, c => [c.CompanyName, c.Role.Label(), ThirdParties.Name($"{c.FirstName} {c.LastName}", account.DisplayName), c.Email, c.Phone]));
    }

    private async Task<DataTable> SessionsAsync(Account account, CancellationToken ct) => new("sessions", "Vos sessions",
        ["Appareil", "Ouverte", "Vue", "Fermée"],
        Rows(await db.Sessions.AsNoTracking().Where(s => s.AccountId == account.Id).OrderByDescending(s => s.OpenedAt).ToListAsync(ct),
            s => [s.Device, Moment(s.OpenedAt), Moment(s.LastSeenAt), Moment(s.EndedAt)]));

    private async Task<DataTable> EventsAsync(Account account, CancellationToken ct) => new("securite", "Historique de sécurité",
        ["Date", "Événement", "Détail", "Par"],
        Rows(await db.Set<AccountEvent>().AsNoTracking().Where(e => e.AccountId == account.Id).OrderByDescending(e => e.At).ToListAsync(ct),
            e => [Moment(e.At), e.What.Label(), e.Detail, e.IsByThemself ? "Vous" : ThirdParties.Name(e.By, account.DisplayName)]));

    private async Task<DataTable> MailChangesAsync(Account account, CancellationToken ct) => new("adresses", "Changements d’adresse électronique",
        ["Demandé", "État", "Ancienne adresse", "Nouvelle adresse", "Changée"],
        Rows(await db.Set<MailChange>().AsNoTracking().Where(c => c.AccountId == account.Id).OrderByDescending(c => c.AskedAt).ToListAsync(ct),
            c => [Moment(c.AskedAt), StateOf(MailChangeProcedure.WorkflowKey, c.State), c.FormerAddress, c.NewAddress, Moment(c.ChangedAt)]));

    private async Task<DataTable> MailsAsync(Account account, CancellationToken ct)
    {
        var pattern = MailAddresses.Pattern(account.Email ?? "");
        var mails = await db.Mails.AsNoTracking().Where(m => pattern != "" && EF.Functions.ILike(m.ToAddress, pattern, "\\"))
            .OrderByDescending(m => m.CreatedAt).Select(m => new { m.CreatedAt, m.Subject, m.State, m.SentAt }).ToListAsync(ct);
        return new("courriels", "Courriels envoyés à votre adresse", ["Écrit", "Objet", "État", "Parti"],
            Rows(mails, m => [Moment(m.CreatedAt), ThirdParties.Sentence(m.Subject, account.Email), m.State.Label(), Moment(m.SentAt)]));
    }

    private async Task<DataTable> ActsAsync(Account account, CancellationToken ct)
    {
        var id = account.Id.ToString();
        var lines = await (from line in db.Set<JournalEntry>().AsNoTracking()
                           join instance in db.Set<WorkflowInstance>() on line.InstanceId equals instance.Id
                           where line.ById == id
                           orderby line.At descending
                           select new { line.At, instance.Workflow, line.Kind, line.Text }).ToListAsync(ct);
        return new("actes", "Vos actes dans les dossiers", ["Date", "Procédure", "Acte"],
            Rows(lines, l => [Moment(l.At), TitleOf(l.Workflow), ActOf(l.Kind, l.Text)]),
            "Les motifs et commentaires que vous avez écrits ne sont pas repris : ils peuvent nommer d’autres personnes.");
    }

    private async Task<DataTable> FileActsAsync(Account account, CancellationToken ct)
    {
        var id = account.Id.ToString();
        return new("fiches", "Vos actes sur les fiches d’adhérents", ["Date", "Acte"],
            Rows(await db.Set<MemberEvent>().AsNoTracking().Where(e => e.ById == id).OrderByDescending(e => e.At).ToListAsync(ct), e => [Moment(e.At), e.What]));
    }

    private string TitleOf(string workflow) => catalog.Definitions.Where(d => d.Key == workflow).MaxBy(d => d.Version)?.Title ?? workflow;

    private string StateOf(string workflow, string state) =>
        catalog.Definitions.Where(d => d.Key == workflow).MaxBy(d => d.Version)?.States.FirstOrDefault(s => s.Key == state)?.Label ?? state;

    /// <summary>The procedure's own words; where a person typed, only what kind of act it was.</summary>
    private static string ActOf(string kind, string text) => kind switch
    {
        JournalKind.TaskAnswered => "Réponse à une tâche",
        JournalKind.Override => "Reprise en main",
        JournalKind.Change => "Correction d’une donnée",
        JournalKind.Retry or JournalKind.Skip or JournalKind.Cancel => "Traitement d’un incident",
        JournalKind.Note => "Note",
        _ => text,
    };

    private static IReadOnlyList<IReadOnlyList<string?>> Rows<T>(IEnumerable<T> items, Func<T, IReadOnlyList<string?>> row) => [.. items.Select(row)];

    private static string? Moment(DateTimeOffset? at) => at is { } instant ? French.ShortMoment(instant) : null;
}
