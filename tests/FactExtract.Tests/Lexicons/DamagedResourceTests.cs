using FactExtract.Lexicons;

namespace FactExtract.Tests.Lexicons;

/// <summary>A resource in which a byte has changed is refused with a clear error, wherever the byte is.</summary>
public class DamagedResourceTests
{
    // A sample, since the checksum runs over the whole file each time; ResourceWriterTests tries every change of a small one.
    [TestCase("lexicon.bin", 11)]
    [TestCase("wordclass.bin", 20_011)]
    [TestCase("places.bin", 30_011)]
    [TestCase("tagger.bin", 150_011)]
    public void ChangedByte_IsRefused(string name, int step)
    {
        byte[] image = Read(name);
        Assert.That(() => ResourceFile.Open(name, image), Throws.Nothing);
        for (int at = 0; at < image.Length; at += at < 64 ? 1 : step)
        {
            byte original = image[at];
            image[at] ^= (byte)(1 + (at % 255));
            Refused(name, image, $"byte {at}");
            image[at] = original;
        }
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(15)]
    [TestCase(16)]
    [TestCase(1000)]
    public void TornFile_IsRefused(int length) => Refused("lexicon.bin", Read("lexicon.bin").AsSpan(0, length), $"{length} bytes");

    [Test]
    public void AddedByte_IsRefused() => Refused("lexicon.bin", [.. Read("lexicon.bin"), 0], "one more");

    private static void Refused(string name, ReadOnlySpan<byte> image, string what)
    {
        try
        {
            ResourceFile.Open(name, image);
        }
        catch (InvalidDataException exception)
        {
            if (!exception.Message.StartsWith($"Resource {name}: found ", StringComparison.Ordinal) || !exception.Message.EndsWith("The package is damaged or its parts do not match: reinstall it.", StringComparison.Ordinal))
            {
                Assert.Fail($"{what}: {exception.Message}");
            }

            return;
        }

        Assert.Fail($"{what}: not refused");
    }

    private static byte[] Read(string name)
    {
        using Stream stream = typeof(FactExtractor).Assembly.GetManifestResourceStream(name)!;
        byte[] image = new byte[stream.Length];
        stream.ReadExactly(image);
        return image;
    }
}
