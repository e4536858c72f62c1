using System.Diagnostics;
using System.Globalization;
using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract.Tests;

public class GazetteerTests
{
    [TestCase("Reuters\torganization", "Reuters REUTERS reuters", "Reuters")]
    [TestCase("Reuters\torganization\texact", "Reuters REUTERS reuters", "Reuters")]
    [TestCase("Reuters\torganization\tupper", "Reuters REUTERS reuters", "Reuters|REUTERS")]
    [TestCase("Reuters\torganization\tignore", "Reuters REUTERS reuters", "Reuters|REUTERS|reuters")]
    [TestCase("Big Blue Corp.\torganization", "Then Big  Blue\nCorp. grew.", "Big  Blue\nCorp.")]
    [TestCase("Acme Inc.\torganization", "He left Acme Inc. in May. Shares of Acme Inc. fell.", "Acme Inc.|Acme Inc.", TestName = "A final period of an abbreviation")]
    [TestCase("Acme\torganization", "Acme's shares, (Acme), “Acme”", "Acme|Acme|Acme")]
    [TestCase("A\torganization\nA B\torganization\nA B C D\torganization", "A B C A B A", "A B|A B|A", TestName = "The longest")]
    [TestCase("# a comment\n\n  \nReuters\torganization\n", "Reuters", "Reuters", TestName = "Comments and empty lines")]
    [TestCase("#MeToo\tevent", "It was #MeToo there.", "#MeToo", TestName = "A name that starts with #")]
    [TestCase("US\tplace\nus\tgroup\tignore", "US us Us", "US|us|Us", TestName = "Entries that differ in case alone")]
    [TestCase("İstanbul Spor\torganization\tupper", "İSTANBUL SPOR", "İSTANBUL SPOR")]
    public void Names_AreFoundByTheirCaseRule(string list, string text, string expected) =>
        Assert.That(string.Join('|', Find(list, text).Select(match => match.Text)), Is.EqualTo(expected));

    [Test]
    public void EntriesThatDifferInCase_KeepTheirKinds() =>
        Assert.That(Find("US\tplace\nus\tgroup\tignore", "US us").Select(match => match.Kind), Is.EqualTo((FactKind[])[FactKind.Place, FactKind.Group]));

    [TestCase("Reuters", "found 1 field, expected 2 or 3 (name, kind, case rule) separated by tabs")]
    [TestCase("Reuters\torganization\texact\tmore", "found 4 fields, expected 2 or 3 (name, kind, case rule) separated by tabs")]
    [TestCase("Reuters\tagency", "found the kind 'agency', expected person, place, organization, group, event, product, work or custom: with a label")]
    [TestCase("Reuters\tcustom:", "found the kind 'custom:', expected person, place, organization, group, event, product, work or custom: with a label")]
    [TestCase("Reuters\torganization\tany", "found the case rule 'any', expected exact, upper or ignore")]
    public void WrongLine_IsNamed(string line, string message) =>
        Assert.That(
            () => Gazetteer.Read(new StringReader($"# list\n{line}\n")),
            Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo($"gazetteer(2): {message}."));

    [Test]
    public void NameOfTooManyTokens_IsRefused()
    {
        string name = string.Concat(Enumerable.Repeat("a ", 65));
        Assert.That(() => Gazetteer.Read(new StringReader($"{name}\tperson")), Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo("gazetteer(1): found a name of more than 64 tokens, shorten it."));
        Assert.That(() => new Gazetteer(FactKind.Person, [name]), Throws.ArgumentException);
        Assert.That(() => new Gazetteer(FactKind.Person, [name[..128]]), Throws.Nothing);
    }

