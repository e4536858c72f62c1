using FactExtract.Training.Names;

namespace FactExtract.Training.Tests.Names;

public class SpacedCopiesTests
{
    [Test]
    public void Copy_SpacesAbbreviationsAndPossessives_NamesMoveAlong()
    {
        GoldDocument copy = SpacedCopies.Copy(new GoldDocument("a", "The U.S. and Putin's envoy met.", [new GoldName(4, 8, "place", "GPE"), new GoldName(13, 18, "person", "PER")]))!;
        Assert.That(copy.Text, Is.EqualTo("The U. S. and Putin' s envoy met."));
        Assert.That(string.Join('|', copy.Names.Select(name => copy.Text[name.Start..name.End])), Is.EqualTo("U. S.|Putin"));
    }

    [Test]
    public void Copy_NothingToSpace_IsNull() => Assert.That(SpacedCopies.Copy(new GoldDocument("a", "No. It rained.", [])), Is.Null);
}
