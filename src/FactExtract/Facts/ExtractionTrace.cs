using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FactExtract.Facts;

/// <summary>
/// What OpenTelemetry sees of one extraction: an activity "extract" and the instruments of the meter, both named "FactExtract". Without a
/// listener nothing is allocated and no clock is read.
/// </summary>
internal readonly ref struct ExtractionTrace
{
    private const string Name = "FactExtract";
    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Documents = Meter.CreateCounter<long>("factextract.documents", "{document}", "Texts read.");
    private static readonly Counter<long> Characters = Meter.CreateCounter<long>("factextract.characters", "{character}", "UTF-16 code units read.");
    private static readonly Counter<long> Facts = Meter.CreateCounter<long>("factextract.facts", "{fact}", "Facts found, by kind.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("factextract.duration", "s", "Time to read a text.");

    private readonly Activity? _activity;
    private readonly long _started;
    private readonly int _length;

    private ExtractionTrace(Activity? activity, int length)
    {
        _activity = activity;
        _length = length;
        _started = Duration.Enabled ? Stopwatch.GetTimestamp() : 0;
    }

    internal static ExtractionTrace Start(TextDocument document)
    {
        Activity? activity = Source.StartActivity("extract");
        activity?.SetTag("factextract.document.id", document.Id);
        activity?.SetTag("factextract.document.length", document.Text.Length);
        return new ExtractionTrace(activity, document.Text.Length);
    }

    internal void Complete(ExtractionResult result)
    {
        _activity?.SetTag("factextract.facts", result.Facts.Count);
        Documents.Add(1);
        Characters.Add(_length);
        if (Duration.Enabled && _started != 0)
        {
            Duration.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds);
        }

        if (Facts.Enabled)
        {
            foreach (IGrouping<FactKind, Fact> kind in result.Facts.GroupBy(fact => fact.Kind))
            {
                Facts.Add(kind.Count(), new KeyValuePair<string, object?>("factextract.kind", FactWords.Of(kind.Key)));
            }
        }
    }

    public void Dispose() => _activity?.Dispose();
}
