using System.Collections.Concurrent;
using FactExtract.Entities;
using FactExtract.Tagging;
using FactExtract.Text;

namespace FactExtract.Places;

/// <summary>Puts the names of a text on the map, choosing by the whole document.</summary>
internal sealed class PlaceResolver
{
    // A place that the gazetteer lacks is given the country of the others when they nearly all lie in one: of the places that the gazetteer
    // has, most lie in the country that at least this share of the others lies in (LGL 92 %, GeoVirus 87 %).
    private const float FocusShare = 0.75f;
    private const float FocusWeight = 1;

    // "X, Libya" may still be a list of two places.
    private const float InsideConfidence = 0.9f;

    // A name with a letter wrong is trusted half.
    private const float TypoConfidence = 0.5f;

    private readonly Lazy<Parts> _parts;
    private readonly ConcurrentBag<(PlaceDocument Document, PlaceMass Mass)> _free = [];

    internal PlaceResolver()
        : this(PlaceWeights.Read)
    {
    }

    /// <param name="weights">Gives the weights, at the first use.</param>
    internal PlaceResolver(Func<PlaceWeights> weights) => _parts = new Lazy<Parts>(() => new Parts(weights()));

    /// <param name="text">The text.</param>
    /// <param name="entities">Its entities.</param>
    /// <param name="homePlace">The caller's hint: <see cref="TextDocument.HomePlace"/>.</param>
    /// <param name="choices">Receives one choice for each name of the text.</param>
    internal void Resolve(in TaggedText text, EntitySet entities, string? homePlace, ListBuffer<PlaceChoice> choices)
    {
        Span<PlaceChoice> chosen = choices.Resize(text.Names.Length);
        chosen.Clear();
        if (text.Names.IsEmpty)
        {
            return;
        }

        Parts parts = _parts.Value;
        (PlaceDocument Document, PlaceMass Mass) work = Rent(parts);
        Solve(parts, text, homePlace, work.Document, work.Mass);
        ReadOnlySpan<int> groupOf = work.Document.GroupOf.Items;
        foreach ((int name, int inner, int outer) in work.Document.Links.Items)
        {
            if (groupOf[name] == inner)
            {
                chosen[name] = Choice(parts, work.Document, text.Names[name], name, outer);
            }
        }

        foreach ((int name, int outer, bool isComma) in work.Document.Unlisted.Items)
        {
            chosen[name] = Inside(parts, work.Document, outer, isComma);
        }

        PlaceChoice? unlisted = null;
        for (int i = 0; i < chosen.Length; i++)
        {
            if (groupOf[i] >= 0 && chosen[i] == default)
            {
                chosen[i] = Choice(parts, work.Document, text.Names[i], i, outer: -1);
            }
            else if (groupOf[i] < 0 && chosen[i] == default && text.Names[i].Kind == FactKind.Place)
            {
                chosen[i] = unlisted ??= Unlisted(parts, work.Document, work.Mass);
            }
        }

        if (!work.Document.IsHuge)
        {
            _free.Add(work);
        }
    }

    /// <summary>For each name of the text its candidates with what spoke for and against each, best first; empty when it has none.</summary>
    internal IReadOnlyList<PlaceReason>[] Explain(in TaggedText text, string? homePlace)
    {
        Parts parts = _parts.Value;
        (PlaceDocument document, PlaceMass mass) = Rent(parts);
        Solve(parts, text, homePlace, document, mass);
        var home = HomePlace.Parse(homePlace);
        IReadOnlyList<PlaceReason>[] ofGroup = new IReadOnlyList<PlaceReason>[document.Groups.Count];
        for (int i = 0; i < ofGroup.Length; i++)
        {
            NameGroup group = document.Groups.Items[i];
            var reasons = new List<PlaceReason>();
            foreach (ref readonly PlaceCandidate candidate in document.CandidatesOf(group))
            {
                float[] features = new float[PlaceWeights.Count];
                parts.Scorer.FillPrior(group, candidate.Place, candidate.Use, home, features);
                PlaceScorer.FillContext(document, mass, group, candidate, features);
                reasons.Add(new PlaceReason(candidate.Place, candidate.Probability, features));
            }

            reasons.Sort((a, b) => a.Probability != b.Probability ? b.Probability.CompareTo(a.Probability) : a.Place.CompareTo(b.Place));
            ofGroup[i] = reasons;
        }

        IReadOnlyList<PlaceReason>[] ofName = new IReadOnlyList<PlaceReason>[text.Names.Length];
        for (int i = 0; i < ofName.Length; i++)
        {
            int group = document.GroupOf.Items[i];
            ofName[i] = group < 0 ? [] : ofGroup[group];
        }

        return ofName;
    }

