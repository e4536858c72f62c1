using System.CommandLine.Parsing;

namespace FactExtract.Cli;

/// <summary>Reads the words of options.</summary>
internal static class OptionText
{
    /// <summary>One of the names of an enum, in any case; an error of the command line otherwise.</summary>
    internal static T? Choice<T>(ArgumentResult result, params IReadOnlyList<T> allowed)
        where T : struct, Enum
    {
        string word = result.Tokens[0].Value;
        allowed = allowed.Count == 0 ? Enum.GetValues<T>() : allowed;
        if (TryParse(word, out T value) && allowed.Contains(value))
        {
            return value;
        }

        result.AddError($"{NameOf(result)}: found '{word}', expected {string.Join(", ", allowed.Select(NameOf))}");
        return null;
    }

    /// <summary>Some of the names of an enum, separated by commas.</summary>
    internal static HashSet<T>? Choices<T>(ArgumentResult result)
        where T : struct, Enum
    {
        var values = new HashSet<T>();
        foreach (string word in result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)))
        {
            if (!TryParse(word, out T value))
            {
                result.AddError($"{NameOf(result)}: found '{word}', expected {string.Join(", ", Enum.GetValues<T>().Select(NameOf))}");
                return null;
            }

            values.Add(value);
        }

        return values;
    }

    /// <summary>An enum value as the command line writes it.</summary>
    internal static string NameOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string NameOf(ArgumentResult result) => (result.Parent as OptionResult)?.Option.Name ?? result.Argument.Name;

    // Enum.TryParse would take numbers too.
    private static bool TryParse<T>(string word, out T value)
        where T : struct, Enum
    {
        value = default;
        return !word.Contains(',', StringComparison.Ordinal) && Enum.TryParse(word, ignoreCase: true, out value) && string.Equals(value.ToString(), word, StringComparison.OrdinalIgnoreCase);
    }
}
