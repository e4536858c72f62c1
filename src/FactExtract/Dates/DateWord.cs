namespace FactExtract.Dates;

/// <summary>The entry of a word in seeds/lexicons/date_words.tsv.</summary>
internal readonly record struct DateWord(DateWordClass Class, short Value, WordTraits Traits)
{
    internal bool IsPlural => (Traits & WordTraits.Plural) != 0;

    internal bool IsShort => (Traits & WordTraits.Short) != 0;

    internal DateModifier Modifier => Class == DateWordClass.Modifier ? (DateModifier)Value : DateModifier.None;

    internal DateDirection Direction => Class == DateWordClass.Direction ? (DateDirection)Value : DateDirection.None;

    internal DateEdge Edge => Class == DateWordClass.Edge ? (DateEdge)Value : DateEdge.None;

    internal FunctionWord Function => Class == DateWordClass.Function ? (FunctionWord)Value : FunctionWord.None;

    internal DateUnit Unit => Class == DateWordClass.Unit ? (DateUnit)Value : DateUnit.None;
}
