using System.Runtime.Intrinsics;
using FactExtract.Tagging;

namespace FactExtract.Tests.Tagging;

public class FeatureBatchTests
{
    [Test]
    public void Flush_AddsWhatTheModelAddsOneByOne()
    {
        LinearModel model = NameModelFile.Default.Linear;
        var batch = new FeatureBatch(model);
        var expected = new Vector512<short>[4];
        var sums = new Vector512<short>[4];
        int rounds = 0, found = 0;
        for (ulong word = 0; rounds < 20; rounds++)
        {
            for (int i = 0; batch.HasRoom(1); i++)
            {
                // Marks have weights, other words of these templates hardly any.
                ulong feature = i % 3 == 0 ? LinearFeatures.Mark(i % 80, (i % 5) - 2) : (word += 0x9E3779B97F4A7C15);
                new FeatureBatch.Sink(batch, i % 4).Add(feature);
                Vector512<short> before = expected[i % 4];
                model.Add(feature, ref expected[i % 4]);
                found += before == expected[i % 4] ? 0 : 1;
            }

            batch.Flush(sums);
            Assert.That(sums, Is.EqualTo(expected));
        }

        Assert.That(found, Is.GreaterThan(100), "features with weights");
    }
}