    internal float WeightOf(PlaceFeature feature) => _parts.Value.Weights[feature];

    private (PlaceDocument Document, PlaceMass Mass) Rent(Parts parts) =>
        _free.TryTake(out (PlaceDocument Document, PlaceMass Mass) work) ? work : (new PlaceDocument(), new PlaceMass(parts.Table));

    private static void Solve(Parts parts, in TaggedText text, string? homePlace, PlaceDocument document, PlaceMass mass)
    {
        document.Clear(text.Names.Length);
        var home = HomePlace.Parse(homePlace);
        for (int i = 0; i < text.Names.Length; i++)
        {
            document.GroupOf.Items[i] = parts.Finder.Find(text, i, home, document);
        }

        parts.Links.Find(text, document);
        parts.Scorer.Score(document, mass);
    }

    private static PlaceChoice Choice(Parts parts, PlaceDocument document, in NameMention name, int index, int outer)
    {
        NameGroup group = document.Groups.Items[document.GroupOf.Items[index]];
        Span<PlaceCandidate> candidates = document.CandidatesOf(group);
        PlaceTable table = parts.Table;
        int best = candidates[parts.Scorer.Choose(document, group, outer)].Place;
        float confidence = 0;
        foreach (ref readonly PlaceCandidate candidate in candidates)
        {
            confidence += parts.Scorer.IsSame(candidate.Place, best) ? candidate.Probability : 0;
        }

        // "Kerch Bridge" is neither a city nor what GeoNames knows as Kerch, but stands there.
        PlaceKind kind = PlaceClassSet.KindOf(table.ClassOf(best));
        bool isPart = document.IsPart.Items[index] || (group.IsStripped && kind != name.PlaceKind && name.PlaceKind is PlaceKind.Facility or PlaceKind.Natural);
        int id = isPart ? 0 : table.IdOf(best);
        return new PlaceChoice(
            best,
            isPart ? name.PlaceKind : kind,
            table.CountryCode(table.CountryOf(best)),
            table.DivisionName(table.DivisionOf(best)),
            table.LatitudeOf(best),
            table.LongitudeOf(best),
            id == 0 ? null : id,
            id == 0 || table.PopulationOf(best) == 0 ? null : table.PopulationOf(best),
            Math.Min(1, confidence) * (group.IsTypo ? TypoConfidence : 1));
    }

    // What lies in another place is in its country.
    private static PlaceChoice Inside(Parts parts, PlaceDocument document, int outer, bool isComma)
    {
        NameGroup group = document.Groups.Items[outer];
        PlaceCandidate best = document.CandidatesOf(group)[parts.Scorer.Choose(document, group, outer: -1)];
        bool isList = isComma && parts.Table.ClassOf(best.Place) is not (PlaceClass.Country or PlaceClass.Territory or PlaceClass.Division);
        return isList ? default : new PlaceChoice(-1, default, parts.Table.CountryCode(parts.Table.CountryOf(best.Place)), null, null, null, null, null, Math.Min(1, best.Probability) * InsideConfidence);
    }

    private static PlaceChoice Unlisted(Parts parts, PlaceDocument document, PlaceMass mass)
    {
        (int country, float share, float total) = mass.Focus(document);
        return share >= FocusShare && total >= FocusWeight ? new PlaceChoice(-1, default, parts.Table.CountryCode(country), null, null, null, null, null, share) : default;
    }

    /// <summary>What is opened at the first use.</summary>
    private sealed class Parts
    {
        internal Parts(PlaceWeights weights)
        {
            Weights = weights;
            Table = PlaceTable.Open();
            Scorer = new PlaceScorer(Table, weights);
            var words = new PlaceWords();
            Finder = new CandidateFinder(Table, words, Scorer);
            Links = new LinkFinder(words);
        }

        internal PlaceWeights Weights { get; }

        internal PlaceTable Table { get; }

        internal PlaceScorer Scorer { get; }

        internal CandidateFinder Finder { get; }

        internal LinkFinder Links { get; }
    }
}
