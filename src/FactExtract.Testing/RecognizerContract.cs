using System.Globalization;

namespace FactExtract.Testing;

/// <summary>
/// What FactExtract expects of an <see cref="IMentionRecognizer"/>. Call <see cref="Check"/> from a test of any framework: it returns when
/// all is well and throws otherwise.
/// </summary>
public static class RecognizerContract
{
    private const int Threads = 8;

    /// <summary>
    /// Texts that tend to break recognizers: empty, blank, accented, beyond the Basic Multilingual Plane, with halves of surrogate pairs,
    /// control characters, right-to-left marks, and a long one.
    /// </summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        "President Ann Lee told Reuters in Moscow on Tuesday that 300 men had left Paris, Texas.",
        "Ann Lee said so.\r\n\r\nLee, the mayor of Łódź, met José Núñez at the Côte d’Ivoire embassy.",
        "",
        " \t\n",
        "A",
        "Sie traf 👩‍👩‍👧 in 𝔐𝔬𝔰𝔠𝔬𝔴, and 习近平 in Beijing.",
        "e\u0301 Cafe\u0301 Moscow",
        "half \uD83D of a pair, \uDC69 another, Moscow",
        "nul \0 bell \a escape \u001B[31m Moscow",
        "left \u202E wocsoM \u202C right, zero\u200Bwidth, no\u00A0break, line\u2028separator",
        "\"Quotes\", “quotes” and <b>Moscow</b> &amp; {\"json\":\"\\u0041\"}",
        string.Concat(Enumerable.Repeat("Ann Lee met Big Blue Corp. in Moscow. ", 500)),
        new('A', 20_000),
    ];

    /// <summary>
    /// Checks that a recognizer takes any text; returns spans inside the text, not empty and not through a surrogate pair; kinds of name;
    /// confidences from 0 to 1; the same for the same text, on eight threads at once too; and, when it is an
    /// <see cref="IBatchMentionRecognizer"/>, the same for many texts at once.
    /// </summary>
    /// <param name="recognizer">The recognizer.</param>
    /// <param name="texts">Further texts to try, beside <see cref="Texts"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="recognizer"/> is null.</exception>
    /// <exception cref="RecognizerContractException">The contract is not kept.</exception>
    public static void Check(IMentionRecognizer recognizer, IEnumerable<string>? texts = null)
    {
        ArgumentNullException.ThrowIfNull(recognizer);
        string[] all = [.. Texts, .. texts ?? []];
        string name = recognizer.GetType().Name;
        IReadOnlyList<Mention>[] expected = [.. all.Select(text => Recognize(recognizer, name, text))];
        for (int i = 0; i < all.Length; i++)
        {
            Compare(name, all[i], expected[i], Recognize(recognizer, name, all[i]), "asked twice");
        }

        CheckThreads(recognizer, name, all, expected);
        if (recognizer is IBatchMentionRecognizer batch)
        {
            CheckBatch(batch, name, all, expected);
        }
    }

    private static IReadOnlyList<Mention> Recognize(IMentionRecognizer recognizer, string name, string text)
    {
        IReadOnlyList<Mention>? mentions;
        try
        {
            mentions = recognizer.Recognize(text);
        }
        catch (Exception exception)
        {
            throw new RecognizerContractException($"{name} threw {exception.GetType().Name} ({exception.Message}) for {Show(text)}, expected mentions, or none: any text is to be accepted.", exception);
        }

        CheckMentions(name, text, mentions);
        return mentions!;
    }

    private static void CheckMentions(string name, string text, IReadOnlyList<Mention>? mentions)
    {
        if (mentions is null)
        {
            throw new RecognizerContractException($"{name} returned null for {Show(text)}, expected an empty list where there is no mention.");
        }

        foreach (Mention mention in mentions)
        {
            TextSpan span = mention.Span;
            string? wrong = span.Length == 0 || span.End > text.Length
                    ? $"the span {span}, expected one that is not empty and inside the text of {text.Length} UTF-16 code units; if the engine counts bytes or code points, convert"
                : Splits(text, span.Start) || Splits(text, span.End) ? $"the span {span}, which cuts a surrogate pair in two; if the engine counts code points, convert to UTF-16 code units"
                : mention.Kind > FactKind.Work ? $"the kind {mention.Kind}, expected a kind of name: Person, Place, Organization, Group, Event, Product or Work"
                : mention.Confidence is not (>= 0 and <= 1) ? $"the confidence {mention.Confidence.ToString(CultureInfo.InvariantCulture)}, expected 0 to 1"
                : null;
            if (wrong is not null)
            {
                throw new RecognizerContractException($"{name} returned for {Show(text)} {wrong}.");
            }
        }
    }

    private static void CheckThreads(IMentionRecognizer recognizer, string name, string[] texts, IReadOnlyList<Mention>[] expected)
    {
        // Threads of their own that start together: a pool might run them one after the other.
        using var start = new Barrier(Threads);
        var failures = new Exception?[Threads];
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            start.SignalAndWait();
            try
            {
                for (int i = 0; i < 3 * texts.Length; i++)
                {
                    int at = (i + thread) % texts.Length;
                    Compare(name, texts[at], expected[at], Recognize(recognizer, name, texts[at]), $"asked on {Threads} threads at once");
                }
            }
            catch (RecognizerContractException exception)
            {
                failures[thread] = exception;
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        if (Array.Find(failures, failure => failure is not null) is { } failure)
        {
            throw new RecognizerContractException($"On {Threads} threads at once: {failure.Message}", failure);
        }
    }

    private static void CheckBatch(IBatchMentionRecognizer recognizer, string name, string[] texts, IReadOnlyList<Mention>[] expected)
    {
        IReadOnlyList<IReadOnlyList<Mention>>? found;
        try
        {
            found = recognizer.RecognizeMany(texts);
        }
        catch (Exception exception)
        {
            throw new RecognizerContractException($"{name}.RecognizeMany threw {exception.GetType().Name} ({exception.Message}) for {texts.Length} texts each of which it takes alone.", exception);
        }

        if (found?.Count != texts.Length)
        {
            throw new RecognizerContractException($"{name}.RecognizeMany returned {found?.Count.ToString(CultureInfo.InvariantCulture) ?? "no"} lists for {texts.Length} texts, expected one for each.");
        }

        for (int i = 0; i < texts.Length; i++)
        {
            CheckMentions(name, texts[i], found[i]);
            Compare(name, texts[i], expected[i], found[i], "asked for it among other texts");
        }
    }

    private static void Compare(string name, string text, IReadOnlyList<Mention> expected, IReadOnlyList<Mention> actual, string how)
    {
        if (!expected.SequenceEqual(actual))
        {
            throw new RecognizerContractException($"{name}, {how}, returned for {Show(text)} first {Show(expected)}, then {Show(actual)}: the same text is to give the same mentions in the same order.");
        }
    }

    private static bool Splits(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    private static string Show(IReadOnlyList<Mention> mentions) =>
        mentions.Count == 0 ? "nothing" : string.Join(", ", mentions.Take(5).Select(mention => string.Create(CultureInfo.InvariantCulture, $"{mention.Kind} {mention.Span} {mention.Confidence:0.###}")));

    private static string Show(string text)
    {
        const int Shown = 60;
        IEnumerable<string> letters = text.Take(Shown).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? $"\\u{(int)c:X4}" : c.ToString());
        return $"\"{string.Concat(letters)}{(text.Length > Shown ? "…" : "")}\"";
    }
}
