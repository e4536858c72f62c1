using FactExtract.Lexicons;

namespace FactExtract.Places;

/// <summary>Scores the candidates of the names of a text, each name by where the others lie.</summary>
internal sealed class PlaceScorer(PlaceTable table, PlaceWeights weights)
{
    // A division is named for a city with at least this share of its people.
    private const int NamesakeShare = 20;
    private const int NamesakeReach = 300;

    // Each round sees the others' probabilities of the round before; two give 87.5 on LGL, three 87.9.
    private const int Rounds = 3;

    // An unlikely reading that fits the pattern of place and container is still a hint.
    private const float MinLinkProbability = 0.3f;

    // A district and a city reach this far, in hundredths of a degree.
    private const int DistrictReach = 80;
    private const int CityReach = 40;
    private const int AreaReach = 1500;

    // Candidates this near, in hundredths of a degree, are the same answer.
    private const int SamePlace = 50;

    // Candidates this far below the best one cannot become the answer together.
    private const float Contention = 3;

    private readonly bool[] _isEnglish = EnglishSpeaking(table);

    /// <summary>Features that the text does not touch.</summary>
    internal void FillPrior(in NameGroup group, int place, NameUse use, HomePlace home, Span<float> features)
    {
        features.Clear();
        PlaceClass placeClass = table.ClassOf(place);
        features[(int)PlaceFeature.Population] = MathF.Log10(table.PopulationOf(place) + 1f) / 10;
        if (PlaceClassSet.FeatureOf(placeClass) is { } feature)
        {
            features[(int)feature] = 1;
        }

        PlaceFeature? named = use switch
        {
            NameUse.Other => PlaceFeature.OtherName,
            NameUse.Variant => PlaceFeature.Variant,
            NameUse.Demonym => PlaceFeature.Demonym,
            NameUse.Abbreviation => PlaceFeature.Abbreviation,
            _ => null,
        };
        if (named is { } how)
        {
            features[(int)how] = 1;
        }

        features[(int)PlaceFeature.English] = _isEnglish[table.CountryOf(place)] ? 1 : 0;
        features[(int)PlaceFeature.Stripped] = group.IsStripped ? 1 : 0;
        features[(int)PlaceFeature.Typo] = group.IsTypo ? 1 : 0;
        if (group.WordClasses != 0)
        {
            features[(int)((group.WordClasses & PlaceClassSet.Of(placeClass)) != 0 ? PlaceFeature.WordFits : PlaceFeature.WordMisfits)] = 1;
        }

        if (group.Hint != PlaceKind.Unknown)
        {
            features[(int)(PlaceClassSet.KindOf(placeClass) == group.Hint ? PlaceFeature.HintFits : PlaceFeature.HintMisfits)] = 1;
        }

        features[(int)PlaceFeature.Home] = home.Agreement(table, place);
    }

    /// <summary>Features from the other names of the text.</summary>
    internal static void FillContext(PlaceDocument document, PlaceMass mass, in NameGroup group, in PlaceCandidate candidate, Span<float> features)
    {
        mass.Exclude(group, document.CandidatesOf(group));
        mass.Measure(candidate.Spot, out features[(int)PlaceFeature.Near], out features[(int)PlaceFeature.Around], out features[(int)PlaceFeature.DivisionShare], out features[(int)PlaceFeature.CountryShare]);
        features[(int)PlaceFeature.Container] = candidate.Container;
        features[(int)PlaceFeature.Contains] = candidate.Contains;
        features[(int)PlaceFeature.Namesake] = candidate.IsNamesake ? 1 : 0;
    }

    internal float Sum(ReadOnlySpan<float> features)
    {
        float sum = 0;
        for (int i = 0; i < features.Length; i++)
        {
            sum += features[i] == 0 ? 0 : features[i] * weights[(PlaceFeature)i];
        }

        return sum;
    }

