using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace FactExtract.Lexicons;

/// <summary>
/// 64-bit checksum of resource files. Every step is a bijection of the state and of the word read, so a change of any single
/// eight-byte word always changes the result. Guards against damage, not against an attacker.
/// </summary>
internal static class Checksum
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    // Runs once over much data, before tiered compilation could notice: compiled in full at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static ulong Of(ReadOnlySpan<byte> data)
    {
        ulong a = (ulong)data.Length, b = 1, c = 2, d = 3;
        for (; data.Length >= 32; data = data[32..])
        {
            a = Step(a, BinaryPrimitives.ReadUInt64LittleEndian(data));
            b = Step(b, BinaryPrimitives.ReadUInt64LittleEndian(data[8..]));
            c = Step(c, BinaryPrimitives.ReadUInt64LittleEndian(data[16..]));
            d = Step(d, BinaryPrimitives.ReadUInt64LittleEndian(data[24..]));
        }

        foreach (byte value in data)
        {
            a = Step(a, value);
        }

        return Step(Step(Step(a, b), c), d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(ulong state, ulong value)
    {
        state = (state ^ value) * Multiplier;
        return state ^ (state >> 32);
    }
}
