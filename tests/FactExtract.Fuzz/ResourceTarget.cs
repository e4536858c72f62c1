using FactExtract.Lexicons;

namespace FactExtract.Fuzz;

/// <summary>A damaged resource: refused with the clear error.</summary>
internal sealed class ResourceTarget : IFuzzTarget
{
    private const string Name = "lexicon.bin";

    private readonly byte[] _image = Read();

    public void Try(Random random)
    {
        byte[] image = _image[..];
        for (int change = random.Next(1, 10); change > 0; change--)
        {
            image[random.Next(random.Next(2) == 0 ? 64 : image.Length)] = (byte)random.Next(256);
        }

        image = random.Next(4) == 0 ? image[..random.Next(image.Length)] : image;
        try
        {
            ResourceFile.Open(Name, image);
        }
        catch (InvalidDataException exception)
        {
            FuzzException.ThrowUnless(exception.Message.StartsWith($"Resource {Name}: found ", StringComparison.Ordinal), $"the message is not clear: {exception.Message}");
            return;
        }

        FuzzException.ThrowUnless(image.AsSpan().SequenceEqual(_image), "a damaged resource was not refused");
    }

    private static byte[] Read()
    {
        using Stream stream = typeof(FactExtractor).Assembly.GetManifestResourceStream(Name)!;
        byte[] image = new byte[stream.Length];
        stream.ReadExactly(image);
        return image;
    }
}
