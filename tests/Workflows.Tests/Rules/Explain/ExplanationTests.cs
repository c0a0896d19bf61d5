using System.Text;
using BackOffice.Engine.Rules;
using BackOffice.Testing;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Explain;
using BackOffice.Workflows.Tests.Documents;
using BackOffice.Workflows.Workforce;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Tests.Rules.Explain;

public sealed class ExplanationTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly Office office = new(database, new FakeClock(2026, 1, 12));

    [Fact]
    public async Task A_confirmed_amount_says_its_book_version_rules_values_and_law()
    {
        var member = await office.MemberAsync(6);
        await office.OpenCampaignAsync(2026, new(2026, 1, 1), new(2026, 1, 31));
        await office.DeclareAsync(member, 2026);
        var declaration = await office.DeclarationAsync(member, 2026);

        var why = await OfDeclarationAsync(declaration.Id, null);

        Assert.Equal(("835,20 € TTC", "tariff", new DateOnly(2026, 1, 1)), (why!.Answer.Spaced(), why.Book, why.EffectiveOn));
        Assert.Equal(declaration.Quote!.Hash, why.Hash);
        var price = Assert.Single(why.Rules, r => r.Name == "price-per-person");
        Assert.Equal("S’applique", price.OutcomeInWords);
        Assert.Contains("Effectif déclaré : 6", price.ValuesInWords.Spaced(), StringComparison.Ordinal);
        Assert.Contains("L4622-6", price.Reference, StringComparison.Ordinal);
        Assert.Null(await OfDeclarationAsync(declaration.Id, Guid.NewGuid()));
    }

    [Fact]
    public async Task A_category_keeps_the_reasons_of_its_own_revision_when_the_day_is_corrected_later()
    {
        var version = RuleBooks.Factory().Book("follow-up-category").At(new(2026, 1, 1));
        var corrected = Encoding.UTF8.GetString(version.Source.Bytes).Replace("catégorie SIH", "catégorie SIH, corrigée", StringComparison.Ordinal);
        var exact = await office.DoAsync<ExactVersions, (RuleVersion Version, int Revision)?>(async (versions, db) =>
        {
            db.AddRange(Published(version.Source.Bytes, 1), Published(Encoding.UTF8.GetBytes(corrected), 2));
            await db.SaveChangesAsync();
            return await versions.FindAsync("follow-up-category", version.Hash, CancellationToken.None);
        });

        Assert.Equal((version.Hash, 1), (exact!.Value.Version.Hash, exact.Value.Revision));
        Assert.Null(await office.DoAsync<ExactVersions, (RuleVersion, int)?>((versions, _) => versions.FindAsync("follow-up-category", new string('0', 64), CancellationToken.None)));
    }

    [Fact]
    public void A_broken_rule_reads_as_broken_and_not_as_false()
    {
        var source = Encoding.UTF8.GetString(RuleBooks.Factory().Book("tariff").Versions[^1].Source.Bytes)
            .Replace("RoundHalfUp(input1.headcount * unitPrice, 2)", "RoundHalfUp(unitPrice * 6.0 / input1.headcount, 2)", StringComparison.Ordinal);
        var version = RuleVersion.Load(new("tariff", new(2026, 1, 1), Encoding.UTF8.GetBytes(source), "tariff.json"));
        var trace = version.For<TariffFacts>().Trace(new(2026, 0));

        var why = TraceReader.Read(trace.ToJson(), "Cotisation 2026", "–", version)!;

        var broken = why.Rules[0];
        Assert.Equal(("price-per-person", "En erreur"), (broken.Name, broken.OutcomeInWords));
        Assert.Contains("division par zéro", broken.Message, StringComparison.Ordinal);
        Assert.Contains(broken, why.Decisive);
        Assert.DoesNotContain(broken, why.Others);
    }

    [Fact]
    public void What_was_stored_by_another_hand_is_not_guessed()
    {
        Assert.Null(TraceReader.Read(null, "", "", null));
        Assert.Null(TraceReader.Read("{}", "", "", null));
        Assert.Null(TraceReader.Read("[1, 2", "", "", null));
        Assert.Null(TraceReader.Read("""{"book":"tariff","hash":"ab","version":"hier","rules":[]}""", "", "", null));
    }

    [Fact]
    public void A_version_of_another_hash_lends_no_label()
    {
        var library = RuleBooks.Factory().Book("tariff");
        var trace = library.At(new(2025, 1, 1)).For<TariffFacts>().Trace(new(2025, 3));

        Assert.Equal("tariff", TraceReader.Read(trace.ToJson(), "", "", library.At(new(2026, 1, 1)))!.Title);
        Assert.Equal("Tarif des cotisations", TraceReader.Read(trace.ToJson(), "", "", library.At(new(2025, 1, 1)))!.Title);
    }

    [Fact]
    public void The_paper_says_the_same_as_the_page()
    {
        var version = RuleBooks.Factory().Book("follow-up-category").At(new(2026, 1, 1));
        var trace = version.For<FollowUpFacts>().Trace(new(new(1985, 3, 2), new(2021, 8, 17), ["electrical-habilitation"]));
        var why = TraceReader.Read(trace.ToJson(), "Catégorie de suivi, déclaration 2026-10042", "SIH", version)!;

        var pdf = ExplanationDocument.Render(why, office.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<ServiceSettings>>().Value, office.Clock.GetUtcNow());
        var text = PdfTool.Text(pdf).Spaced();

        Assert.Contains("Pourquoi ? Catégorie de suivi, déclaration 2026-10042", text, StringComparison.Ordinal);
        Assert.Contains(version.Hash, text.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("version du 01/10/2025", text, StringComparison.Ordinal);
        Assert.Contains("Habilitation électrique", text, StringComparison.Ordinal);
        Assert.Contains("R4544-10", text, StringComparison.Ordinal);
        Assert.Contains("Ne s’applique", text, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private Task<Explanation?> OfDeclarationAsync(Guid id, Guid? onlyOf) =>
        office.DoAsync<Explanations, Explanation?>((explanations, _) => explanations.OfDeclarationAsync(id, onlyOf, CancellationToken.None));

    private static PublishedRuleBook Published(byte[] content, int revision) => new()
    {
        Book = "follow-up-category",
        EffectiveOn = new(2025, 10, 1),
        Revision = revision,
        Content = content,
        Hash = Workflows.Rules.Publication.RuleHash.Of(content),
        Cases = "{}"u8.ToArray(),
        PublishedAt = DateTimeOffset.UnixEpoch,
        PublishedBy = "Camille Morel",
    };
}
