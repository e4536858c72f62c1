namespace FactExtract.Places;

/// <summary>Finds the places of a name with one letter wrong, missing, too many or two swapped, the first letter right.</summary>
internal sealed class TypoSearch(PlaceTable table)
{
    // Shorter names have too many neighbours.
    private const int MinLength = 6;
    private const int MaxTypoLength = 24;

    // Smaller places are likelier to be missing from the gazetteer than to be misspelt.
    private const int MinPopulation = 20_000;

    /// <summary>Whether a name of a place with so many people is one that a typo is taken for.</summary>
    internal static bool IsTarget(NameUse use, int population) => use is NameUse.Main or NameUse.Other && population > MinPopulation;

    /// <summary>The best known place one edit away.</summary>
    /// <param name="folded">The folded name, in which no place was found.</param>
    /// <returns>Its references, see <see cref="PlaceTable.Refs"/>; an empty range where there is none.</returns>
    internal (int First, int End) Find(ReadOnlySpan<char> folded)
    {
        if (folded.Length is < MinLength or > MaxTypoLength || folded.ContainsAnyInRange('0', '9'))
        {
            return default;
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

        return best.Range;
    }

    private struct Best(PlaceTable table)
    {
        private int _population;

        internal (int First, int End) Range { get; private set; }

        internal void Try(ReadOnlySpan<char> name)
        {
            if (!table.MayBeTypoTarget(name))
            {
                return;
            }

            (int First, int End) range = table.FindRange(name);
            NameRefs refs = table.Refs(range);
            for (int i = 0; i < refs.Count; i++)
            {
                int population = table.PopulationOf(refs[i].Place);
                if (IsTarget(refs[i].Use, population) && population > _population)
                {
                    _population = population;
                    Range = range;
                }
            }
        }
    }
}
