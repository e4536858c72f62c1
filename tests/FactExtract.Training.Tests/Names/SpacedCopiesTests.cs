using FactExtract.Training.Names;

namespace FactExtract.Training.Tests.Names;

public class SpacedCopiesTests
{
    [Test]
    public void Copy_SpacesAbbreviationsAndPossessives_NamesMoveAlong()
    {
        const string text = "The U.S. and Putin's envoy met.";
        GoldDocument copy = SpacedCopies.Copy(new GoldDocument("a", text, [new GoldName(4, 8, "place", "GPE"), new GoldName(13, 18, "person", "PER")]))!;
        Assert.That(copy.Text, Is.EqualTo("The U. S. and Putin' s envoy met."));
        Assert.That(copy.Names.Select(name => copy.Text[name.Start..name.End]), Is.EqualTo(new[] { "U. S.", "Putin" }));
    }

    [Test]
    public void Copy_NothingToSpace_IsNull() => Assert.That(SpacedCopies.Copy(new GoldDocument("a", "No. It rained.", [])), Is.Null);
}
