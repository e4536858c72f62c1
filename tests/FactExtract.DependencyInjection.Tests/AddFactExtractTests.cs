using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FactExtract.DependencyInjection.Tests;

public class AddFactExtractTests
{
    private const string Text = "They met in Moscow, with zyxin and qorvex.";

    [Test]
    public void Extractor_IsOneForAll()
    {
        using ServiceProvider services = new ServiceCollection().AddFactExtract().AddFactExtract().BuildServiceProvider();
        Assert.That(services.GetRequiredService<FactExtractor>(), Is.SameAs(services.GetRequiredService<FactExtractor>()));
        Assert.That(services.GetServices<FactExtractor>(), Has.Exactly(1).Items);
        Assert.That(services.GetRequiredService<FactExtractor>().Extract(Text).Places.Single().Text, Is.EqualTo("Moscow"));
    }

    [Test]
    public void Options_OfAllCallsHold()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddFactExtract(options => options.Kinds = new HashSet<FactKind> { FactKind.Custom })
            .AddFactExtract(options => options.Rules = [FactRules.FromRegex("met", new Regex("met"))])
            .BuildServiceProvider();
        Assert.That(services.GetRequiredService<FactExtractor>().Extract(Text).Facts.Select(fact => fact.Text), Is.EqualTo((string[])["met"]));
    }

    [Test]
    public void Services_JoinThoseOfTheOptions()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddFactExtract(options => options.Gazetteers = [new Gazetteer("protein", ["zyxin"])])
            .AddSingleton(new Gazetteer("chip", ["qorvex"]))
            .AddSingleton<IMentionRecognizer, TheyRecognizer>()
            .AddSingleton(FactRules.FromRegex("met", new Regex("met")))
            .BuildServiceProvider();
        ExtractionResult result = services.GetRequiredService<FactExtractor>().Extract(Text);
        Assert.That(
            result.Facts.Select(fact => $"{(fact as CustomFact)?.Label ?? fact.Kind.ToString()} {fact.Text}"),
            Is.EqualTo((string[])["Group They", "met met", "Place Moscow", "protein zyxin", "chip qorvex"]));
    }

    [Test]
    public void WrongOptions_StopTheHostAtItsStart()
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Services.AddFactExtract(options => options.MinimumConfidence = 2);
        using IHost host = builder.Build();
        Assert.That(() => host.StartAsync(), Throws.InstanceOf<OptionsValidationException>().With.Message.StartsWith("ExtractionOptions: options.MinimumConfidence ('2') must be less than or equal to '1'."));
    }

    [Test]
    public void Options_CanBeSetFromConfiguration()
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Configuration["FactExtract:MaxTextLength"] = "5";
        builder.Services.AddFactExtract();
        builder.Services.Configure<ExtractionOptions>(builder.Configuration.GetSection("FactExtract"));
        using IHost host = builder.Build();
        Assert.That(() => host.Services.GetRequiredService<FactExtractor>().Extract(Text), Throws.ArgumentException);
    }

    [Test]
    public void Null_Throws() => Assert.That(() => FactExtractServiceCollectionExtensions.AddFactExtract(null!), Throws.ArgumentNullException);

    private sealed class TheyRecognizer : IMentionRecognizer
    {
        public IReadOnlyList<Mention> Recognize(string text) => [new Mention(new TextSpan(0, 4), FactKind.Group, 1)];
    }
}
