using FactExtract.Tagging;
using FactExtract.Text;

namespace FactExtract.Places;

/// <summary>Finds names that stand as place and container: "Izium, Kharkiv, Ukraine", "Portland, Ore.", "Ukraine's Kharkiv region", "the Iraqi city of Mosul".</summary>
internal sealed class LinkFinder(PlaceWords words)
{
    private const int MaxGap = 4;

    private static readonly ulong Of = TextHash.Of("of");
    private static readonly ulong In = TextHash.Of("in");
    private static readonly ulong Near = TextHash.Of("near");
    private static readonly ulong The = TextHash.Of("the");
    private static readonly ulong Possessive = TextHash.Of("'s");

    internal void Find(in TaggedText text, PlaceDocument document)
    {
        ReadOnlySpan<NameMention> names = text.Names;
        ReadOnlySpan<int> groupOf = document.GroupOf.Items;
        bool lastWasComma = false;
        for (int i = 0; i + 1 < names.Length; i++)
        {
            Gap gap = Read(text, names[i].End, names[i + 1].First);

            // "Ukraine's Kharkiv", "Iraqi city of Mosul": the container comes first.
            bool isTurned = names[i].Kind == FactKind.Group || gap == Gap.Possessive;
            AddUnlisted(names, isTurned ? (i + 1, i) : (i, i + 1), gap, document);
            if (gap == Gap.None || groupOf[i] < 0 || groupOf[i + 1] < 0 || names[i + 1].Kind == FactKind.Organization)
            {
                lastWasComma = false;
                continue;
            }

            if (isTurned)
            {
                document.Links.Add((i + 1, groupOf[i + 1], groupOf[i]));
            }
            else if (gap != Gap.Adjacent)
            {
                document.Links.Add((i, groupOf[i], groupOf[i + 1]));
                if (lastWasComma)
                {
                    document.Links.Add((i - 1, groupOf[i - 1], groupOf[i + 1]));
                }
            }

            lastWasComma = gap == Gap.Comma && !isTurned;
        }
    }

    // "Tiji, Libya", "a base in Homs", "Syria's Tiyas", "the Iraqi town of Badr", where the gazetteer has the container alone.
    private static void AddUnlisted(ReadOnlySpan<NameMention> names, (int Inner, int Outer) pair, Gap gap, PlaceDocument document)
    {
        (int inner, int outer) = pair;
        ReadOnlySpan<int> groupOf = document.GroupOf.Items;
        bool isContainer = inner > outer ? gap is not (Gap.None or Gap.Near) : names[outer].Kind == FactKind.Place && gap is Gap.Comma or Gap.Preposition;
        if (isContainer && names[inner].Kind == FactKind.Place && groupOf[inner] < 0 && groupOf[outer] >= 0)
        {
            document.Unlisted.Add((inner, groupOf[outer], gap == Gap.Comma));
        }
    }

    private Gap Read(in TaggedText text, int first, int end)
    {
        if (end - first > MaxGap || end < first)
        {
            return Gap.None;
        }

        Gap gap = Gap.Adjacent;
        for (int i = first; i < end; i++)
        {
            ulong hash = text.Tokens[i].Hash;
            ReadOnlySpan<char> word = text.Word(i);
            if (word is "," or "(")
            {
                gap = gap == Gap.Adjacent ? Gap.Comma : gap;
            }
            else if (hash == Possessive || word is "'" or "\u2019")
            {
                gap = Gap.Possessive;
            }
            else if (hash == In || hash == Of)
            {
                gap = gap == Gap.Adjacent ? Gap.Preposition : gap;
            }
            else if (hash == Near)
            {
                gap = gap == Gap.Adjacent ? Gap.Near : gap;
            }
            else if (hash != The && !words.TryBefore(hash, out _) && !words.TryAfter(hash, out _))
            {
                return Gap.None;
            }
        }

        return gap;
    }

    private enum Gap
    {
        None,
        Adjacent,
        Comma,
        Preposition,
        Near,
        Possessive,
    }
}
