using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactExtract.Samples.WebApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FactExtract.Samples.Tests.WebApi;

/// <summary>The sample service, as a running server on loopback.</summary>
public class FactApiTests
{
    private const string Text = "Ann Lee told Reuters in Moscow on Tuesday that 300 men had left. <script>alert(1)</script>";

    [Test]
    public async Task Text_GivesItsFactsAsJson()
    {
        await using Server server = await Server.Start();
        HttpResponseMessage response = await server.Post("/facts?date=2022-10-04&id=a1", Text);
        Assert.That((response.StatusCode, response.Content.Headers.ContentType!.MediaType), Is.EqualTo((HttpStatusCode.OK, "application/json")));
        ExtractionResult? result = JsonSerializer.Deserialize(await response.Content.ReadAsStringAsync(), FactJsonContext.Default.ExtractionResult);
        ExtractionResult expected = FactExtractor.Default.Extract(new TextDocument(Text) { Id = "a1", ReferenceDate = new DateOnly(2022, 10, 4) });
        Assert.That(JsonSerializer.Serialize(result, FactJsonContext.Default.ExtractionResult), Is.EqualTo(JsonSerializer.Serialize(expected, FactJsonContext.Default.ExtractionResult)));
    }

    [Test]
    public async Task Browser_GetsThePage()
    {
        await using Server server = await Server.Start();
        HttpResponseMessage response = await server.Post("/facts", Text, accept: "text/html");
        Assert.That(response.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/html; charset=utf-8"));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("<mark").And.Not.Contain("<script>"));
    }

    [Test]
    public async Task WrongRequests_AreProblemsOfTheClient()
    {
        await using Server server = await Server.Start("--FactApi:MaxBytes", "5000");
        Assert.That((await server.Post("/facts?date=yesterday", Text)).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        HttpResponseMessage broken = await server.Post("/facts", new ByteArrayContent([0x41, 0xE9, 0x41]));
        Assert.That((broken.StatusCode, (await Problem(broken))["detail"]!.GetValue<string>()), Is.EqualTo((HttpStatusCode.BadRequest, "The body is not UTF-8.")));
        Assert.That((await server.Post("/facts", new string('a', 5001))).StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That((await server.Post("/facts", new string('a', 5000))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await server.Post("/facts", "")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task OpenApi_DescribesIt()
    {
        await using Server server = await Server.Start();
        JsonNode document = JsonNode.Parse(await server.Client.GetStringAsync("/openapi/v1.json"))!;
        JsonNode post = document["paths"]!["/facts"]!["post"]!;
        Assert.That(post["requestBody"]!["content"]!.AsObject().Select(content => content.Key), Is.EqualTo((string[])["text/plain"]));
        Assert.That(post["responses"]!.AsObject().Select(response => response.Key), Is.EquivalentTo((string[])["200", "400", "413", "504"]));
        Assert.That(post["parameters"]!.AsArray().Select(parameter => parameter!["name"]!.GetValue<string>()), Is.EquivalentTo((string[])["date", "id"]));
    }

    [Test]
    public async Task SlowRequest_TimesOut()
    {
        await using Server server = await Server.Start(services => services.AddSingleton<IMentionRecognizer>(new Waiting(_ => Thread.Sleep(3000))), "--FactApi:Timeout", "00:00:00.1");
        HttpResponseMessage response = await server.Post("/facts", Text);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.GatewayTimeout));
    }

    [Test]
    public async Task ClientThatGoesAway_EndsTheWork()
    {
        using var started = new ManualResetEventSlim();
        using var gone = new ManualResetEventSlim();
        bool wentOn = false;
        IFactRule rule = FactRules.Create((_, _) =>
        {
            wentOn = true;
            return [];
        });
        await using (Server server = await Server.Start(services => services.AddSingleton(rule).AddSingleton<IMentionRecognizer>(new Waiting(_ =>
        {
            started.Set();
            gone.Wait();
        }))))
        {
            using var source = new CancellationTokenSource();
            Task<HttpResponseMessage> response = server.Client.PostAsync("/facts", new StringContent(Text), source.Token);
            Assert.That(started.Wait(TimeSpan.FromSeconds(30)));
            await source.CancelAsync();
            Assert.That(async () => await response, Throws.InstanceOf<OperationCanceledException>());

            // Until the server has seen the closed connection.
            await Task.Delay(1000);
            gone.Set();
        }

        Assert.That(wentOn, Is.False, "the stages after the recognizer have run");
    }

    [Test]
    public void WrongOptions_StopItAtItsStart() =>
        Assert.That(() => Server.Start("--FactExtract:MinimumConfidence", "2"), Throws.InstanceOf<Microsoft.Extensions.Options.OptionsValidationException>());

    private static async Task<JsonNode> Problem(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    private sealed class Waiting(Action<string> wait) : IMentionRecognizer
    {
        public IReadOnlyList<Mention> Recognize(string text)
        {
            wait(text);
            return [];
        }
    }

    private sealed class Server(WebApplication app) : IAsyncDisposable
    {
        internal HttpClient Client { get; } = new() { BaseAddress = new Uri(app.Urls.First()) };

        internal static Task<Server> Start(params string[] args) => Start(_ => { }, args);

        internal static async Task<Server> Start(Action<IServiceCollection> add, params string[] args)
        {
            WebApplicationBuilder builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None", .. args]);
            add(builder.Services);
            WebApplication app = FactApi.Create(builder);
            await app.StartAsync();
            return new Server(app);
        }

        internal Task<HttpResponseMessage> Post(string path, string text, string accept = "application/json") => Post(path, new StringContent(text, Encoding.UTF8), accept);

        internal Task<HttpResponseMessage> Post(string path, HttpContent content, string accept = "application/json") =>
            Client.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content, Headers = { { "Accept", accept } } });

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await app.DisposeAsync();
        }
    }
}
