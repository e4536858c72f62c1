using FactExtract.Text;

namespace FactExtract.Places;

/// <summary>Finds the places of a name with one letter wrong, missing, too many or two swapped, the first letter right.</summary>
internal sealed class TypoSearch(PlaceTable table)
{
    // Shorter names have too many neighbours.
    private const int MinLength = 6;
    private const int MaxTypoLength = 24;

    /// <summary>The best known place one edit away.</summary>
    /// <param name="folded">The folded name, in which no place was found.</param>
    /// <returns>Hash of the right name, or 0.</returns>
    internal ulong Find(ReadOnlySpan<char> folded)
    {
        if (folded.Length is < MinLength or > MaxTypoLength || folded.ContainsAnyInRange('0', '9'))
        {
            return 0;
        }

        Span<char> edited = stackalloc char[MaxTypoLength + 1];
        var best = new Best(table);
        for (int at = 1; at < folded.Length; at++)
        {
            // Two letters swapped.
            folded.CopyTo(edited);
            if (at + 1 < folded.Length && folded[at] != folded[at + 1])
            {
                (edited[at], edited[at + 1]) = (folded[at + 1], folded[at]);
                best.Try(edited[..folded.Length]);
                (edited[at], edited[at + 1]) = (folded[at], folded[at + 1]);
            }

            // A wrong letter.
            for (char letter = 'a'; letter <= 'z'; letter++)
            {
                edited[at] = letter;
                best.Try(edited[..folded.Length]);
            }
        }

        for (int at = 1; at <= folded.Length; at++)
        {
            // A missing letter.
            folded[..at].CopyTo(edited);
            folded[at..].CopyTo(edited[(at + 1)..]);
            for (char letter = 'a'; letter <= 'z'; letter++)
            {
                edited[at] = letter;
                best.Try(edited[..(folded.Length + 1)]);
            }

            // A letter too many.
            if (at < folded.Length)
            {
                folded[..at].CopyTo(edited);
                folded[(at + 1)..].CopyTo(edited[at..]);
                best.Try(edited[..(folded.Length - 1)]);
            }
        }

        return best.Hash;
    }

    private ref struct Best(PlaceTable table)
    {
        // Smaller places are likelier to be missing from the gazetteer than to be misspelt.
        private int _population = 20_000;

        internal ulong Hash { get; private set; }

        internal void Try(scoped ReadOnlySpan<char> name)
        {
            ulong hash = TextHash.Of(name);
            NameRefs refs = table.Find(hash);
            for (int i = 0; i < refs.Count; i++)
            {
                NameRef reference = refs[i];
                if (reference.Use is NameUse.Main or NameUse.Other && table.PopulationOf(reference.Place) > _population)
                {
                    _population = table.PopulationOf(reference.Place);
                    Hash = hash;
                }
            }
        }
    }
}
