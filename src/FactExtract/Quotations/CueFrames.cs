namespace FactExtract.Quotations;

/// <summary>What a cue takes as content; the letters are those of seeds/lexicons/cues.tsv.</summary>
[Flags]
internal enum CueFrames : ushort
{
    None = 0,

    /// <summary>q: quoted words.</summary>
    Quoted = 1,

    /// <summary>t: a clause with "that".</summary>
    That = 2,

    /// <summary>c: a clause without "that".</summary>
    Clause = 4,

    /// <summary>w: a question clause.</summary>
    Question = 8,

    /// <summary>a: an addressee as object.</summary>
    Addressee = 16,

    /// <summary>i: a to-infinitive.</summary>
    Infinitive = 32,

    /// <summary>o: an object and a to-infinitive.</summary>
    ObjectInfinitive = 64,

    /// <summary>x: an object with "of", "for" or "as".</summary>
    ObjectPhrase = 128,

    /// <summary>p: an object and a predicate.</summary>
    Predicate = 256,

    /// <summary>g: an -ing form.</summary>
    Gerund = 512,

    /// <summary>f: what is asked for.</summary>
    For = 1024,
}
