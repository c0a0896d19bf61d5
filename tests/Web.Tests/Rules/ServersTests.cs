using BackOffice.Engine.Rules;
using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Accounts.Rights;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.Rules;

public sealed class ServersTests(WebSite site) : IClassFixture<WebSite>
{
    private static readonly TimeSpan FiveSeconds = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_publication_decides_on_every_server_within_five_seconds_even_when_none_hears_of_it()
    {
        await using var second = new WebSite(site);
        await second.InitializeAsync();
        var writer = await site.AnAdminWithAsync("Ada Brun", AccountRight.EditRules);

        var heard = await site.ATariffAsync(writer, "Ada Brun", Admins.ADay(), 120m, submitted: true);
        await PublishAsync(heard);
        await Eventually.TrueAsync(() => Decides(site, heard) && Decides(second, heard), FiveSeconds);

        // The connections that listen break: looking every two seconds finds it.
        await DeafenAsync();
        var missed = await site.ATariffAsync(writer, "Ada Brun", Admins.ADay(), 121m, submitted: true);
        await PublishAsync(missed);
        await Eventually.TrueAsync(() => Decides(site, missed) && Decides(second, missed), FiveSeconds);
    }

    /// <summary>Neither of the two servers publishes: both have to learn of it.</summary>
    private async Task PublishAsync(RuleDraft draft)
    {
        await using var office = new Office(site.Database, site.Clock);
        await office.DoAsync<RulePublishing>((publishing, _) => publishing.PublishAsync(
            draft.Id, new(draft.Save, 0, "Vote du barème.", "AG du 12/11/2026"), new Actor(Guid.NewGuid().ToString(), "Marc Ollivier"), _ => Task.CompletedTask, CancellationToken.None));
    }

    private async Task DeafenAsync()
    {
        await using var command = site.Database.DataSource.CreateCommand(
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and query ilike 'listen backoffice_rules%'");
        Assert.True((long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))! >= 2);
    }

    private static bool Decides(WebSite server, RuleDraft draft) =>
        server.Services.GetRequiredService<PublishedRules>().Current.Book(RuleBooks.Tariff).At(draft.EffectiveOn).Hash == RuleHash.Of(draft.Content);
}
