using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Facts;

/// <summary>Cuts the strings of one text: words that occur again, such as the name of a speaker, share one. Reused from text to text.</summary>
internal sealed class WordStrings
{
    // Longer stretches are the words of quotations, which do not occur again.
    private const int LongestShared = 64;

    private readonly WordTable<int> _indexOf = new();
    private readonly List<string> _strings = [];

    internal void Clear()
    {
        _indexOf.Clear();
        _strings.Clear();
    }

    internal string Cut(ReadOnlySpan<char> words)
    {
        if (words.Length > LongestShared)
        {
            return words.ToString();
        }

        ref int index = ref _indexOf.GetOrAdd(TextHash.Of(words));
        if (index > 0 && words.SequenceEqual(_strings[index - 1]))
        {
            return _strings[index - 1];
        }

        _strings.Add(words.ToString());
        index = _strings.Count;
        return _strings[index - 1];
    }
}
