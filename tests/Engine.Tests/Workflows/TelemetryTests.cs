using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace BackOffice.Engine.Tests.Workflows;

public sealed class TelemetryTests(WorkflowWorld world) : IClassFixture<WorkflowWorld>
{
    [Fact]
    public async Task Each_step_is_a_span_with_keys_and_ids_and_no_name_of_a_person()
    {
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name == "BackOffice.Workflows",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = a => { lock (spans) spans.Add(a); },
        };
        ActivitySource.AddActivityListener(listener);
        var parcel = await world.Node.StartAsync<ParcelDelivery>(new());
        await world.Node.SignalAsync(parcel, new Weighed(1));
        Activity[] mine;
        lock (spans) mine = [.. spans.Where(s => Equals(s.GetTagItem("instance"), parcel.Id))];
        var span = Assert.Single(mine);
        Assert.Equal(["instance", "state", "version", "wait", "workflow"], span.TagObjects.Select(t => t.Key).Order());
        Assert.Equal(("parcel-delivery", "received", "on:weighed"), (span.GetTagItem("workflow"), span.GetTagItem("state"), span.GetTagItem("wait")));
    }

    [Fact]
    public async Task Steps_are_counted_by_definition()
    {
        var steps = 0L;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Meter.Name == "BackOffice.Workflows" && instrument.Name == "workflow.steps") l.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            foreach (var tag in tags) if (Equals(tag.Value, "parcel-delivery")) Interlocked.Add(ref steps, count);
        });
        listener.Start();
        var parcel = await world.Node.StartAsync<ParcelDelivery>(new() { Fragile = true });
        await world.Node.SignalAsync(parcel, new Weighed(1));
        Assert.True(Interlocked.Read(ref steps) >= 2);
    }
}
