namespace FactExtract.Tokenization;

/// <summary>What the tokenizer needs to know of a character: each flag becomes one bit mask of a block of text.</summary>
[Flags]
internal enum CharClass : byte
{
    /// <summary>A character that is always a token of its own, unless a rule says otherwise.</summary>
    None = 0,

    /// <summary>A letter, an underscore, or a mark or modifier inside a word.</summary>
    Letter = 1,

    /// <summary>A decimal digit.</summary>
    Digit = 2,

    /// <summary>White space, a control character or an invisible separator.</summary>
    Space = 4,

    /// <summary>The full stop.</summary>
    Period = 8,

    /// <summary>An apostrophe or single quotation mark, straight or curly, or a back quote.</summary>
    Apostrophe = 16,

    /// <summary>A comma or colon: part of a number when between digits.</summary>
    Joint = 32,

    /// <summary>A character of drawn lines and arrows, which stick together: "====", "->", "***".</summary>
    Rule = 64,

    /// <summary>A character that may begin or belong to an address or symbol, for a rule to look at: / @ # &amp; $ ? and :.</summary>
    Sign = 128,
}
