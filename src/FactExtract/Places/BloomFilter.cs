namespace FactExtract.Places;

/// <summary>A set of hashes that may say yes too often, never no (Bloom 1970): bits of a field, read in place.</summary>
internal static class BloomFilter
{
    // With ten bits a member or more, at most 1 % of the others pass: four probes are near the best number for that.
    private const int Probes = 4;
    private const int BitsAMember = 10;

    /// <summary>Makes the set; for the tool that builds resources.</summary>
    internal static byte[] Of(IReadOnlyCollection<ulong> hashes)
    {
        byte[] bits = new byte[(hashes.Count * BitsAMember / 8) + 1];
        foreach (ulong hash in hashes)
        {
            for (int probe = 0; probe < Probes; probe++)
            {
                int bit = Bit(hash, probe, bits.Length);
                bits[bit >> 3] |= (byte)(1 << (bit & 7));
            }
        }

        return bits;
    }

    /// <summary>Whether the set may hold the hash; it surely does not when this is false.</summary>
    internal static bool MayHold(ReadOnlySpan<byte> bits, ulong hash)
    {
        for (int probe = 0; probe < Probes; probe++)
        {
            int bit = Bit(hash, probe, bits.Length);
            if ((bits[bit >> 3] >> (bit & 7) & 1) == 0)
            {
                return false;
            }
        }

        return true;
    }

    // The halves of one hash make all probes (Kirsch and Mitzenmacher 2006); the product brings one into range (Lemire 2019).
    private static int Bit(ulong hash, int probe, int length) => (int)((ulong)((uint)hash + ((uint)probe * (uint)(hash >> 32 | 1))) * (uint)(length * 8) >> 32);
}
