using System.Text.Json;

namespace FactExtract.Training.Places;

/// <summary>Reads the towns of US ZIP codes from npm's zipcodes.</summary>
internal sealed class PostOfficeFile(string packages)
{
    internal string FilePath { get; } = Path.Combine(packages, "zipcodes", "lib", "codes.js");

    /// <summary>Each town of each state once, at its first ZIP code.</summary>
    internal IEnumerable<(string Name, string State, double Latitude, double Longitude)> Towns()
    {
        string script = File.ReadAllText(FilePath);
        int start = script.IndexOf('{', StringComparison.Ordinal);
        int end = script.LastIndexOf('}') + 1;
        using var document = JsonDocument.Parse(FirstObject(script[start..end]));
        var seen = new HashSet<(string, string)>();
        foreach (JsonProperty code in document.RootElement.EnumerateObject().OrderBy(code => code.Name, StringComparer.Ordinal))
        {
            string name = code.Value.GetProperty("city").GetString()!;
            string state = code.Value.GetProperty("state").GetString()!;
            JsonElement latitude = code.Value.GetProperty("latitude");
            if (latitude.ValueKind == JsonValueKind.Number && seen.Add((name, state)))
            {
                yield return (name, state, latitude.GetDouble(), code.Value.GetProperty("longitude").GetDouble());
            }
        }
    }

    // The script assigns several objects; the first maps ZIP codes to towns and ends where its braces balance.
    private static string FirstObject(string script)
    {
        int depth = 0;
        for (int i = 0; i < script.Length; i++)
        {
            depth += script[i] == '{' ? 1 : script[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return script[..(i + 1)];
            }
        }

        throw new InvalidDataException("codes.js: its first object does not end.");
    }
}
