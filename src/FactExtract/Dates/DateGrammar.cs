using FactExtract.Numbers;
using FactExtract.Tagging;
using FactExtract.Text;

namespace FactExtract.Dates;

/// <summary>Finds dates, times, durations and recurring times, and resolves them. Takes away the numbers that are part of one.</summary>
internal sealed class DateGrammar
{
    internal void Find(in TaggedText text, DateContext context, ListBuffer<NumberMention> numbers, ListBuffer<DateMention> dates) => dates.Clear();
}
