using System.Text;
using FactExtract.Places;

namespace FactExtract.Training.Places;

/// <summary>Writes what <see cref="PlaceColumns"/> and <see cref="PlaceNames"/> read.</summary>
internal static class PlaceColumnWriter
{
    internal static byte[] Numbers(IEnumerable<int> numbers)
    {
        var data = new List<byte>();
        foreach (int number in numbers)
        {
            AddNumber(data, number);
        }

        return [.. data];
    }

    internal static byte[] Deltas(IEnumerable<int> numbers)
    {
        var data = new List<byte>();
        int last = 0;
        foreach (int number in numbers)
        {
            int delta = number - last;
            AddNumber(data, (delta << 1) ^ (delta >> 31));
            last = number;
        }

        return [.. data];
    }

    internal static byte[] Shorts(IReadOnlyCollection<int> numbers) =>
        [.. numbers.Select(number => (byte)(number >> 8)), .. numbers.Select(number => (byte)number)];

    internal static byte[] Refs(IReadOnlyCollection<NameRef> refs) =>
    [
        .. refs.Select(r => (byte)r.Use), .. refs.Select(r => (byte)r.Place), .. refs.Select(r => (byte)(r.Place >> 8)), .. refs.Select(r => (byte)(r.Place >> 16)),
    ];

    /// <param name="names">Sorted by folded form; whether each has the form of the one before.</param>
    internal static byte[] Names(IReadOnlyList<(string Name, bool ContinuesKey)> names)
    {
        var data = new List<byte>();
        byte[] last = [];
        for (int i = 0; i < names.Count; i++)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(names[i].Name);
            int shared = i % PlaceNames.BlockLength == 0 ? 0 : Math.Min(0x7F, bytes.AsSpan().CommonPrefixLength(last));
            data.Add((byte)(shared | (names[i].ContinuesKey ? 0x80 : 0)));
            data.Add((byte)(bytes.Length - shared));
            data.AddRange(bytes[shared..]);
            last = bytes;
        }

        return [.. data];
    }

    private static void AddNumber(List<byte> data, int number)
    {
        uint rest = (uint)number;
        for (; rest >= 0x80; rest >>= 7)
        {
            data.Add((byte)(rest | 0x80));
        }

        data.Add((byte)rest);
    }
}
