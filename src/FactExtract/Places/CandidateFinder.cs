using FactExtract.Tagging;
using FactExtract.Text;

namespace FactExtract.Places;

/// <summary>Groups the names of a text by what they say and looks up which places each can mean.</summary>
internal sealed class CandidateFinder(PlaceTable table, PlaceWords words, PlaceScorer scorer)
{
    // The commonest names have hundreds of places; the ones after these are never right.
    private const int MaxCandidates = 48;

    // A city in the name of an organization counts from this size on, if the text does not name it otherwise.
    private const int KnownCity = 50_000;
    private const int MaxPartWords = 4;

    // What the mentions of one name add to its weight; what the name of an organization or people weighs.
    private const float RepeatWeight = 0.25f;
    private const float MaxWeight = 2;
    private const float PartWeight = 0.3f;
    private const float DemonymWeight = 0.6f;

    private static readonly ulong Of = TextHash.Of("of");

    private readonly TypoSearch _typos = new(table);

    /// <summary>The group of a name, made when it is new; -1 when it is no place we know.</summary>
    internal int Find(in TaggedText text, int index, HomePlace home, PlaceDocument document)
    {
        NameMention name = text.Names[index];
        return name.Kind switch
        {
            FactKind.Place => FindPlace(text, index, home, document),
            FactKind.Group => FindDemonym(text, name, home, document),
            FactKind.Organization => FindPart(text, name, home, document, name.End - name.First > 1),
            _ => -1,
        };
    }

    private int FindPlace(in TaggedText text, int index, HomePlace home, PlaceDocument document)
    {
        NameMention name = text.Names[index];
        ReadOnlySpan<char> written = text.Text.Slice(name.Span.Start, name.Span.Length);
        var group = new NameGroup { Hint = name.PlaceKind, WordClasses = ClassesAround(text, name) };
        Span<char> buffer = stackalloc char[NameFolder.MaxLength];
        Span<char> folded = buffer[..table.Folder.Fold(written, buffer)];
        group.Key = TextHash.Combine(TextHash.Of(folded), group.WordClasses);
        if (document.GroupByKey.TryGet(group.Key, out int known))
        {
            Strengthen(document, known - 1, RepeatWeight);
            return known - 1;
        }

        group.Weight = 1;
        if (TryAdd(document, group, document.Memory.Find(table, folded), home, demonyms: false, out int added))
        {
            return added;
        }

        int comma = written.IndexOf(',');
        if (comma > 0)
        {
            return FindBeforeComma(text, index, comma, home, document);
        }

        group.IsStripped = true;
        ReadOnlySpan<char> rest = folded;
        while (TryStrip(ref rest, ref group.WordClasses))
        {
            if (TryAdd(document, group, document.Memory.Find(table, rest), home, demonyms: false, out added))
            {
                return added;
            }
        }

        group.IsTypo = true;
        group.IsStripped = rest.Length < folded.Length;
        if (TryAdd(document, group, document.Memory.FindMisspelt(table, _typos, rest), home, demonyms: false, out added))
        {
            return added;
        }

        int part = name.End - name.First > 1 ? FindPart(text, name, home, document, hasMore: true) : -1;
        document.IsPart.Items[index] = part >= 0;
        return part;
    }

    // "Portland, Ore." tagged as one name.
    private int FindBeforeComma(in TaggedText text, int index, int comma, HomePlace home, PlaceDocument document)
    {
        TextSpan span = text.Names[index].Span;
        int inner = FindSlice(text.Text.Slice(span.Start, comma), home, document);
        int outer = FindSlice(text.Text.Slice(span.Start + comma + 1, span.Length - comma - 1).Trim(), home, document);
        if (inner >= 0 && outer >= 0)
        {
            document.Links.Add((index, inner, outer));
        }

        return inner >= 0 ? inner : outer;
    }

    private int FindSlice(ReadOnlySpan<char> written, HomePlace home, PlaceDocument document)
    {
        Span<char> buffer = stackalloc char[NameFolder.MaxLength];
        Span<char> folded = buffer[..table.Folder.Fold(written, buffer)];
        var group = new NameGroup { Key = TextHash.Combine(TextHash.Of(folded), 0), Weight = 1 };
        if (document.GroupByKey.TryGet(group.Key, out int known))
        {
            return known - 1;
        }

        return TryAdd(document, group, document.Memory.Find(table, folded), home, demonyms: false, out int added) ? added : -1;
    }

    private int FindDemonym(in TaggedText text, in NameMention name, HomePlace home, PlaceDocument document)
    {
        Span<char> buffer = stackalloc char[NameFolder.MaxLength];
        Span<char> folded = buffer[..table.Folder.Fold(text.Text.Slice(name.Span.Start, name.Span.Length), buffer)];
        var group = new NameGroup { Key = TextHash.Combine(TextHash.Of(folded), uint.MaxValue), Weight = DemonymWeight, IsDemonym = true };
        if (document.GroupByKey.TryGet(group.Key, out int known))
        {
            Strengthen(document, known - 1, RepeatWeight * DemonymWeight);
            return known - 1;
        }

        return TryAdd(document, group, document.Memory.Find(table, folded), home, demonyms: true, out int added) ? added : -1;
    }

