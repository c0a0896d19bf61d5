using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BackOffice.Web.Hosting;

/// <summary>
/// Traces and measures to a collector, when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one. Built by hand, because the feed has
/// no hosting package for it, and disposed once, which sends what is still held.
/// </summary>
internal sealed class Telemetry : IDisposable
{
    private static readonly string[] Sources = ["Microsoft.AspNetCore", "Npgsql", "BackOffice.*"];
    private static readonly string[] Meters = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql", "BackOffice.*"];

    private readonly TracerProvider? _traces;
    private readonly MeterProvider? _meters;

    private Telemetry(TracerProvider? traces, MeterProvider? meters)
    {
        _traces = traces;
        _meters = meters;
    }

    public static Telemetry Start(IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return new Telemetry(null, null);
        var who = ResourceBuilder.CreateDefault().AddService("BackOffice");
        return new Telemetry(
            Sdk.CreateTracerProviderBuilder().SetResourceBuilder(who).AddSource(Sources).AddOtlpExporter().Build(),
            Sdk.CreateMeterProviderBuilder().SetResourceBuilder(who).AddMeter(Meters).AddOtlpExporter().Build());
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _meters?.Dispose();
    }
}
