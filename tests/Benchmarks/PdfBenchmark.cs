using System.Diagnostics;
using System.Globalization;
using BackOffice.Engine.Tests.Pdf;

namespace BackOffice.Benchmarks;

/// <summary>Two-page tagged statements a second (the sample of the tests, 36 to 40 employees), on one core and on two.</summary>
internal static class PdfBenchmark
{
    private const int Rounds = 7;
    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(2);

    public static void Run()
    {
        Measure(threads: 2);        // warms up: fonts read, code compiled
        Console.WriteLine($"statement of 38 employees: {SampleStatement.Render().Length} bytes");
        foreach (var threads in new[] { 1, 2 })
        {
            var rates = Enumerable.Range(0, Rounds).Select(_ => Measure(threads)).Order().ToArray();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{threads} core(s): min {rates[0]:0} median {rates[Rounds / 2]:0} max {rates[^1]:0} documents/s over {Rounds} rounds"));
        }
    }

    private static double Measure(int threads)
    {
        var watch = Stopwatch.StartNew();
        var done = 0;
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            var mine = 0;
            for (; watch.Elapsed < s_round; mine++) SampleStatement.Render(36 + mine % 5);
            Interlocked.Add(ref done, mine);
        })).ToList();
        workers.ForEach(w => w.Start());
        workers.ForEach(w => w.Join());
        return done / watch.Elapsed.TotalSeconds;
    }
}
