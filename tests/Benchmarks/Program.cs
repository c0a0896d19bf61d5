using BackOffice.Benchmarks;

switch (args.FirstOrDefault())
{
    case "pdf": PdfBenchmark.Run(); return 0;
    case "workflows": return await WorkflowsBenchmark.RunAsync();
}

Console.Error.WriteLine("usage: dotnet run -c Release --project tests/Benchmarks -- pdf|workflows");
return 2;
