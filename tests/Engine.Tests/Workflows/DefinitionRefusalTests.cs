using BackOffice.Engine.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BackOffice.Engine.Tests.Workflows;

public sealed class DefinitionRefusalTests
{
    [Fact]
    public void An_unknown_state_is_refused_with_definition_file_and_line()
    {
        var refused = Refused(w => w.In("a", "A").On<Stopped>().GoTo("nowhere"));
        Assert.StartsWith("Workflow faulty v1, DefinitionRefusalTests.cs:", refused.Message, StringComparison.Ordinal);
        Assert.Contains("goes to \"nowhere\", which is not described", refused.Message, StringComparison.Ordinal);
        Assert.True(refused.Line.Line > 10);
    }

    [Fact]
    public void A_start_that_is_not_described_is_refused() => Says("starts in \"a\"", w => w.In("b", "B").IsEnd());

    [Fact]
    public void A_state_no_step_leads_to_is_refused() =>
        Says("no step leads to \"b\"", w => { w.In("a", "A").On<Stopped>().End(); w.In("b", "B").IsEnd(); });

    [Fact]
    public void A_state_with_no_way_out_is_refused() => Says("\"a\" has no way out and is not an end", w => w.In("a", "A").On<Counted>().Stay());

    [Fact]
    public void A_state_that_only_leads_to_itself_has_no_way_out() => Says("\"a\" has no way out", w => w.In("a", "A").On<Counted>().GoTo("a"));

    [Fact]
    public void An_end_that_waits_is_refused() => Says("is an end and yet waits", w => w.In("a", "A").IsEnd().On<Stopped>().End());

    [Fact]
    public void A_state_described_twice_is_refused() =>
        Says("the state \"a\" is described twice", w => { w.In("a", "A").On<Stopped>().End(); w.In("a", "A"); });

    [Fact]
    public void A_signal_awaited_twice_is_refused_when_the_second_can_never_win() =>
        Says("duplicate key", w => w.In("a", "A").On<Stopped>().End().On<Stopped>().Stay());

    [Fact]
    public void A_signal_awaited_twice_is_accepted_when_a_guard_comes_first() =>
        Build(w => w.In("a", "A").On<Stopped>().If(c => c.Fragile, "fragile").Stay().On<Stopped>().End());

    [Fact]
    public void An_answer_given_twice_is_refused() =>
        Says("duplicate key", w => w.In("a", "A").Ask("staff", "Oui ?").Answer("yes", "Oui").End().Answer("yes", "Oui").End());

    [Fact]
    public void A_question_without_an_answer_is_refused() => Says("has no answer", w => w.In("a", "A").Ask("staff", "Oui ?").On<Stopped>().End());

    [Fact]
    public void An_answer_without_a_question_is_refused() => Says("comes before any Ask", w => w.In("a", "A").Answer("yes", "Oui").End());

    [Fact]
    public void A_step_that_does_not_say_where_it_leads_is_refused() => Says("leads nowhere", w => w.In("a", "A").On<Stopped>().Do<Count>());

    [Fact]
    public void A_condition_that_stays_is_refused() =>
        Says("would hold for ever", w => w.In("a", "A").When(_ => true, "toujours").Stay().On<Stopped>().End());

    [Fact]
    public void One_key_and_version_for_two_classes_is_refused() =>
        Assert.Contains("same key and version", Assert.Throws<DefinitionRefused>(() => new WorkflowCatalog([new Tally(), new Tally()])).Message, StringComparison.Ordinal);

    [Fact]
    public void One_signal_key_for_two_classes_is_refused()
    {
        var refused = Assert.Throws<DefinitionRefused>(() => new WorkflowCatalog([new Tally(), new Faulty(w => w.In("a", "A").On<AlsoStopped>().End())]));
        Assert.Contains("\"stopped\" belongs to Stopped and AlsoStopped", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_nobody_registered_is_refused_when_the_host_starts()
    {
        var services = new ServiceCollection().AddDbContext<ParcelDb>().AddWorkflows<ParcelDb>(o => o.Add<Tally>()).BuildServiceProvider();
        var refused = await Assert.ThrowsAsync<DefinitionRefused>(() => Task.WhenAll(services.GetServices<IHostedService>().Select(s => s.StartAsync(default))));
        Assert.Contains("the activity \"count\" (Count) is not registered", refused.Message, StringComparison.Ordinal);
        Assert.Contains("ParcelWorkflows.cs:", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_that_needs_an_unknown_service_is_refused_when_the_host_starts()
    {
        var services = new ServiceCollection().AddDbContext<ParcelDb>().AddScoped<Needy>()
            .AddWorkflows<ParcelDb>(o => o.Add<NeedyWorkflow>()).BuildServiceProvider();
        var refused = await Assert.ThrowsAsync<DefinitionRefused>(() => Task.WhenAll(services.GetServices<IHostedService>().Select(s => s.StartAsync(default))));
        Assert.Contains("needs Uri, which is not registered", refused.Message, StringComparison.Ordinal);
    }

    private static void Says(string words, Action<IWorkflowBuilder<Parcel>> states) => Assert.Contains(words, Refused(states).Message, StringComparison.Ordinal);

    private static DefinitionRefused Refused(Action<IWorkflowBuilder<Parcel>> states) => Assert.Throws<DefinitionRefused>(() => Build(states));

    private static void Build(Action<IWorkflowBuilder<Parcel>> states) => _ = new WorkflowCatalog([new Faulty(states)]);

    private sealed class Faulty(Action<IWorkflowBuilder<Parcel>> states) : Workflow<Parcel>
    {
        protected override void Build(IWorkflowBuilder<Parcel> w)
        {
            w.Define("faulty", version: 1).StartsIn("a");
            states(w);
        }
    }

    private sealed record AlsoStopped : ISignal
    {
        public static string Key => "stopped";
        public static string Label => "Arrêté aussi";
    }

    private sealed class NeedyWorkflow : Workflow<Parcel>
    {
        protected override void Build(IWorkflowBuilder<Parcel> w)
        {
            w.Define("needy", version: 1).StartsIn("a");
            w.In("a", "A").On<Stopped>().Do<Needy>().End();
        }
    }

    private sealed class Needy(Uri unknown) : IActivity<Parcel>
    {
        public static string Key => "needy";
        public static string Label => "Besoin";

        public Task RunAsync(ActivityContext<Parcel> context, CancellationToken ct) => Task.FromException(new InvalidOperationException(unknown.ToString()));
    }
}
