using FactExtract.Text;

namespace FactExtract.Dates;

/// <summary>Takes the words before a date into its span that TimeML counts as part of it: articles, "early", "the end of", "more than".</summary>
internal static class SpanExtender
{
    // "no more than about" would be the longest.
    private const int MaxQualifierTokens = 4;

    /// <param name="text">The sentence.</param>
    /// <param name="floor">The token before which nothing is taken, because another date ends there.</param>
    /// <param name="found">The date to extend.</param>
    internal static void Extend(in DateText text, int floor, ref DateExpression found)
    {
        if (found.IsCalendar)
        {
            AddEdges(text, floor, ref found);
        }

        if (found.Grain == DateUnit.Year && found.Year != 0 && found.First > floor && text.UnitAt(found.First - 1) == DateUnit.Year && !text.At(found.First - 1).IsPlural && !found.IsFiscal)
        {
            found.First--;
            found.TakesArticle = true;
        }

        if (found is { Grain: DateUnit.Month, Day: 0 } && found.Month != 0 && found.First - 1 > floor && text.Is(found.First - 1, FunctionWord.Of) && text.UnitAt(found.First - 2) == DateUnit.Month && !text.At(found.First - 2).IsPlural)
        {
            // "the month of August"
            found.First -= 2;
            found.TakesArticle = true;
        }

        if (found.TakesArticle && found.First > floor && text.Is(found.First - 1, FunctionWord.The))
        {
            found.First--;
            if (found.IsCalendar)
            {
                AddOf(text, floor, ref found);
            }
        }

        if (found.Form is DateForm.Duration || (found.IsCalendar && (found.LengthUnit != DateUnit.None || found.Grain == DateUnit.Year)))
        {
            AddQualifier(text, floor, ref found);
        }
    }

    private static void AddEdges(in DateText text, int floor, ref DateExpression found)
    {
        int before = found.First - 1;
        if (before < floor)
        {
            return;
        }

        int edgeAt = text.IsDash(before) && text.IsGlued(found.First) && text.IsGlued(before) ? before - 1 : before;
        DateEdge edge = text.At(edgeAt).Edge;
        if (edgeAt >= floor && edge is DateEdge.Early or DateEdge.Middle or DateEdge.Late && !(edgeAt == before && edge == DateEdge.Middle && text.Word(edgeAt).Length > 3))
        {
            (found.First, found.Edge, found.TakesArticle) = (edgeAt, edge, true);
            return;
        }

        DateDirection direction = text.At(before).Direction;
        if (direction is DateDirection.Later or DateDirection.Earlier && (found.BaseUnit != DateUnit.None && found.BaseOffset is >= -1 and <= 1) | found.Grain is DateUnit.Decade or DateUnit.Century)
        {
            (found.First, found.Edge) = (before, direction == DateDirection.Later ? DateEdge.Late : DateEdge.Early);
            return;
        }

        AddOf(text, floor, ref found);
    }

    /// <summary>"the end of", "early in".</summary>
    private static void AddOf(in DateText text, int floor, ref DateExpression found)
    {
        int of = found.First - 1;
        int edgeAt = of - 1;
        if (edgeAt < floor)
        {
            return;
        }

        DateEdge edge = text.At(edgeAt).Edge;
        if (text.Is(of, FunctionWord.Of) && edge is DateEdge.Start or DateEdge.End or DateEdge.Middle or DateEdge.Turn or DateEdge.Rest)
        {
            (found.First, found.Edge) = (edgeAt, edge);
            if (edgeAt - 1 >= floor && text.Is(edgeAt - 1, FunctionWord.The))
            {
                found.First--;
            }

            found.TakesArticle = false;
        }
    }

    private static void AddQualifier(in DateText text, int floor, ref DateExpression found)
    {
        for (int length = MaxQualifierTokens; length > 0; length--)
        {
            int start = found.First - length;
            if (start < floor)
            {
                continue;
            }

            ulong phrase = 0;
            for (int i = start; i < found.First; i++)
            {
                phrase = TextHash.Combine(phrase, text.Tokens[i].Hash);
            }

            if (!text.Lexicon.TryFindQualifier(phrase, out Qualifier qualifier))
            {
                continue;
            }

            if (length == 1 && qualifier == Qualifier.MoreThan && !IsAfterPreposition(text, start))
            {
                return;
            }

            found.Qualifier = qualifier;
            if (found.Form == DateForm.Duration || found.LengthUnit != DateUnit.None)
            {
                found.First = start;
            }

            return;
        }
    }

    /// <summary>"over two years" bounds the length only where "over" cannot be the preposition.</summary>
    private static bool IsAfterPreposition(in DateText text, int at) =>
        text.At(at - 1).Function is FunctionWord.For or FunctionWord.In or FunctionWord.Of or FunctionWord.By or FunctionWord.At or FunctionWord.To
        || text.ClassAt(at - 1) == DateWordClass.Spend || text.At(at - 1).Direction == DateDirection.After
        || text.Word(at - 1) is "just" or "well" or "is" or "was";
}
