using System.Text;
using FactExtract.DependencyInjection;
using Microsoft.AspNetCore.Http.Timeouts;

namespace FactExtract.Samples.WebApi;

/// <summary>POST a text to /facts and get its facts, as JSON or, where the client accepts text/html, as a page.</summary>
internal static class FactApi
{
    // UTF-8 that is none is the client's error; it must not become text with replacement characters in it.
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static WebApplication Create(WebApplicationBuilder builder)
    {
        // appsettings.json, or e.g. --FactApi:MaxBytes 5000000 --FactApi:Timeout 00:00:30 --FactExtract:MinimumConfidence 0.8.
        IConfigurationSection settings = builder.Configuration.GetSection("FactApi");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = settings.GetValue("MaxBytes", 1_000_000));
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = settings.GetValue("Timeout", TimeSpan.FromSeconds(10)) });
        builder.Services.AddFactExtract();
        builder.Services.Configure<ExtractionOptions>(builder.Configuration.GetSection("FactExtract"));
        builder.Services.AddOpenApi();
        builder.Services.AddProblemDetails();

        WebApplication app = builder.Build();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            // A body that is too long, or that the client breaks off, is no fault of the server.
            StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePages();
        app.UseRequestTimeouts();
        app.MapOpenApi();
        app.MapPost("/facts", Extract)
            .WithSummary("The facts of an English news text")
            .WithDescription("The text is the body. 'date' is the day on which it was published, against which \"last month\" is resolved; 'id' comes back as documentId.")
            .Accepts<string>("text/plain")
            .Produces<string>(StatusCodes.Status200OK, "application/json", "text/html")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status504GatewayTimeout);
        return app;
    }

    private static async Task<IResult> Extract(HttpRequest request, FactExtractor extractor, DateOnly? date, string? id, CancellationToken aborted)
    {
        string text;
        try
        {
            using var reader = new StreamReader(request.Body, StrictUtf8, detectEncodingFromByteOrderMarks: false);
            text = await reader.ReadToEndAsync(aborted);
        }
        catch (DecoderFallbackException)
        {
            return TypedResults.Problem("The body is not UTF-8.", statusCode: StatusCodes.Status400BadRequest);
        }

        // Ends when the client goes away or the time is over.
        ExtractionResult result = extractor.Extract(new TextDocument(text) { Id = id, ReferenceDate = date }, aborted);
        return request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html")
            ? TypedResults.Content(FactHtml.ToHtml(result, text), "text/html; charset=utf-8")
            : TypedResults.Json(result, FactJsonContext.Default.ExtractionResult);
    }
}
