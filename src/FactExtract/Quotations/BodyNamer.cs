using FactExtract.Tagging;

namespace FactExtract.Quotations;

/// <summary>Names a speaker that is a public body without a name of its own: "India's health ministry", "the office of the governor".</summary>
internal static class BodyNamer
{
    /// <summary>Whether the phrase describes a body, so that no name inside it is the speaker.</summary>
    internal static bool Describes(in QuotedText text, Phrase speaker) => !Read(text, speaker, out _).IsEmpty;

    /// <summary>The words that name the body; the body that spoke last when the phrase only says what sort it is ("the ministry").</summary>
    internal static Phrase Find(in QuotedText text, Phrase speaker, Phrase last)
    {
        Phrase name = Read(text, speaker, out int head);
        if (!name.IsEmpty || head < 0 || head != speaker.First + 1 || !text.IsWord(speaker.First, "the"))
        {
            return name;
        }

        for (int at = last.First; at < last.End; at++)
        {
            if (text.Source.Tokens[at].Hash == text.Source.Tokens[head].Hash)
            {
                return last;
            }
        }

        return Phrase.None;
    }

    internal static bool IsGenitive(in QuotedText text, int token) => text.Class(token) == WordClass.POS || text.IsWord(token, "'s") || text.IsWord(token, "’s");

    private static Phrase Read(in QuotedText text, Phrase speaker, out int head)
    {
        head = -1;
        if (speaker.IsEmpty)
        {
            return Phrase.None;
        }

        int end = speaker.First;
        while (end < speaker.End && !text.Has(end, WordRole.Preposition) && !text.Is(end, ','))
        {
            end++;
        }

        int noun = end - 1;
        if (noun < speaker.First || !text.Has(noun, WordRole.Body) || text.IsCapital(noun))
        {
            return Phrase.None;
        }

        head = noun;
        int first = speaker.First;
        bool named = false;
        for (int at = speaker.First; at < noun; at++)
        {
            bool isName = text.Source.NameAt[at] >= 0;
            named |= isName;
            bool drops = !isName && (Grammar.BeginsPhrase(text, at) || (IsGenitive(text, at) && !named));
            first = drops ? at + 1 : first;
        }

        // A noun before the head tells which body it is ("health ministry"), an adjective only with a name ("the new government").
        bool says = first < noun && (named || text.Class(noun - 1) == WordClass.NN);
        if (end < speaker.End && text.IsWord(end, "of"))
        {
            says = true;
            while (end < speaker.End && !text.Is(end, ','))
            {
                end++;
            }
        }

        return says ? new Phrase(first, end) : Phrase.None;
    }
}
