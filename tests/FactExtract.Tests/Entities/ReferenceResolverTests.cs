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
