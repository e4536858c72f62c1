using FactExtract.Tagging;
using FactExtract.Text;

namespace FactExtract.Numbers;

/// <summary>Gives a number what the number before it counts where the noun is left out: "12 people died and 36 were injured", "killing 12 people and wounding 36".</summary>
internal sealed class EllipsisReader(ContextWords context)
{
    // As far apart as two clauses of one sentence stand in world news; most are within ten tokens.
    private const int MaxDistance = 16;

    // "were also", "have been"
    private const int MaxHelpers = 2;

    internal void Read(in TaggedText text, ListBuffer<NumberMention> numbers)
    {
        var pieces = new PieceText(text);
        Span<NumberMention> items = numbers.Items;
        for (int i = 1; i < items.Length; i++)
        {
            ref readonly NumberMention before = ref items[i - 1];
            ref NumberMention number = ref items[i];
            if (number is { Unit: null, Counted.Length: 0, Kind: NumberKind.Cardinal } && before is { Unit: null, Counted.Length: > 0, Kind: NumberKind.Cardinal }
                && number.First - before.End <= MaxDistance && IsOneSentence(pieces, before, number) && Befalls(pieces, before) && Befalls(pieces, number))
            {
                number.Counted = before.Counted;
            }
        }
    }

    private static bool IsOneSentence(in PieceText text, in NumberMention before, in NumberMention number)
    {
        ReadOnlySpan<char> between = text.Text[Math.Min(before.Span.End, number.Span.Start)..number.Span.Start];
        return !between.ContainsAny('.', ';', '\n') && !between.ContainsAny('!', '?');
    }

    /// <summary>Whether a verb beside the number says what befalls those counted.</summary>
    private bool Befalls(in PieceText text, in NumberMention number)
    {
        Piece first = text.First(number.First);
        if (context.Has(text.Before(first), ContextRole.Casualty))
        {
            return true;
        }

        Piece next = text.First(number.End);
        while (next.Exists && next.Start < number.Counted.End)
        {
            next = text.Next(next);
        }

        for (int i = 0; i < MaxHelpers && next.Exists && !context.Has(next, ContextRole.Casualty) && (text.Word(next) is "more" or "others" || text.Classes[next.Token] is WordClass.VBD or WordClass.VBP or WordClass.VBZ or WordClass.RB); i++)
        {
            next = text.Next(next);
        }

        // "12 people injured", not "at 1240 GMT kills 5"
        return context.Has(next, ContextRole.Casualty) && (text.Word(next) is "missing" or "dies" || text.Word(next) is not ([.., 's'] or [.., 'i', 'n', 'g']));
    }
}
