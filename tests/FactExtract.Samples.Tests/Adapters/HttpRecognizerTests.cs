using System.Text.Json.Nodes;
using FactExtract.Samples.Adapters;
using FactExtract.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FactExtract.Samples.Tests.Adapters;

/// <summary>The adapter against a service on loopback that counts code points, as one in Python would.</summary>
public sealed class HttpRecognizerTests : IDisposable
{
    private WebApplication _service = null!;
    private HttpClient _client = null!;
    private HttpRecognizer _recognizer = null!;
    private int _requests;

    [OneTimeSetUp]
    public async Task StartService()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None"]);
        _service = builder.Build();
        _service.MapPost("/mentions", (JsonNode body) =>
        {
            Interlocked.Increment(ref _requests);
            return Results.Json(new JsonObject { ["mentions"] = new JsonArray([.. body["texts"]!.AsArray().Select(text => Find(text!.GetValue<string>()))]) });
        });
        await _service.StartAsync();
        _client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        _recognizer = new HttpRecognizer(_client, new Uri(_service.Urls.First() + "/mentions"));
    }

    [OneTimeTearDown]
    public async Task StopService() => await _service.DisposeAsync();

    public void Dispose() => _client.Dispose();

    // <Contract>
    [Test]
    public void Contract_IsKept() => RecognizerContract.Check(_recognizer, ["👩 zyxin 👩 zyxin"]);

    // </Contract>

    [Test]
    public void Names_JoinTheBuiltInOnes()
    {
        var extractor = new FactExtractor(new ExtractionOptions { Recognizers = [_recognizer] });
        ExtractionResult result = extractor.Extract("👩‍👩‍👧 They met in Moscow, with zyxin.");
        Assert.That(result.Facts.Select(fact => $"{fact.Kind} {fact.Text}"), Is.EqualTo((string[])["Place Moscow", "Organization zyxin"]));
    }

    [Test]
    public void ManyDocuments_TakeFewRequests()
    {
        var extractor = new FactExtractor(new ExtractionOptions { Recognizers = [_recognizer] });
        int before = _requests;
        Assert.That(extractor.ExtractMany(Enumerable.Range(0, 100).Select(i => new TextDocument($"{i}: zyxin."))).Count(result => result.Organizations.Any()), Is.EqualTo(100));
        Assert.That(_requests - before, Is.EqualTo(4));
    }

    [Test]
    public void ServiceThatFails_FailsTheDocument()
    {
        var lost = new HttpRecognizer(_client, new Uri(_service.Urls.First() + "/nothing"));
        Assert.That(() => new FactExtractor(new ExtractionOptions { Recognizers = [lost] }).Extract("x"), Throws.InstanceOf<HttpRequestException>());
    }

    private static JsonArray Find(string text)
    {
        int at = text.IndexOf("zyxin", StringComparison.Ordinal);
        return at < 0 ? [] : [new JsonObject { ["start"] = text[..at].EnumerateRunes().Count(), ["length"] = 5, ["kind"] = "organization", ["confidence"] = 0.9 }];
    }
}
