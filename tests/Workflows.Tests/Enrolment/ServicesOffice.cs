using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Data.Demo;
using BackOffice.Workflows.Enrolment.Services;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Enrolment;

/// <summary>The office's words for what a member does with its services.</summary>
internal static class ServicesOffice
{
    public static readonly Actor Alix = new("member-alix", "Alix Lafleur");

    public static Task<int> CatalogueAsync(this Office office) =>
        office.DoAsync<CatalogueImport, int>((import, _) => import.RunAsync(CancellationToken.None));

    /// <summary>A member with a head office and so many other establishments.</summary>
    public static async Task<Member> MemberWithAsync(this Office office, int otherEstablishments)
    {
        var member = await office.MemberAsync(employees: 0);
        await office.DoAsync<BackOfficeDb>(async (db, _) =>
        {
            for (var rank = 2; rank < 2 + otherEstablishments; rank++)
                db.Add(new Establishment
                {
                    MemberId = member.Id,
                    Siret = SiretOf(member.Siren, rank),
                    Name = $"Boulangerie Lafleur {rank}",
                    Street = "8 rue du Four",
                    PostCode = "06400",
                    City = "Cannes",
                    IsHeadOffice = false,
                });
            await db.SaveChangesAsync();
        });
        return member;
    }

    /// <summary>As on the page: the list is read, services are added and left, the whole is confirmed.</summary>
    public static async Task ChangeServicesAsync(
        this Office office, Member member, string[]? add = null, string[]? leave = null, Capacity capacity = Capacity.Administrator, Actor? by = null)
    {
        var list = await office.ServicesAsync(member);
        var wanted = list.Mine.Select(s => s.Offer.Code).Except(leave ?? []).Concat(add ?? []).ToList();
        await office.DoAsync<MemberServices>((services, _) =>
            services.ChangeAsync(member.Id, capacity, wanted, list.Version, Guid.CreateVersion7(), by ?? Alix, CancellationToken.None));
    }

    public static Task<MemberServiceList> ServicesAsync(this Office office, Member member) =>
        office.DoAsync<MemberServices, MemberServiceList>((services, _) => services.ReadAsync(member.Id, CancellationToken.None));

    public static async Task<SubscriptionState?> StateOfAsync(this Office office, Member member, string code) =>
        (await office.ServicesAsync(member)).All.Single(s => s.Offer.Code == code).State;

    public static Task<ServiceActivation> ActivationAsync(this Office office, Member member) =>
        office.ReadAsync(db => db.Set<ServiceActivation>().AsNoTracking().SingleAsync(a => a.MemberId == member.Id));

    public static Task<List<WorkflowTask>> OpenTasksAsync(this Office office, Guid instance) => office.ReadAsync(db => db.Set<WorkflowTask>()
        .AsNoTracking().Where(t => t.InstanceId == instance && t.AnsweredAt == null && t.WithdrawnAt == null).ToListAsync());

    public static async Task AnswerAsync(this Office office, Guid instance, string answer, string? comment = null)
    {
        var task = Assert.Single(await office.OpenTasksAsync(instance));
        await office.DoAsync<WorkflowRuntime>(async (workflows, _) =>
        {
            workflows.Answer(task.Id, answer, comment, Office.Camille);
            await workflows.CommitAsync();
        });
    }

    public static Task<List<string>> MailsAsync(this Office office, Member member) => office.ReadAsync(db => db.Mails
        .Where(m => m.MemberId == member.Id).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).Select(m => m.Template).ToListAsync());

    public static Task<Account> PersonAsync(this Office office, Member member, string name, Capacity capacity) => office.DoAsync<BackOfficeDb, Account>(async (db, _) =>
    {
        var mail = $"{Guid.NewGuid():N}@lafleur.example";
        var account = new Account { Id = Guid.CreateVersion7(), Kind = AccountKind.Member, DisplayName = name, UserName = mail, NormalizedUserName = mail.ToUpperInvariant(), Email = mail, SecurityStamp = "1" };
        db.Users.Add(account);
        db.Add(new Attachment { AccountId = account.Id, MemberId = member.Id, Capacity = capacity, From = office.Clock.GetUtcNow(), GrantedBy = "Inscription" });
        await db.SaveChangesAsync();
        return account;
    });

    private static Siret SiretOf(Siren siren, int rank) => Enumerable.Range(0, 10)
        .Select(key => $"{siren.Value}{rank:D4}{key}").Select(text => Siret.TryParse(text, out var siret) ? siret : null).First(s => s is not null)!;
}
