namespace FactExtract.Training.Tests;

public class LexiconCommandTests
{
    [Test]
    public void LexiconBin_IsWhatTheSeedsGive() =>
        Assert.That(
            File.ReadAllBytes(RepositoryFolder.PathOf("src", "FactExtract", "Resources", "lexicon.bin")).AsSpan().SequenceEqual(LexiconCommand.Build()),
            "lexicon.bin is out of date: dotnet run --project src/FactExtract.Training -- lexicon");
}
