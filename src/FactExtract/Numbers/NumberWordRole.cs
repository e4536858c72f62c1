namespace FactExtract.Numbers;

/// <summary>What a word does in a number; the roles of seeds/lexicons/number_words.tsv.</summary>
internal enum NumberWordRole : byte
{
    None,

    /// <summary>zero … nine.</summary>
    Digit,

    /// <summary>ten … nineteen.</summary>
    Teen,

    /// <summary>twenty, thirty … ninety.</summary>
    Tens,

    Hundred,

    /// <summary>thousand, million, lakh …</summary>
    Scale,

    /// <summary>A scale written as a suffix of digits: "35m", "3bn".</summary>
    Symbol,

    /// <summary>A suffix that is a scale in upper case, and often something else in lower case: "5T".</summary>
    BigSymbol,

    Dozen,

    Half,

    Quarter,

    /// <summary>"few", before a scale.</summary>
    Few,

    /// <summary>"several", before a scale.</summary>
    Several,

    Couple,

    /// <summary>"dozens", "thousands": at least the value and at most ten times as much, by convention.</summary>
    Plural,

    /// <summary>first, twentieth, hundredth …</summary>
    Ordinal,

    /// <summary>The plural of an ordinal, a denominator: "thirds".</summary>
    Fraction,

    /// <summary>½ and its like.</summary>
    Glyph,

    /// <summary>A factor in one word: "doubled", "sixfold", "twice".</summary>
    Multiple,
}
