using System.Diagnostics;
using System.Globalization;

namespace FactExtract.Fuzz;

/// <summary>
/// <c>dotnet run -c Release --project tests/FactExtract.Fuzz -- fuzz [text|ndjson|tsv|resource|all] [seed]</c>: input after input until
/// Ctrl-C or a failure, whose seed it prints; that seed again tries the same input first.
/// </summary>
internal static class FuzzRun
{
    internal static readonly IReadOnlyDictionary<string, IFuzzTarget> Targets = new Dictionary<string, IFuzzTarget>
    {
        ["text"] = new TextTarget(),
        ["ndjson"] = new NdjsonTarget(),
        ["tsv"] = new TsvTarget(),
        ["resource"] = new ResourceTarget(),
    };

    internal static int Usage()
    {
        Console.Error.WriteLine("usage: fuzz [text|ndjson|tsv|resource|all] [seed] | soak [minutes] [threads]");
        return 2;
    }

    internal static int Run(string[] args)
    {
        string name = args.Length > 0 ? args[0] : "all";
        int seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Environment.TickCount;
        string[] names = name == "all" ? [.. Targets.Keys] : [name];
        if (!names.All(Targets.ContainsKey))
        {
            return Usage();
        }

        var clock = Stopwatch.StartNew();
        long told = 0;
        for (int count = 0; ; count++, seed++)
        {
            foreach (string target in names)
            {
                try
                {
                    Targets[target].Try(new Random(seed));
                }
                catch (Exception exception)
                {
                    Console.WriteLine($"{target} {seed}: {exception}");
                    return 1;
                }
            }

            if (clock.ElapsedMilliseconds >= told + 10_000)
            {
                told = clock.ElapsedMilliseconds;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{told / 1000} s: {count + 1} inputs, next seed {seed + 1}"));
            }
        }
    }
}
