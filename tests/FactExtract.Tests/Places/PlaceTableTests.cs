using FactExtract.Places;
using FactExtract.Text;

namespace FactExtract.Tests.Places;

public class PlaceTableTests
{
    private static readonly PlaceTable Table = PlaceTable.Open();

    // The block search against the whole list: whatever is shown is found under that name, as its main one.
    [Test]
    public void Find_GivesEveryPlaceUnderItsMainName()
    {
        Span<char> folded = stackalloc char[NameFolder.MaxLength];
        for (int place = 0; place < Table.Count; place++)
        {
            string name = Table.NameOf(place);
            NameRefs refs = Table.Find(folded[..Table.Folder.Fold(name, folded)]);
            bool isFound = false;
            for (int i = 0; i < refs.Count && !isFound; i++)
            {
                isFound = refs[i] == new NameRef(place, NameUse.Main);
            }

            if (!isFound)
            {
                Assert.Fail($"{name}, place {place}, is not among the {refs.Count} places of its name.");
            }
        }
    }

    // Before the first, after the last, between, beyond and short of names.
    [TestCase("")]
    [TestCase("0")]
    [TestCase("a coruna x")]
    [TestCase("san francisc")]
    [TestCase("san franciscoo")]
    [TestCase("zzzzzzzzzz")]
    public void Find_WhatIsNoName_GivesNothing(string folded) => Assert.That(Table.Find(folded).Count, Is.Zero);

    // Names that share a folded form follow one another.
    [TestCase("san jose", 50, 37.34)]
    [TestCase("san antonio", 50, 29.42)]
    [TestCase("washington", 50, 38.9)]
    public void Find_ACommonName_GivesAllOfItsForms(string folded, int count, double latitude)
    {
        NameRefs refs = Table.Find(folded);
        var latitudes = new List<double>();
        for (int i = 0; i < refs.Count; i++)
        {
            latitudes.Add(Table.LatitudeOf(refs[i].Place));
        }

        Assert.That(latitudes, Has.Count.GreaterThan(count).And.Some.EqualTo(latitude).Within(0.05));
    }

    [Test]
    public void Find_AllocatesNothing()
    {
        Table.Find("springfield");
        long before = GC.GetAllocatedBytesForCurrentThread();
        int count = Table.Find("springfield").Count + Table.Find("xyzzyqq").Count;
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(count, Is.GreaterThan(5));
    }

    [Test]
    public void BloomFilter_HoldsItsMembersAndFewOthers()
    {
        ulong[] members = [.. Enumerable.Range(0, 2_000).Select(i => TextHash.Of($"member {i}"))];
        byte[] filter = BloomFilter.Of(members);
        Assert.That(members, Has.All.Matches<ulong>(hash => BloomFilter.MayHold(filter, hash)));
        Assert.That(Enumerable.Range(0, 10_000).Count(i => BloomFilter.MayHold(filter, TextHash.Of($"other {i}"))), Is.LessThan(200));
    }
}
