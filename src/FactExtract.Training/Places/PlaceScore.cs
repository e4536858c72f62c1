using System.Globalization;
using FactExtract.Entities;
using FactExtract.Places;
using FactExtract.Text;

namespace FactExtract.Training.Places;

/// <summary>How many gold toponyms are put where the gold says: within 161 km (100 miles).</summary>
/// <param name="Right">Put there.</param>
/// <param name="Covered">Some candidate is there.</param>
/// <param name="Located">Put anywhere.</param>
/// <param name="All">Whose place the gold knows.</param>
internal sealed record PlaceScore(int Right, int Covered, int Located, int All)
{
    private const double MaxKilometers = 161;
    private const double EarthRadius = 6371;

    // A place fact is a gold toponym's when they share at least half of the characters that either has.
    private const double LeastOverlap = 0.5;

    internal double Percent(int count) => 100.0 * count / All;

    /// <summary>Reads the gold toponyms as if the name tagger had found just those.</summary>
    internal static PlaceScore GivenSpans(IEnumerable<PlaceGold> documents, PlaceResolver resolver, Action<string>? onError)
    {
        (int right, int covered, int located, int all) = (0, 0, 0, 0);
        var choices = new ListBuffer<PlaceChoice>();
        PlaceTable table = PlaceTable.Open();
        foreach (PlaceGold document in documents)
        {
            resolver.Resolve(document.Tagged(), new EntitySet(), homePlace: null, choices);
            IReadOnlyList<PlaceReason>[] reasons = resolver.Explain(document.Tagged(), homePlace: null);
            for (int i = 0; i < choices.Count; i++)
            {
                if (document.Points[i] is not { } gold)
                {
                    continue;
                }

                all++;
                PlaceChoice choice = choices.Items[i];
                bool isRight = choice.Latitude is { } latitude && IsRight(gold, latitude, choice.Longitude!.Value);
                bool isCovered = reasons[i].Any(reason => IsRight(gold, table.LatitudeOf(reason.Place), table.LongitudeOf(reason.Place)));
                right += isRight ? 1 : 0;
                located += choice.Latitude is null ? 0 : 1;
                covered += isCovered || isRight ? 1 : 0;
                if (!isRight)
                {
                    onError?.Invoke(Describe(document, i, choice, reasons[i].Count == 0 ? "unknown" : isCovered ? "chosen" : "no candidate"));
                }
            }
        }

        return new PlaceScore(right, covered, located, all);
    }

    /// <summary>From raw text: what the extractor finds and locates; <see cref="Covered"/> is what it finds.</summary>
    internal static PlaceScore EndToEnd(IEnumerable<PlaceGold> documents)
    {
        (int right, int found, int located, int all) = (0, 0, 0, 0);
        foreach (PlaceGold document in documents)
        {
            List<PlaceFact> places = [.. FactExtractor.Default.Extract(document.Text).Places];
            for (int i = 0; i < document.Points.Count; i++)
            {
                if (document.Points[i] is not { } gold)
                {
                    continue;
                }

                all++;
                TextSpan span = document.Names[i].Span;
                if (places.MaxBy(place => Overlap(place.Span, span)) is { } place && Overlap(place.Span, span) >= LeastOverlap)
                {
                    found++;
                    located += place.Latitude is null ? 0 : 1;
                    right += place.Latitude is { } latitude && IsRight(gold, latitude, place.Longitude!.Value) ? 1 : 0;
                }
            }
        }

        return new PlaceScore(right, found, located, all);
    }

    /// <summary>Whether a place is where the gold says.</summary>
    internal static bool IsRight((double Latitude, double Longitude) gold, double latitude, double longitude)
    {
        double radians = Math.PI / 180;
        double north = Math.Sin((latitude - gold.Latitude) * radians / 2);
        double east = Math.Sin((longitude - gold.Longitude) * radians / 2);
        double h = (north * north) + (Math.Cos(gold.Latitude * radians) * Math.Cos(latitude * radians) * east * east);
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(h)) <= MaxKilometers;
    }

    private static double Overlap(TextSpan a, TextSpan b) =>
        Math.Max(0.0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start)) / (Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start));

    private static string Describe(PlaceGold document, int index, PlaceChoice choice, string reason)
    {
        TextSpan span = document.Names[index].Span;
        (double latitude, double longitude) = document.Points[index]!.Value;
        int from = Math.Max(0, span.Start - 30);
        string around = document.Text[from..Math.Min(document.Text.Length, span.End + 30)].Replace('\n', ' ');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{reason} | {document.Id} | {document.Text.AsSpan(span.Start, span.Length)} | {around} | gold {latitude:F2},{longitude:F2} | {choice.Kind} {choice.CountryCode} {choice.Admin1} {choice.Latitude},{choice.Longitude} {choice.Population} p={choice.Confidence:F2}");
    }
}