    [Test]
    public void File_IsReadAndNamedInErrors()
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "names.tsv");
        File.WriteAllText(path, "Zyx\torganization\n");
        Assert.That(new FactExtractor(new ExtractionOptions { Gazetteers = [Gazetteer.ReadFile(path)] }).Extract("The Zyx grew.").Organizations.Single().Text, Is.EqualTo("Zyx"));
        File.WriteAllText(path, "Zyx\n");
        Assert.That(() => Gazetteer.ReadFile(path), Throws.InstanceOf<InvalidDataException>().With.Message.StartsWith($"{path}(1): "));
        Assert.That(() => Gazetteer.ReadFile(path + "x"), Throws.InstanceOf<FileNotFoundException>());
    }

    [TestCase(false, "Organization Moscow|Organization zyxin")]
    [TestCase(true, "Place Moscow|Organization zyxin")]
    public void List_OverridesOrYields(bool yields, string expected)
    {
        Gazetteer list = Gazetteer.Read(new StringReader("Moscow\torganization\nzyxin\torganization"), yields);
        ExtractionResult result = new FactExtractor(new ExtractionOptions { Gazetteers = [list] }).Extract("They met in Moscow, with zyxin.");
        Assert.That(string.Join('|', result.Facts.Select(fact => $"{fact.Kind} {fact.Text}")), Is.EqualTo(expected));
    }

    [Test]
    public void CustomKind_GivesItsLabel() =>
        Assert.That(
            new FactExtractor(new ExtractionOptions { Gazetteers = [Gazetteer.Read(new StringReader("mpox\tcustom:disease\tignore"))] }).Extract("Mpox came back.").Facts.OfType<CustomFact>().Single().Label,
            Is.EqualTo("disease"));

    // Found against a plain search through the list.
    [Test]
    public void ManyNames_AreThoseOfAPlainSearch()
    {
        var random = new Random(20221004);
        string[] words = ["a", "b", "A", "c", "dd"];
        string[] names = [.. Enumerable.Range(0, 60).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => words[random.Next(words.Length)])))];
        string list = string.Join('\n', names.Select(name => $"{name}\tperson"));
        for (int round = 0; round < 200; round++)
        {
            string[] text = [.. Enumerable.Range(0, 30).Select(_ => words[random.Next(words.Length)])];
            var expected = new List<string>();
            for (int at = 0; at < text.Length;)
            {
                string? longest = names.Select(name => name.Split(' ')).Where(name => text.AsSpan(at).StartsWith(name)).MaxBy(name => name.Length) is { } found ? string.Join(' ', found) : null;
                at += longest is null ? 1 : longest.Split(' ').Length;
                expected.AddRange(longest is null ? [] : [longest]);
            }

            Assert.That(Find(list, string.Join(' ', text)).Select(match => match.Text), Is.EqualTo(expected));
        }
    }

    // Names that start alike are where a search through the list would take time: a hundred times as many, the same text, the same time.
    [Test]
    public void Finding_DoesNotDependOnTheNumberOfNames()
    {
        double few = Seconds(names: 1_000);
        double many = Seconds(names: 100_000);
        Assert.That(many, Is.LessThan((10 * few) + 0.01));
    }

    private static double Seconds(int names)
    {
        var phrases = new PhraseIndex();
        for (int i = 0; i < names; i++)
        {
            phrases.Add(string.Create(CultureInfo.InvariantCulture, $"Ann X{i} Lee"), CaseRule.Exact, 0);
        }

        phrases.Complete();
        string text = string.Concat(Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"Ann X{i % 1_000} Lee went, Ann X{i % 1_000} did. ")));
        var buffer = new TokenBuffer();
        new BlockTokenizer(BlockTokenizer.BestStrategy).Tokenize(text, buffer);
        var tokenized = new TokenizedText(text, buffer.Tokens.Items, []);
        double best = double.MaxValue;
        for (int run = 0; run < 20; run++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int at = 0; at < tokenized.Tokens.Length; at++)
            {
                phrases.LongestAt(tokenized, at, out _);
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }

    private static List<(string Text, FactKind Kind)> Find(string list, string text)
    {
        var buffer = new TokenBuffer();
        new BlockTokenizer(BlockTokenizer.BestStrategy).Tokenize(text, buffer);
        var tokenized = new TokenizedText(text, buffer.Tokens.Items, []);
        var matches = new List<GazetteerMatch>();
        Gazetteer.Read(new StringReader(list)).Find(tokenized, matches);
        var found = new List<(string, FactKind)>();
        foreach (GazetteerMatch match in matches)
        {
            found.Add((tokenized.Span(match.First, match.End).Slice(text).ToString(), match.Label.Kind));
        }

        return found;
    }
}
