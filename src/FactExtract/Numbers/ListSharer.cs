using FactExtract.Text;

namespace FactExtract.Numbers;

/// <summary>
/// Looks at neighbours: gives the numbers of a list the unit or the counted noun that only the last one names ("3, 5 and 12 miles",
/// "16- and 17-year-olds", "12-by-8-foot") or the first one ("aged 19, 22 and 35"), and joins two bounds to one range ("more than 10 and less than 40").
/// </summary>
internal static class ListSharer
{
    internal static void Share(ReadOnlySpan<char> text, ListBuffer<NumberMention> numbers)
    {
        Span<NumberMention> items = numbers.Items;
        for (int i = items.Length - 2; i >= 0; i--)
        {
            ref NumberMention left = ref items[i];
            ref readonly NumberMention right = ref items[i + 1];
            bool isBare = left.Unit is null && left.Counted.Length == 0 && left.Kind == NumberKind.Cardinal;
            if (!isBare || right.Kind is NumberKind.Ordinal or NumberKind.Ratio or NumberKind.Money || !IsListLink(text[left.Span.End..right.Span.Start]))
            {
                continue;
            }

            left.Unit = right.Unit;
            left.UnitCode = right.UnitCode;
            left.PerUnit = right.PerUnit;
            left.PerCode = right.PerCode;
            left.Kind = right.Kind;
            left.Counted = right.Counted;
        }

        ShareAge(text, items);
        JoinBounds(text, numbers);
    }

    private static void ShareAge(ReadOnlySpan<char> text, Span<NumberMention> items)
    {
        bool isAged = false;
        for (int i = 0; i + 1 < items.Length; i++)
        {
            ref readonly NumberMention left = ref items[i];
            ref NumberMention right = ref items[i + 1];
            isAged = left.Unit == "year of age" && (isAged || text[left.Span.Start..left.Span.End].StartsWith("aged ", StringComparison.OrdinalIgnoreCase));
            if (isAged && right is { Unit: null, Kind: NumberKind.Cardinal, Counted.Length: 0 } && IsListLink(text[left.Span.End..right.Span.Start]))
            {
                (right.Unit, right.UnitCode, right.Kind) = (left.Unit, left.UnitCode, left.Kind);
            }
        }
    }

    private static bool IsListLink(ReadOnlySpan<char> between) =>
        between.Trim(' ') is "," or "and" or "or" or ", and" or ", or" or "- and" or "- or" or "-," or "-, and" or "to" or "-by-" or "x" or "\u00D7";

    private static void JoinBounds(ReadOnlySpan<char> text, ListBuffer<NumberMention> numbers)
    {
        Span<NumberMention> items = numbers.Items;
        int kept = 0;
        for (int i = 0; i < items.Length; i++)
        {
            NumberMention number = items[i];
            if (i + 1 < items.Length && AreBounds(text, number, items[i + 1]))
            {
                NumberMention other = items[++i];
                number.UpperValue = Math.Max(number.Value!.Value, other.Value!.Value);
                number.Value = Math.Min(number.Value!.Value, other.Value!.Value);
                number.Span = TextSpan.FromBounds(number.Span.Start, other.Span.End);
                number.End = other.End;
                number.Qualifier = Qualifier.Exact;
                number.Counted = other.Counted;
            }

            items[kept++] = number;
        }

        numbers.Shorten(kept);
    }

    private static bool AreBounds(ReadOnlySpan<char> text, in NumberMention left, in NumberMention right)
    {
        bool isLeftLower = left.Qualifier is Qualifier.MoreThan or Qualifier.AtLeast, isRightLower = right.Qualifier is Qualifier.MoreThan or Qualifier.AtLeast;
        bool isLeftUpper = left.Qualifier is Qualifier.LessThan or Qualifier.AtMost, isRightUpper = right.Qualifier is Qualifier.LessThan or Qualifier.AtMost;
        bool areOpposite = (isLeftLower && isRightUpper && left.Value < right.Value) || (isLeftUpper && isRightLower && left.Value > right.Value);
        return areOpposite && left.Kind == right.Kind && left.Unit == right.Unit && left.UpperValue is null && right.UpperValue is null
            && text[left.Span.End..right.Span.Start].Trim(' ') is "and" or "but" or "and also" or ", but";
    }
}
