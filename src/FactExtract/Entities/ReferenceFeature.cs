namespace FactExtract.Entities;

/// <summary>What is looked at to choose the antecedent of a pronoun; each has a weight in seeds/lexicons/reference_weights.tsv.</summary>
internal enum ReferenceFeature
{
    /// <summary>The candidate stands in the same sentence.</summary>
    Same,

    /// <summary>In the sentence before.</summary>
    Previous,

    /// <summary>Two sentences before.</summary>
    TwoBefore,

    /// <summary>Three or four sentences before.</summary>
    ThreeBefore,

    /// <summary>Farther back.</summary>
    Far,

    /// <summary>The candidate is a subject.</summary>
    Subject,

    /// <summary>Both are subjects.</summary>
    BothSubject,

    /// <summary>The candidate is the subject of a verb of saying.</summary>
    Speaker,

    /// <summary>Both are.</summary>
    BothSpeaker,

    /// <summary>"Roe's".</summary>
    Possessor,

    /// <summary>No other person was mentioned since.</summary>
    Latest,

    /// <summary>One other person was.</summary>
    Second,

    /// <summary>The candidate is itself a pronoun whose antecedent is known.</summary>
    Pronoun,

    /// <summary>"a woman", "the driver": nobody with a name.</summary>
    Anonymous,

    /// <summary>Named four times or more in the text.</summary>
    Frequent,

    /// <summary>Named more often than anybody else, and at least three times.</summary>
    Main,

    /// <summary>Named once.</summary>
    Rare,

    /// <summary>The gender fits, nine in ten sure.</summary>
    GenderSure,

    /// <summary>The gender fits, less sure.</summary>
    GenderLikely,

    /// <summary>The gender is unknown.</summary>
    GenderUnknown,

    /// <summary>The usual gender of the given name does not fit.</summary>
    GenderUnlikely,

    /// <summary>The gender does not fit, nine in ten sure.</summary>
    GenderWrong,

    /// <summary>The pronoun stands in quotation marks, the candidate does not.</summary>
    IntoQuote,

    /// <summary>The pronoun stands in quotation marks and the candidate speaks: who speaks says "I".</summary>
    SpeakerIntoQuote,

    /// <summary>The candidate stands in quotation marks, the pronoun does not.</summary>
    OutOfQuote,

    /// <summary>"Roe told him": an object is not the subject of its own sentence.</summary>
    SameClauseObject,

    /// <summary>"Roe and his": a possessive after a subject of its sentence.</summary>
    SamePossessive,

    /// <summary>The candidate is the first thing in its sentence.</summary>
    SentenceStart,

    /// <summary>A paragraph ended between.</summary>
    OtherParagraph,

    /// <summary>The pronoun refers to nobody that has a name in the text.</summary>
    Nobody,
}
