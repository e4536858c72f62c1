using FactExtract.Lexicons;
using FactExtract.Text;

namespace FactExtract.Places;

/// <summary>Words beside a name that tell what sort of place it is.</summary>
internal sealed class PlaceWords
{
    private readonly WordTable<uint> _before = new();
    private readonly WordTable<uint> _after = new();

    internal PlaceWords()
    {
        foreach (string[] row in LexiconFile.Rows("place_words", 3))
        {
            uint classes = 0;
            foreach (string name in row[2].Split('|'))
            {
                classes |= PlaceClassSet.Parse(name);
            }

            ulong hash = TextHash.Of(row[0]);
            if (row[1] != "after")
            {
                _before.Set(hash, classes);
            }

            if (row[1] != "before")
            {
                _after.Set(hash, classes);
            }
        }
    }

    /// <summary>Whether the word can stand before a name, and the classes it tells.</summary>
    internal bool TryBefore(ulong hash, out uint classes) => _before.TryGet(hash, out classes);

    /// <summary>Whether the word can stand after a name, and the classes it tells.</summary>
    internal bool TryAfter(ulong hash, out uint classes) => _after.TryGet(hash, out classes);
}
