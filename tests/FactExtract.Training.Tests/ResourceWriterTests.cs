using FactExtract.Lexicons;

namespace FactExtract.Training.Tests;

public class ResourceWriterTests
{
    private static readonly byte[] Raw = [1, 2, 3, 4, 5];
    private static readonly byte[] Packed = [.. Enumerable.Repeat((byte)7, 500)];

    [Test]
    public void Fields_AreReadBack()
    {
        ResourceFile file = ResourceFile.Open("small", Write());
        Assert.That(file.FieldNames, Is.EqualTo((string[])["raw", "packed"]));
        Assert.That(file.ReadArray("raw"), Is.EqualTo(Raw));
        Assert.That(file.ReadArray("packed"), Is.EqualTo(Packed));
    }

    [Test]
    public void EveryChangeOfAByte_IsRefused()
    {
        byte[] image = Write();
        for (int at = 0; at < image.Length; at++)
        {
            for (int change = 1; change < 256; change++)
            {
                image[at] ^= (byte)change;
                if (!IsRefused(image))
                {
                    Assert.Fail($"byte {at}, change {change:x2}: not refused");
                }

                image[at] ^= (byte)change;
            }
        }
    }

    private static bool IsRefused(byte[] image)
    {
        try
        {
            ResourceFile.Open("small", image);
            return false;
        }
        catch (InvalidDataException exception)
        {
            return exception.Message.StartsWith("Resource small: found ", StringComparison.Ordinal);
        }
    }

    private static byte[] Write()
    {
        var writer = new ResourceWriter();
        writer.Add("raw", Raw, compress: false);
        writer.Add("packed", Packed, compress: true);
        return writer.ToArray();
    }
}
