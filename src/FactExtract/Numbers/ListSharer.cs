using FactExtract.Text;

namespace FactExtract.Numbers;

/// <summary>Gives the numbers of a list the unit or the counted noun that only the last one names: "3, 5 and 12 miles", "16- and 17-year-olds".</summary>
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
            left.Kind = right.Kind;
            left.Counted = right.Counted;
        }
    }

    private static bool IsListLink(ReadOnlySpan<char> between) =>
        between.Trim(' ') is "," or "and" or "or" or ", and" or ", or" or "- and" or "- or" or "-," or "-, and" or "to";
}
