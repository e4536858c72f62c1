namespace FactExtract.Facts;

/// <summary>Asks batch recognizers for many documents at once, before these are shared out.</summary>
internal sealed class BatchRecognition(ExtractionOptions options)
{
    // Enough for the cost of a call to be shared, few enough for the first result not to wait long.
    private const int Size = 32;

    private readonly bool _isNeeded = options.Recognizers.Any(recognizer => recognizer is IBatchMentionRecognizer);

    internal IAsyncEnumerable<RecognizedDocument> Run(IAsyncEnumerable<TextDocument> documents) =>
        _isNeeded ? documents.Chunk(Size).SelectMany(Recognize) : documents.Select(document => new RecognizedDocument(document, null));

    private RecognizedDocument[] Recognize(TextDocument[] documents)
    {
        RecognizedDocument[] recognized = [.. documents.Select(document => new RecognizedDocument(document, new IReadOnlyList<Mention>?[options.Recognizers.Count]))];

        // What will not be read, or not in one window, is left to be asked for when its turn comes.
        RecognizedDocument[] asked = [.. recognized.Where(row => row.Document?.Text is { } text && text.Length <= Math.Min(options.WindowLength, options.MaxTextLength))];
        for (int i = 0; i < options.Recognizers.Count && asked.Length > 0; i++)
        {
            if (options.Recognizers[i] is IBatchMentionRecognizer recognizer)
            {
                Ask(recognizer, i, asked);
            }
        }

        return recognized;
    }

    private static void Ask(IBatchMentionRecognizer recognizer, int index, RecognizedDocument[] asked)
    {
        IReadOnlyList<IReadOnlyList<Mention>> found;
        try
        {
            found = recognizer.RecognizeMany([.. asked.Select(row => row.Document.Text)]);
        }
        catch (Exception)
        {
            // Each is asked for alone, and the one that is the cause fails for itself.
            return;
        }

        if (found.Count != asked.Length)
        {
            throw new InvalidOperationException($"The recognizer {recognizer.GetType().Name} returned {found.Count} lists for {asked.Length} texts.");
        }

        for (int i = 0; i < asked.Length; i++)
        {
            asked[i].Mentions![index] = found[i];
        }
    }
}
