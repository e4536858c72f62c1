namespace FactExtract.Dates;

/// <summary>A word that points from one time to another: the values of class modifier in seeds/lexicons/date_words.tsv.</summary>
internal enum DateModifier : byte
{
    None,
    Last,
    Past,
    Previous,
    Next,
    Coming,
    Following,
    This,
    That,
    Same,
    These,
    Recent,
    Every,
    Each,
    Alternate,
}
