namespace FactExtract.Quotations;

/// <summary>A reporting cue in the text.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Entry">What the lexicon says of it.</param>
/// <param name="GroupFirst">First token of its verb group: the auxiliaries and adverbs before it.</param>
/// <param name="IsPassive">Whether its subject is the one spoken to, or none ("was told", "is reported to").</param>
/// <param name="IsGerund">Whether it is an -ing form without auxiliary.</param>
internal readonly record struct Cue(int First, int End, CueEntry Entry, int GroupFirst, bool IsPassive, bool IsGerund)
{
    internal bool Takes(CueFrames frames) => (Entry.Frames & frames) != 0;
}
