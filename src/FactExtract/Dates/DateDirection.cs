namespace FactExtract.Dates;

/// <summary>The word after a length of time that makes it a date: the values of class direction in seeds/lexicons/date_words.tsv.</summary>
internal enum DateDirection : byte
{
    None,
    Ago,
    Earlier,
    Before,
    Later,
    After,
    Hence,
    Back,
    Ahead,
}
