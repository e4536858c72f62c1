using System.Net.Http.Json;
using System.Text.Json;

namespace FactExtract.Samples.Adapters;

/// <summary>
/// Names found by a service: POST {"texts":["…"]}, which answers {"mentions":[[{"start":0,"length":4,"kind":"place","confidence":0.9}]]},
/// a list for each text, offsets in code points as Python counts them.
/// </summary>
/// <param name="client">Shared; its time limit bounds how long an extraction waits. Retries and the like are its handlers' work.</param>
/// <param name="address">Where the service is.</param>
public sealed class HttpRecognizer(HttpClient client, Uri address) : IBatchMentionRecognizer
{
    /// <inheritdoc/>
    public IReadOnlyList<Mention> Recognize(string text) => RecognizeMany([text])[0];

    /// <inheritdoc/>
    public IReadOnlyList<IReadOnlyList<Mention>> RecognizeMany(IReadOnlyList<string> texts)
    {
        // A lone half of a surrogate pair cannot be sent as UTF-8; U+FFFD in its place keeps the offsets.
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(new Request([.. texts.Select(CodePoints.WellFormed)])) };
        using HttpResponseMessage response = client.Send(request);
        response.EnsureSuccessStatusCode();
        using Stream body = response.Content.ReadAsStream();
        Response answer = JsonSerializer.Deserialize<Response>(body, JsonSerializerOptions.Web) ?? throw new InvalidDataException($"{address} answered null.");
        return [.. answer.Mentions.Zip(texts, (mentions, text) => Convert(mentions, text))];
    }

    private static Mention[] Convert(IReadOnlyList<Found> found, string text)
    {
        int[] offsets = CodePoints.Utf16Offsets(text);
        return [.. found.Select(mention => new Mention(
            TextSpan.FromBounds(offsets[mention.Start], offsets[mention.Start + mention.Length]),
            Enum.Parse<FactKind>(mention.Kind, ignoreCase: true),
            mention.Confidence))];
    }

    private sealed record Request(IReadOnlyList<string> Texts);

    private sealed record Response(IReadOnlyList<IReadOnlyList<Found>> Mentions);

    private sealed record Found(int Start, int Length, string Kind, double Confidence);
}
