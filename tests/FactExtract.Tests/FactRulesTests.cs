using System.Text.RegularExpressions;

namespace FactExtract.Tests;

public class FactRulesTests
{
    private const string Text = "Case CVE-2024-1234 hit Moscow; CVE-2023-1 did not.";

    [Test]
    public void FromRegex_GivesMatchesWithTheirNamedGroups()
    {
        CustomFact[] facts = [.. Extract(FactRules.FromRegex("cve", new Regex(@"CVE-(?<year>\d{4})-(\d+)(?<rest>!)?|\b"))).Facts.OfType<CustomFact>()];
        Assert.That(facts.Select(fact => (fact.Text, fact.Label)), Is.EqualTo(((string, string)[])[("CVE-2024-1234", "cve"), ("CVE-2023-1", "cve")]));
        Assert.That(facts[0].Properties, Is.EqualTo(new Dictionary<string, string> { ["year"] = "2024" }));
        Assert.That(Extract(FactRules.FromRegex("hit", new Regex("hit"))).Facts.OfType<CustomFact>().Single().Properties, Is.Null);
    }

    [Test]
    public void Where_LabelsFacts()
    {
        CustomFact fact = Extract(FactRules.Where("capital", fact => fact is PlaceFact { Name: "Moscow" })).Facts.OfType<CustomFact>().Single();
        Assert.That((fact.Text, fact.Label), Is.EqualTo(("Moscow", "capital")));
    }

    [Test]
    public void Create_CallsTheFunction() =>
        Assert.That(Extract(FactRules.Create((document, _) => [new CustomFact { Text = "", Span = new TextSpan(0, document.Text.Length), Label = "all" }])).Facts.OfType<CustomFact>().Single().Text, Is.EqualTo(Text));

    [Test]
    public void Null_Throws()
    {
        Assert.That(() => FactRules.FromRegex(null!, new Regex("a")), Throws.ArgumentNullException);
        Assert.That(() => FactRules.FromRegex("a", null!), Throws.ArgumentNullException);
        Assert.That(() => FactRules.Where("a", null!), Throws.ArgumentNullException);
        Assert.That(() => FactRules.Create(null!), Throws.ArgumentNullException);
    }

    private static ExtractionResult Extract(IFactRule rule) => new FactExtractor(new ExtractionOptions { Rules = [rule] }).Extract(Text);
}
