using FactExtract.Tagging;

namespace FactExtract.Tests.Tagging;

/// <summary>All tag sequences that BIOES allows, one by one: what the clever algorithms are checked against.</summary>
internal static class TagSequences
{
    internal static List<byte[]> All(int length, int labels)
    {
        var found = new List<byte[]>();
        Extend(new byte[length], 0, labels, found);
        return found;
    }

    internal static int Score(byte[] tags, int[] scores, int[] transitions)
    {
        int sum = transitions[TagTransitions.Start + Opening(tags[0])] + transitions[TagTransitions.Stop + Closed(tags[^1])];
        for (int t = 0; t < tags.Length; t++)
        {
            sum += tags[t] == TagSet.Outside ? 0 : scores[(t * TagSet.Lanes) + tags[t]];
            sum += t == 0 ? 0 : transitions[Transition(tags[t - 1], tags[t])];
        }

        return sum;
    }

    private static int Transition(byte before, byte now)
    {
        int label = now & 7;
        return (before, now) switch
        {
            ( < TagSet.Inside, < TagSet.End) => TagTransitions.BeginInside + label,
            ( < TagSet.Inside, _) => TagTransitions.BeginEnd + label,
            ( < TagSet.End, < TagSet.End) => TagTransitions.InsideInside + label,
            ( < TagSet.End, _) => TagTransitions.InsideEnd + label,
            (_, TagSet.Outside) => TagTransitions.ToOutside + Closed(before),
            _ => TagTransitions.ToOpening + (Closed(before) * 16) + Opening(now) - 1,
        };
    }

    private static int Closed(byte tag) => tag == TagSet.Outside ? 0 : tag - TagSet.End + 1;

    private static int Opening(byte tag) => tag == TagSet.Outside ? 0 : tag < TagSet.Inside ? tag + 1 : tag - TagSet.Single + 9;

    private static void Extend(byte[] tags, int at, int labels, List<byte[]> found)
    {
        if (at == tags.Length)
        {
            if (tags[^1] >= TagSet.End)
            {
                found.Add([.. tags]);
            }

            return;
        }

        bool isOpen = at > 0 && tags[at - 1] < TagSet.End;
        foreach (int position in isOpen ? [TagSet.Inside, TagSet.End] : new[] { TagSet.Begin, TagSet.Single, TagSet.Outside })
        {
            for (int label = 0; label < labels; label++)
            {
                if (isOpen && label != (tags[at - 1] & 7))
                {
                    continue;
                }

                tags[at] = (byte)(position == TagSet.Outside ? position : position + label);
                Extend(tags, at + 1, labels, found);
                if (position == TagSet.Outside)
                {
                    break;
                }
            }
        }
    }
}
