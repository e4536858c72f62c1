namespace FactExtract.Fuzz;

/// <summary>Short forms of what the commands do without end: fixed seeds, and twenty seconds on eight threads.</summary>
public class FuzzTests
{
    [TestCase("text", 300)]
    [TestCase("ndjson", 150)]
    [TestCase("tsv", 300)]
    [TestCase("resource", 2000)]
    public void FixedSeeds_Hold(string target, int count)
    {
        for (int seed = 1; seed <= count; seed++)
        {
            try
            {
                FuzzRun.Targets[target].Try(new Random(seed));
            }
            catch (Exception exception)
            {
                Assert.Fail($"{target} {seed}: {exception}");
            }
        }
    }

    [Test]
    public void Soak_HoldsForAWhile() => Assert.That(Soak.Run(TimeSpan.FromSeconds(20), threads: 8, count: 15, TestContext.Out), Is.Null);
}
