using System.Runtime.CompilerServices;

namespace FactExtract.Places;

/// <summary>
/// Columns of places.bin, each in the form that compresses best. Numbers are 7 bits a byte,
/// lowest first, the high bit set on all but the last.
/// </summary>
internal static class PlaceColumns
{
    // These run once over much data, before tiered compilation could notice: compiled in full at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int[] ReadNumbers(ReadOnlySpan<byte> data, int count)
    {
        int[] numbers = new int[count];
        int at = 0;
        for (int i = 0; i < count; i++)
        {
            numbers[i] = ReadNumber(data, ref at);
        }

        return numbers;
    }

    /// <summary>Numbers stored as differences to the one before, sign in the lowest bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int[] ReadDeltas(ReadOnlySpan<byte> data, int count)
    {
        int[] numbers = new int[count];
        int at = 0;
        int last = 0;
        for (int i = 0; i < count; i++)
        {
            int stored = ReadNumber(data, ref at);
            last += (stored >> 1) ^ -(stored & 1);
            numbers[i] = last;
        }

        return numbers;
    }

    /// <summary>One of many 16-bit numbers: all high bytes, then all low bytes.</summary>
    internal static short Short(ReadOnlySpan<byte> data, int index) => (short)(data[index] << 8 | data[index + (data.Length / 2)]);

    /// <summary>Divisions in order: country, whether it is a real division, how many places; a real one is followed by its own place.</summary>
    /// <returns>For each division its country and its own place, or -1.</returns>
    internal static (byte[] Country, int[] Place) ReadDivisions(ReadOnlySpan<byte> data, Span<ushort> divisionOf)
    {
        int at = 0;
        int count = ReadNumber(data, ref at);
        byte[] country = new byte[count];
        int[] own = new int[count];
        int place = 0;
        for (int i = 0; i < count; i++)
        {
            country[i] = (byte)ReadNumber(data, ref at);
            own[i] = ReadNumber(data, ref at) - 1;
            int length = ReadNumber(data, ref at);
            divisionOf.Slice(place, length).Fill((ushort)i);
            place += length;
        }

        return (country, own);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int ReadNumber(ReadOnlySpan<byte> data, ref int at)
    {
        int number = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = data[at++];
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }
    }
}
