using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactExtract.Tests.Facts;

public class FactJsonTests
{
    private static readonly JsonSerializerOptions Plain = new() { WriteIndented = false };

    [Test]
    public void Result_IsWrittenAsTheContractSays()
    {
        string json = Write(SampleResult.Value with { Facts = [SampleResult.Value.Facts[5], SampleResult.Value.Facts[6]], Entities = [SampleResult.Value.Entities[0]], Sentences = [SampleResult.Value.Sentences[3]] });
        Assert.That(json, Is.EqualTo(
            """{"documentId":"a1","facts":[{"kind":"number","text":"More than $1.5 million","span":{"start":66,"length":22},"confidence":1,"sentence":2,"numberKind":"money","value":1500000,"upperValue":1600000.50,"isVague":true,"unit":"USD","qualifier":"moreThan"},"""
            + """{"kind":"date","text":"May","span":{"start":97,"length":3},"confidence":1,"sentence":2,"dateKind":"date","timex":"2022-05","start":"2022-05-01","end":"2022-05-31","isRelative":true,"qualifier":"exact"}],"""
            + "\"entities\":" + """[{"id":0,"kind":"person","name":"Ann Lee","mentions":[1]}],"sentences":[{"start":102,"length":17,"kind":"promotion"}]}"""));
    }

    [Test]
    public void Result_ReadBack_IsEqual()
    {
        string json = Write(SampleResult.Value);
        ExtractionResult? read = JsonSerializer.Deserialize(json, FactJsonContext.Default.ExtractionResult);
        Assert.That(Write(read!), Is.EqualTo(json));
        Assert.That(read!.Facts.Select(fact => fact.GetType()), Is.EqualTo(SampleResult.Value.Facts.Select(fact => fact.GetType())));
        Assert.That(read.Facts[1], Is.EqualTo(SampleResult.Value.Facts[1]));
        Assert.That(read.Facts[3], Is.EqualTo(SampleResult.Value.Facts[3]));
        Assert.That(read.Facts[5], Is.EqualTo(SampleResult.Value.Facts[5]));
        Assert.That(read.Facts[6], Is.EqualTo(SampleResult.Value.Facts[6]));
        Assert.That(read.Sentences, Is.EqualTo(SampleResult.Value.Sentences));
    }

    [Test]
    public void Result_WithFieldsInAnotherOrder_IsRead()
    {
        string json = Write(SampleResult.Value);
        string reversed = Reverse(JsonNode.Parse(json))!.ToJsonString(Plain);
        Assert.That(reversed, Is.Not.EqualTo(json));
        Assert.That(Write(JsonSerializer.Deserialize(reversed, FactJsonContext.Default.ExtractionResult)!), Is.EqualTo(json));
    }

    [Test]
    public void EnumValues_AreWrittenInCamelCaseAndReadBack([Values] Qualifier qualifier)
    {
        string json = JsonSerializer.Serialize<Fact>(new NumberFact { Text = "1", Span = new TextSpan(0, 1), Qualifier = qualifier }, FactJsonContext.Default.Fact);
        string name = qualifier.ToString();
        Assert.That(json, Does.Contain($"\"qualifier\":\"{char.ToLowerInvariant(name[0])}{name[1..]}\""));
        Assert.That(((NumberFact)JsonSerializer.Deserialize(json, FactJsonContext.Default.Fact)!).Qualifier, Is.EqualTo(qualifier));
    }

    private static string Write(ExtractionResult result) => JsonSerializer.Serialize(result, FactJsonContext.Default.ExtractionResult);

    private static JsonNode? Reverse(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Reverse().Select(field => KeyValuePair.Create(field.Key, Reverse(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Reverse)]),
        _ => node?.DeepClone(),
    };
}
