namespace FactExtract.Quotations;

/// <summary>Sorts of reporting cues; the names are those of seeds/lexicons/cues.tsv.</summary>
internal enum CueClass : byte
{
    None,
    Say,
    Claim,
    Announce,
    Report,
    Write,
    Tell,
    Warn,
    Promise,
    Ask,
    Urge,
    Reply,
    Continue,
    Shout,
    Find,
    Accuse,
    Praise,
    Call,
    Quote,
    Document,
    Think,
    Source,
    Quoted,
    Setting,
    Noun,
}