    // The longest place inside a longer name: "Paris Police Department", "Atlanta Motor Speedway".
    private int FindPart(in TaggedText text, in NameMention name, HomePlace home, PlaceDocument document, bool hasMore)
    {
        if (!hasMore)
        {
            return -1;
        }

        Span<char> buffer = stackalloc char[NameFolder.MaxLength];
        int most = Math.Min(MaxPartWords, name.End - name.First - 1);
        for (int count = most; count > 0; count--)
        {
            for (int first = name.First; first + count <= name.End; first++)
            {
                TextSpan span = text.Span(first, first + count);
                // "South" of "South Jeolla" is not the South.
                if (!char.IsUpper(text.Text[span.Start]) || (count == 1 && words.TryBefore(text.Tokens[first].Hash, out _)))
                {
                    continue;
                }

                Span<char> folded = buffer[..table.Folder.Fold(text.Text.Slice(span.Start, span.Length), buffer)];
                var group = new NameGroup { Key = TextHash.Combine(TextHash.Of(folded), 0), Weight = PartWeight };
                if (document.GroupByKey.TryGet(group.Key, out int known))
                {
                    Strengthen(document, known - 1, RepeatWeight * PartWeight);
                    return known - 1;
                }

                NameRefs refs = document.Memory.Find(table, folded);
                if (IsKnown(refs) && (TryAdd(document, group, refs, home, demonyms: false, out int added) || TryAdd(document, group, refs, home, demonyms: true, out added)))
                {
                    return added;
                }
            }
        }

        return -1;
    }

    private bool IsKnown(NameRefs refs)
    {
        for (int i = 0; i < refs.Count; i++)
        {
            NameRef reference = refs[i];
            PlaceClass placeClass = table.ClassOf(reference.Place);
            bool isCity = placeClass is PlaceClass.Capital or PlaceClass.Seat or PlaceClass.City;
            if (reference.Use is not (NameUse.Variant or NameUse.Abbreviation)
                && (placeClass is PlaceClass.Country or PlaceClass.Territory or PlaceClass.Division or PlaceClass.District or PlaceClass.Area || (isCity && table.PopulationOf(reference.Place) >= KnownCity)))
            {
                return true;
            }
        }

        return false;
    }

    private static void Strengthen(PlaceDocument document, int index, float weight)
    {
        ref NameGroup group = ref document.Groups.Items[index];
        group.Mentions++;
        group.Weight = Math.Min(MaxWeight, group.Weight + weight);
    }

    private bool TryAdd(PlaceDocument document, NameGroup group, NameRefs refs, HomePlace home, bool demonyms, out int added)
    {
        added = -1;
        group.FirstCandidate = document.Candidates.Count;
        bool hasName = false;
        for (int i = 0; i < refs.Count && !demonyms; i++)
        {
            hasName |= refs[i].Use != NameUse.Demonym;
        }

        Span<float> features = stackalloc float[PlaceWeights.Count];
        for (int i = 0; i < refs.Count; i++)
        {
            NameRef reference = refs[i];
            if ((reference.Use == NameUse.Demonym) == hasName)
            {
                continue;
            }

            if (demonyms && reference.Use != NameUse.Demonym)
            {
                continue;
            }

            scorer.FillPrior(group, reference.Place, reference.Use, home, features);
            float prior = scorer.Sum(features);
            document.Candidates.Add(new PlaceCandidate { Place = reference.Place, Use = reference.Use, Spot = PlaceSpot.Of(table, reference.Place), Prior = prior, Score = prior });
        }

        group.CandidateCount = document.Candidates.Count - group.FirstCandidate;
        if (group.CandidateCount == 0)
        {
            return false;
        }

        scorer.MarkNamesakes(document.CandidatesOf(group));
        if (group.CandidateCount > MaxCandidates)
        {
            document.CandidatesOf(group).Sort(static (a, b) => a.Prior != b.Prior ? b.Prior.CompareTo(a.Prior) : a.Place.CompareTo(b.Place));
            document.Candidates.Shorten(group.FirstCandidate + MaxCandidates);
            group.CandidateCount = MaxCandidates;
        }

        group.Mentions = 1;
        added = document.Groups.Count;
        document.Groups.Add(group);
        document.GroupByKey.Set(group.Key, added + 1);
        return true;
    }

    // Leaves out a word at either end that only tells what sort of place it is.
    private bool TryStrip(ref ReadOnlySpan<char> folded, ref uint classes)
    {
        int lastSpace = folded.LastIndexOf(' ');
        if (lastSpace > 0 && words.TryAfter(TextHash.Of(folded[(lastSpace + 1)..]), out uint told))
        {
            folded = folded[..lastSpace];
            classes |= told;
            return true;
        }

        int space = folded.IndexOf(' ');
        if (space > 0 && words.TryBefore(TextHash.Of(folded[..space]), out told))
        {
            folded = folded[(space + 1)..];
            folded = folded.StartsWith("of ") ? folded[3..] : folded;
            folded = folded.StartsWith("the ") ? folded[4..] : folded;
            classes |= told;
            return !folded.IsEmpty;
        }

        return false;
    }

    // "the Dnipro river", "Kherson region", "the city of Izium".
    private uint ClassesAround(in TaggedText text, in NameMention name)
    {
        uint classes = 0;
        if (name.End < text.Tokens.Length && text.NameAt[name.End] < 0 && words.TryAfter(text.Tokens[name.End].Hash, out uint after))
        {
            classes = after;
        }

        int before = name.First - 1;
        if (before > 0 && text.Tokens[before].Hash == Of)
        {
            before--;
        }

        if (classes == 0 && before >= 0 && text.NameAt[before] < 0 && words.TryBefore(text.Tokens[before].Hash, out uint told))
        {
            classes = told;
        }

        return classes;
    }
}
