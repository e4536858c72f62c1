namespace FactExtract;

/// <summary>What a <see cref="Token"/> is made of.</summary>
public enum TokenKind : byte
{
    /// <summary>Starts with a letter: "Kyiv", "can", "n't", "U.S.", "Covid".</summary>
    Word,

    /// <summary>Starts with a digit, or with a sign or point before one: "300,000", "10:30", "22nd".</summary>
    Number,

    /// <summary>Punctuation: ". , ; : ! ? ( ) [ ] - – — …" and quotation marks.</summary>
    Punctuation,

    /// <summary>Anything else: "$", "%", "+", emoji.</summary>
    Symbol,

    /// <summary>A web or mail address, a hashtag or a user name.</summary>
    Address,
}
