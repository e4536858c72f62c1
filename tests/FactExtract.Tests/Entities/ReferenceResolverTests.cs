using FactExtract.Entities;
using FactExtract.Facts;

namespace FactExtract.Tests.Entities;

public class ReferenceResolverTests
{
    [TestCase("[p Jane Roe] spoke. She left.", "She=Jane Roe", TestName = "one person")]
    [TestCase("[p Jane Roe] met [p John Doe]. He left and she stayed.", "He=John Doe, she=Jane Roe", TestName = "by gender")]
    [TestCase("\"We won,\" said [p John Doe]. [p Peter Poe] lost the race against [p Paul Coe]. He wept.", "He=Peter Poe", TestName = "subject before object")]
    [TestCase("[p John Doe] lost to [p Peter Poe]. \"It was hard,\" he said. \"I will try again,\" he added.", "he=John Doe, he=John Doe", TestName = "speaker goes on")]
    [TestCase("A woman was hurt. She left.", "", TestName = "nobody with a name")]
    [TestCase("Health Minister [p Jane Roe] resigned. The minister gave no reason.", "The minister=Jane Roe", TestName = "role noun")]
    [TestCase("[o Acme Corp.] fell. The company lost money.", "The company=Acme Corp.", TestName = "the company")]
    [TestCase("The [o Health Ministry] warned [o Acme]. The ministry said so.", "The ministry=Health Ministry", TestName = "the ministry")]
    [TestCase("Health Minister [p Jane Roe] and Prime Minister [p John Doe] met. The health minister left.", "The health minister=Jane Roe", TestName = "role of two words")]
    [TestCase("The [o WHO] met in [l Geneva]. It said so.", "It=WHO", TestName = "it says")]
    [TestCase("[l Kenya] and [l Nairobi] suffered. The country asked for help.", "The country=Kenya", TestName = "the country")]
    [TestCase("[p Jane Roe], 44, met [p Ann Poe], 29. The 29-year-old said so.", "The 29-year-old=Ann Poe", TestName = "age after the name")]
    [TestCase("The 44-year-old singer [p Jane Roe] met [p Ann Poe]. The 44-year-old said so.", "The 44-year-old=Jane Roe", TestName = "age before the name")]
    [TestCase("[p Jane Roe] won again. The 44-year-old singer wept.", "The 44-year-old singer=Jane Roe", TestName = "age of the only person")]
    [TestCase("[p Jane Roe] met [p Ann Poe]. The 44-year-old said so.", "", TestName = "age of one of two")]
    [TestCase("[p Jane Roe], 44, spoke. The 50-year-old bridge fell.", "", TestName = "age of a thing")]
    [TestCase("[p Jane Roe], 44, spoke. The 50-year-old said so.", "", TestName = "age of somebody else")]
    [TestCase("Health Minister [p Jane Roe] resigned. The former minister gave no reason.", "The former minister=Jane Roe", TestName = "former")]
    [TestCase("[p Jane Roe] jailed [p John Doe]. [p Jane Roe] said the 58-year-old had lied.", "the 58-year-old=John Doe", TestName = "age of whom the speaker speaks")]
    [TestCase("[p Tom Poe] met [p John Doe]. Her spokesman, [p Paul Coe], 41, a skier who won bronze, said no. He laughed.", "He=Paul Coe", TestName = "subject after two appositions")]
    [TestCase("The winner, former judge [p Jane Roe], said that she would talk.", "she=Jane Roe", TestName = "noun in apposition to a name")]
    [TestCase("[p Tom Poe] spoke. For his part, [p John Doe] said no.", "his=John Doe", TestName = "for his part")]
    [TestCase("[p John Doe] wept. \"My client will appeal,\" his lawyer said.", "his=John Doe", TestName = "somebody spoken of in a quotation only")]
    [TestCase("[p John Doe] wept. [p Paul Coe] said: \"He is innocent.\"", "He=John Doe", TestName = "who speaks does not say he")]
    [TestCase("[p John Doe] wept. [p Paul Coe] said: ‘He is innocent.’", "He=John Doe", TestName = "likewise in single marks")]
    [TestCase("[o Acme Corp.] sued the [o Labor Administration]. The company lost.", "The company=Acme Corp.", TestName = "a company is no administration")]
    [TestCase("[l Kansas City] grew. [l Tulsa] shrank. The city asked for help.", "The city=Tulsa", TestName = "a city that has the word in its name")]
    [TestCase("[l Tulsa] and [l Elm Street] flooded. The city of Foo did not.", "", TestName = "the city of another name")]
    [TestCase("[o Acme], [o Acme] and [o Acme] again: [o Coe Ltd.] fell. The firm rose.", "The firm=Acme", TestName = "what the text is about")]
    [TestCase("[o Acme Corp.] fell. The [l London]-based company lost money.", "The London-based company=Acme Corp.", TestName = "the company of a place")]
    [TestCase("Prime Minister [p Jane Roe] resigned. The former prime minister gave no reason.", "The former prime minister=Jane Roe", TestName = "former, of two words")]
    [TestCase("It rained. They left.", "", TestName = "no antecedent")]
    public void Resolve_FindsWhatPronounsAndNounsMean(string marked, string expected)
    {
        (string text, Workspace work) = MarkedText.Resolve(marked);
        IEnumerable<string> references = work.Entities.References.Items.ToArray()
            .Select(r => $"{MarkedText.Cut(text, r.Span)}={MarkedText.Cut(text, work.Entities.Entities.Items[r.Entity].Name)}");
        Assert.That(string.Join(", ", references), Is.EqualTo(expected));
    }

    [Test]
    public void Resolve_LearnsGenderFromPronouns()
    {
        EntityRecord entity = MarkedText.Resolve("[p Xyzzy Qwerty] spoke. She left.").Work.Entities.Entities.Items[0];
        Assert.That((entity.Gender, entity.GenderConfidence > 0.3f), Is.EqualTo((Gender.Female, true)));
    }
}
