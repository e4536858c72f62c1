using System.Text.Json;
using FactExtract.Places;
using FactExtract.Tagging;

namespace FactExtract.Facts;

/// <summary>Says how the names of a text came about and why they are where they are.</summary>
internal static class MentionExplainer
{
    private static readonly string[] FeatureNames = Array.ConvertAll(Enum.GetNames<PlaceFeature>(), JsonNamingPolicy.CamelCase.ConvertName);

    // Enough to tell candidates apart; what is below is noise of single precision.
    private const int Digits = 4;

    /// <summary>Adds the names that the stages found in a window of a text that starts at <paramref name="start"/>.</summary>
    internal static void Explain(TextDocument window, int start, Workspace work, List<MentionExplanation> mentions)
    {
        IReadOnlyList<PlaceReason>[] reasons = LaterStages.Default.PlaceResolver.Explain(work.Tagged(window.Text), window.HomePlace);
        for (int i = 0; i < reasons.Length; i++)
        {
            NameMention name = work.Names.Items[i];
            PlaceChoice choice = work.Places.Items[i];
            mentions.Add(new MentionExplanation
            {
                Text = window.Text.Substring(name.Span.Start, name.Span.Length),
                Span = new TextSpan(start + name.Span.Start, name.Span.Length),
                Kind = name.Kind,
                Confidence = Math.Round(name.Confidence, Digits),
                Source = name.Source,
                Candidates = [.. reasons[i].Select(reason => Candidate(reason, choice.Latitude is not null && choice.Place == reason.Place))],
            });
        }
    }

    /// <summary>Adds the names that only the caller's rules found.</summary>
    internal static void AddRuled(List<MentionExplanation> mentions, ExtractionResult plain, ExtractionResult ruled)
    {
        HashSet<Fact> known = new(plain.Facts, ReferenceEqualityComparer.Instance);
        mentions.AddRange(ruled.Facts.OfType<NameFact>().Where(fact => !known.Contains(fact)).Select(fact =>
            new MentionExplanation { Text = fact.Text, Span = fact.Span, Kind = fact.Kind, Confidence = fact.Confidence, Source = MentionSource.Rule }));
        mentions.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
    }

    private static PlaceCandidateExplanation Candidate(PlaceReason reason, bool isChosen)
    {
        var reasons = new List<ScoreReason>();
        double score = 0;
        for (int i = 0; i < reason.Features.Count; i++)
        {
            double weight = LaterStages.Default.PlaceResolver.WeightOf((PlaceFeature)i);
            double contribution = reason.Features[i] * weight;
            score += contribution;
            if (Math.Round(contribution, Digits) != 0)
            {
                reasons.Add(new ScoreReason(FeatureNames[i], Math.Round(reason.Features[i], Digits), Math.Round(weight, Digits), Math.Round(contribution, Digits)));
            }
        }

        return new PlaceCandidateExplanation(
            PlaceSearch.Record(PlaceTable.Open(), reason.Place),
            isChosen,
            Math.Round(score, Digits),
            Math.Round(reason.Probability, Digits),
            [.. reasons.OrderByDescending(part => Math.Abs(part.Contribution))]);
    }
}
