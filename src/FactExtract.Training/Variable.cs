namespace FactExtract.Training;

/// <summary>Writes the numbers that <see cref="Lexicons.ByteReader"/> reads.</summary>
internal static class Variable
{
    internal static void Write(List<byte> bytes, uint value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
    }
}
