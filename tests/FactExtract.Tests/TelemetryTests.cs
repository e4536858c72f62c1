using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FactExtract.Tests;

[NonParallelizable]
public class TelemetryTests
{
    private const string Text = "It began in Moscow.";

    [Test]
    public void Activity_TellsIdLengthAndNumberOfFacts()
    {
        var activities = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "FactExtract",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Add,
        };
        ActivitySource.AddActivityListener(listener);
        ExtractionResult result = FactExtractor.Default.Extract(new TextDocument(Text) { Id = "telemetry" });
        Activity activity = activities.Single(a => Equals(a.GetTagItem("factextract.document.id"), "telemetry"));
        Assert.That(activity.OperationName, Is.EqualTo("extract"));
        Assert.That(activity.GetTagItem("factextract.document.length"), Is.EqualTo(Text.Length));
        Assert.That(activity.GetTagItem("factextract.facts"), Is.EqualTo(result.Facts.Count));
    }

    [Test]
    public void Instruments_CountDocumentsCharactersFactsAndTime()
    {
        var seen = new HashSet<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "FactExtract")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Seen(seen, instrument, value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Seen(seen, instrument, value));
        listener.Start();
        FactExtractor.Default.Extract(Text);
        Assert.That(seen, Is.EquivalentTo((string[])["factextract.documents", "factextract.characters", "factextract.facts", "factextract.duration"]));
    }

    private static void Seen(HashSet<string> seen, Instrument instrument, double value)
    {
        lock (seen)
        {
            Assert.That(value, Is.Not.Negative);
            seen.Add(instrument.Name);
        }
    }
}
