namespace FactExtract.Testing.Tests;

/// <summary>The kit lets a good recognizer pass and names what is wrong with each bad one.</summary>
public class RecognizerContractTests
{
    private const string First = "\"President Ann Lee told Reuters in Moscow on Tuesday that 300…\"";

    [Test]
    public void GoodRecognizer_Passes() => Assert.That(() => RecognizerContract.Check(new Function(Moscow), ["Moscow, Moscow"]), Throws.Nothing);

    [Test]
    public void GoodBatchRecognizer_Passes() => Assert.That(() => RecognizerContract.Check(new Batch(texts => [.. texts.Select(text => Moscow(text))])), Throws.Nothing);

    [Test]
    public void SpanOutsideTheText_IsNamed() => Fails(
        text => [new Mention(new TextSpan(text.Length, 1), FactKind.Place, 1)],
        $"Function returned for {First} the span [87..88), expected one that is not empty and inside the text of 87 UTF-16 code units; if the engine counts bytes or code points, convert.");

    [Test]
    public void EmptySpan_IsNamed() => Fails(
        text => [new Mention(new TextSpan(0, 0), FactKind.Place, 1)],
        $"Function returned for {First} the span [0..0), expected one that is not empty and inside the text of 87 UTF-16 code units; if the engine counts bytes or code points, convert.");

    [Test]
    public void CodePointOffsets_AreNamed() => Fails(
        text => Moscow(text, text.Contains("𝔐", StringComparison.Ordinal) ? text.EnumerateRunes().TakeWhile(rune => rune.Value != 0x1D510).Count() - 5 : -1),
        "Function returned for \"Sie traf \\uD83D\\uDC69‍\\uD83D\\uDC69‍\\uD83D\\uDC67 in \\uD835\\uDD10\\uD835\\uDD2C\\uD835\\uDD30\\uD835\\uDD20\\uD835\\uDD2C\\uD835\\uDD34, and 习近平 in Beijing.\" the span [", "which cuts a surrogate pair in two; if the engine counts code points, convert to UTF-16 code units.");

    [Test]
    public void OtherKind_IsNamed() => Fails(
        text => text.Length > 3 ? [new Mention(new TextSpan(0, 3), FactKind.Date, 1)] : [],
        $"Function returned for {First} the kind Date, expected a kind of name: Person, Place, Organization, Group, Event, Product or Work.");

    [Test]
    public void ConfidenceOutOfRange_IsNamed() => Fails(
        text => text.Length > 3 ? [new Mention(new TextSpan(0, 3), FactKind.Place, 1.5)] : [],
        $"Function returned for {First} the confidence 1.5, expected 0 to 1.");

    [Test]
    public void Null_IsNamed() => Fails(_ => null!, $"Function returned null for {First}, expected an empty list where there is no mention.");

    [Test]
    public void Exception_IsNamed() => Fails(
        text => text.Length == 0 ? throw new NotSupportedException("no text") : [],
        "Function threw NotSupportedException (no text) for \"\", expected mentions, or none: any text is to be accepted.");

    [Test]
    public void OtherAnswerTheSecondTime_IsNamed()
    {
        int calls = 0;
        Fails(
            text => text.Length > 3 && calls++ > 14 ? [new Mention(new TextSpan(0, 3), FactKind.Place, 0.5)] : [],
            "Function, asked twice, returned for \"nul \\u0000 bell \\u0007 escape \\u001B[31m Moscow\" first nothing, then Place [0..3) 0.5: the same text is to give the same mentions in the same order.");
    }

    [Test]
    public void SharedState_IsFound()
    {
        // What it keeps between two steps another thread may change.
        string shared = "";
        var recognizer = new Function(text =>
        {
            shared = text;
            Thread.Sleep(1);
            return Moscow(shared);
        });
        Assert.That(() => RecognizerContract.Check(recognizer), Throws.InstanceOf<RecognizerContractException>().With.Message.StartsWith("On 8 threads at once: "));
    }

    [Test]
    public void BatchThatDiffers_IsNamed() => Fails(
        new Batch(texts => [.. texts.Reverse().Select(text => Moscow(text))]),
        "Batch, asked for it among other texts, returned for \"President Ann Lee told");

    [Test]
    public void BatchOfAnotherLength_IsNamed() => Fails(
        new Batch(texts => [.. texts.Skip(1).Select(text => Moscow(text))]),
        $"Batch.RecognizeMany returned {RecognizerContract.Texts.Count - 1} lists for {RecognizerContract.Texts.Count} texts, expected one for each.");

    [Test]
    public void BatchThatThrows_IsNamed() => Fails(
        new Batch(_ => throw new NotSupportedException("too many")),
        $"Batch.RecognizeMany threw NotSupportedException (too many) for {RecognizerContract.Texts.Count} texts each of which it takes alone.");

    private static Mention[] Moscow(string text) => Moscow(text, text.IndexOf("Moscow", StringComparison.Ordinal));

    private static Mention[] Moscow(string text, int at) => at < 0 || at + 6 > text.Length ? [] : [new Mention(new TextSpan(at, 6), FactKind.Place, 0.9)];

    private static void Fails(Func<string, IReadOnlyList<Mention>> recognize, string message, string end = "") => Fails(new Function(recognize), message, end);

    private static void Fails(IMentionRecognizer recognizer, string message, string end = "") =>
        Assert.That(() => RecognizerContract.Check(recognizer), Throws.InstanceOf<RecognizerContractException>().With.Message.StartsWith(message).And.Message.EndsWith(end));

    private sealed class Function(Func<string, IReadOnlyList<Mention>> recognize) : IMentionRecognizer
    {
        public IReadOnlyList<Mention> Recognize(string text) => recognize(text);
    }

    private sealed class Batch(Func<IReadOnlyList<string>, IReadOnlyList<IReadOnlyList<Mention>>> recognize) : IBatchMentionRecognizer
    {
        public IReadOnlyList<Mention> Recognize(string text) => Moscow(text);

        public IReadOnlyList<IReadOnlyList<Mention>> RecognizeMany(IReadOnlyList<string> texts) => recognize(texts);
    }
}
