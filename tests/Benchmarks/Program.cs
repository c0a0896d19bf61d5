Console.Error.WriteLine("usage: dotnet run -c Release --project tests/Benchmarks -- pdf|rules|workflows");