    /// <summary>Finds the divisions among the candidates of a name that bear it for a city which is a candidate too.</summary>
    internal void MarkNamesakes(Span<PlaceCandidate> candidates)
    {
        foreach (ref PlaceCandidate division in candidates)
        {
            if (table.ClassOf(division.Place) is not PlaceClass.Division)
            {
                continue;
            }

            foreach (ref readonly PlaceCandidate city in candidates)
            {
                division.IsNamesake |= table.ClassOf(city.Place) is PlaceClass.Capital or PlaceClass.Seat or PlaceClass.City
                    && table.CountryOf(city.Place) == table.CountryOf(division.Place) && AreNear(city.Place, division.Place, NamesakeReach)
                    && (long)table.PopulationOf(city.Place) * NamesakeShare >= table.PopulationOf(division.Place);
            }

            if (division.IsNamesake)
            {
                division.Prior += weights[PlaceFeature.Namesake];
                division.Score = division.Prior;
            }
        }
    }

    /// <summary>Scores all candidates of the document.</summary>
    internal void Score(PlaceDocument document, PlaceMass mass)
    {
        foreach (ref readonly NameGroup group in document.Groups.Items)
        {
            Share(document.CandidatesOf(group));
        }

        for (int round = 0; round < Rounds; round++)
        {
            FollowLinks(document);
            mass.Sum(document);
            foreach (ref readonly NameGroup group in document.Groups.Items)
            {
                // What can only mean one place needs no score.
                Span<PlaceCandidate> candidates = document.CandidatesOf(group);
                if (candidates.Length == 1)
                {
                    continue;
                }

                mass.Exclude(group, candidates);
                foreach (ref PlaceCandidate candidate in candidates)
                {
                    mass.Measure(candidate.Spot, out float near, out float around, out float division, out float country);
                    candidate.Score = candidate.Prior
                        + (candidate.Container * weights[PlaceFeature.Container]) + (candidate.Contains * weights[PlaceFeature.Contains])
                        + (near * weights[PlaceFeature.Near]) + (around * weights[PlaceFeature.Around])
                        + (division * weights[PlaceFeature.DivisionShare]) + (country * weights[PlaceFeature.CountryShare]);
                }
            }

            // Only now: all groups of a round see the same probabilities, so that their order does not matter.
            foreach (ref readonly NameGroup group in document.Groups.Items)
            {
                Share(document.CandidatesOf(group));
            }
        }
    }

    /// <summary>
    /// The candidate of one mention: that of its name, unless the container it is named with (its group, or -1) tells another. What lies at
    /// one spot counts together: St Petersburg the city and the division of that name stand for one place.
    /// </summary>
    internal int Choose(PlaceDocument document, in NameGroup group, int outer)
    {
        Span<PlaceCandidate> candidates = document.CandidatesOf(group);
        Span<float> scores = document.Scores.Resize(candidates.Length);
        float bestScore = float.NegativeInfinity;
        for (int i = 0; i < candidates.Length; i++)
        {
            float score = candidates[i].Score;
            if (outer >= 0)
            {
                score += weights[PlaceFeature.Container] * ((2 * ContainedBy(document, document.Groups.Items[outer], candidates[i].Place)) - candidates[i].Container);
            }

            scores[i] = score;
            bestScore = MathF.Max(bestScore, score);
        }

        int best = 0;
        float bestMass = 0;
        for (int i = 0; i < candidates.Length; i++)
        {
            if (scores[i] < bestScore - Contention)
            {
                continue;
            }

            float mass = MathF.Exp(scores[i] - bestScore);
            for (int j = 0; j < candidates.Length; j++)
            {
                mass += j != i && table.ClassOf(candidates[j].Place) == PlaceClass.Division && IsSame(candidates[i].Place, candidates[j].Place) ? MathF.Exp(scores[j] - bestScore) : 0;
            }

            if (mass > bestMass || (mass == bestMass && scores[i] > scores[best]))
            {
                bestMass = mass;
                best = i;
            }
        }

        return best;
    }

    /// <summary>Whether two entries are the same answer: they lie within half a degree, as a city and the division around it.</summary>
    internal bool IsSame(int place, int other) =>
        Math.Abs(table.LatitudeStepsOf(place) - table.LatitudeStepsOf(other)) <= SamePlace
        && Math.Abs(table.LongitudeStepsOf(place) - table.LongitudeStepsOf(other)) <= SamePlace;

    /// <summary>Whether the first place contains the second.</summary>
    internal bool Contains(int outer, int inner)
    {
        if (outer == inner || table.ClassOf(inner) is PlaceClass.Country or PlaceClass.Territory)
        {
            return false;
        }

        bool sameCountry = table.CountryOf(outer) == table.CountryOf(inner);
        switch (table.ClassOf(outer))
        {
            case PlaceClass.Country:
                return sameCountry || (table.CountryOf(inner) == 0 && AreNear(outer, inner, AreaReach));
            case PlaceClass.Division:
                return table.ClassOf(inner) != PlaceClass.Division && ((sameCountry && table.DivisionOf(outer) == table.DivisionOf(inner)) || (table.CountryOf(inner) == 0 && AreNear(outer, inner, AreaReach / 3)));
            case PlaceClass.District:
                return table.ClassOf(inner) is not (PlaceClass.Division or PlaceClass.District) && table.DivisionOf(outer) == table.DivisionOf(inner) && AreNear(outer, inner, DistrictReach);
            case PlaceClass.Territory:
            case PlaceClass.Area:
                return sameCountry ? AreNear(outer, inner, AreaReach / 2) : table.CountryOf(outer) == 0 && AreNear(outer, inner, AreaReach);
            case PlaceClass.Capital:
            case PlaceClass.Seat:
            case PlaceClass.City:
                return table.ClassOf(inner) is not (PlaceClass.Division or PlaceClass.District or PlaceClass.Capital or PlaceClass.Seat) && sameCountry && AreNear(outer, inner, CityReach)
                    && table.PopulationOf(inner) < table.PopulationOf(outer);
            default:
                return false;
        }
    }

    private void FollowLinks(PlaceDocument document)
    {
        foreach (ref PlaceCandidate candidate in document.Candidates.Items)
        {
            candidate.Container = 0;
            candidate.Contains = 0;
        }

        foreach ((_, int inner, int outer) in document.Links.Items)
        {
            if (inner == outer)
            {
                continue;
            }

            foreach (ref PlaceCandidate small in document.CandidatesOf(document.Groups.Items[inner]))
            {
                foreach (ref PlaceCandidate big in document.CandidatesOf(document.Groups.Items[outer]))
                {
                    if (Contains(big.Place, small.Place))
                    {
                        small.Container = Math.Max(small.Container, Math.Max(big.Probability, MinLinkProbability));
                        big.Contains = Math.Max(big.Contains, Math.Max(small.Probability, MinLinkProbability));
                    }
                }
            }
        }
    }

    private float ContainedBy(PlaceDocument document, in NameGroup outer, int place)
    {
        float best = 0;
        foreach (ref readonly PlaceCandidate big in document.CandidatesOf(outer))
        {
            if (big.Probability > best && Contains(big.Place, place))
            {
                best = big.Probability;
            }
        }

        return best;
    }

    private static bool[] EnglishSpeaking(PlaceTable table)
    {
        HashSet<string> codes = [.. LexiconFile.Rows("place_countries", 1).Select(row => row[0])];
        bool[] isEnglish = new bool[table.CountryCount];
        for (int i = 1; i < isEnglish.Length; i++)
        {
            isEnglish[i] = codes.Contains(table.CountryCode(i)!);
        }

        return isEnglish;
    }

    private bool AreNear(int a, int b, int distance) =>
        Math.Abs(table.LatitudeStepsOf(a) - table.LatitudeStepsOf(b)) <= distance && Math.Abs(table.LongitudeStepsOf(a) - table.LongitudeStepsOf(b)) <= distance;

    // Scores to probabilities.
    private static void Share(Span<PlaceCandidate> candidates)
    {
        float max = float.NegativeInfinity;
        foreach (ref readonly PlaceCandidate candidate in candidates)
        {
            max = Math.Max(max, candidate.Score);
        }

        float sum = 0;
        foreach (ref PlaceCandidate candidate in candidates)
        {
            candidate.Probability = MathF.Exp(candidate.Score - max);
            sum += candidate.Probability;
        }

        foreach (ref PlaceCandidate candidate in candidates)
        {
            candidate.Probability /= sum;
        }
    }
}
