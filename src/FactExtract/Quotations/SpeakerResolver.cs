using FactExtract.Entities;
using FactExtract.Tagging;

namespace FactExtract.Quotations;

/// <summary>Tells which entity the words that name a speaker mean.</summary>
internal static class SpeakerResolver
{
    internal static int Resolve(in QuotedText text, EntitySet entities, Phrase speaker, int lastSpeaker)
    {
        if (speaker.IsEmpty)
        {
            return -1;
        }

        foreach (ref readonly Reference reference in entities.References.Items)
        {
            if (reference.First >= speaker.First && reference.End <= speaker.End && reference.First < speaker.End
                && (reference.Form == MentionForm.Pronoun ? speaker.End - speaker.First == reference.End - reference.First : reference.First == speaker.First))
            {
                return reference.Entity;
            }
        }

        if (text.Has(speaker.First, WordRole.Pronoun) && speaker.End == speaker.First + 1)
        {
            return OfPronoun(text, entities, speaker.First, lastSpeaker);
        }

        int named = NamedInside(text, speaker);
        return named < 0 ? -1 : entities.OfName.Items[named];
    }

    /// <summary>The name that the phrase is about: a person not in the genitive, else the name at its head.</summary>
    private static int NamedInside(in QuotedText text, Phrase speaker)
    {
        int head = -1;
        int person = -1;
        bool spokesperson = false;
        for (int at = speaker.First; at < speaker.End; at++)
        {
            int name = text.Source.NameAt[at];
            if (name < 0)
            {
                spokesperson |= text.Source.Word(at).StartsWith("spokes", StringComparison.OrdinalIgnoreCase);
                continue;
            }

            int end = text.Source.Names[name].End;
            bool genitive = end < speaker.End && text.Class(end) == WordClass.POS || (end < speaker.End && text.IsWord(end, "'s"));
            bool modifies = end < speaker.End && Grammar.IsNominal(text, end) && !text.IsPunctuation(end);
            if (text.Source.Names[name].Kind == FactKind.Person && !genitive && !modifies && person < 0 && !AfterPreposition(text, text.Source.Names[name].First, speaker.First))
            {
                person = name;
            }

            if (!genitive && !modifies && head < 0 && text.Source.Names[name].Kind is not FactKind.Group && (spokesperson || !AfterPreposition(text, text.Source.Names[name].First, speaker.First)))
            {
                head = name;
            }

            at = end - 1;
        }

        return person >= 0 ? person : head;
    }

    private static bool AfterPreposition(in QuotedText text, int first, int low)
    {
        int at = first - 1;
        while (at > low && (text.Has(at, WordRole.Determiner) || text.Class(at) == WordClass.JJ))
        {
            at--;
        }

        return at >= low && text.Has(at, WordRole.Preposition);
    }

    private static int OfPronoun(in QuotedText text, EntitySet entities, int token, int lastSpeaker)
    {
        bool he = text.IsWord(token, "he");
        bool she = text.IsWord(token, "she");
        if (!he && !she)
        {
            return -1;
        }

        Gender wanted = he ? Gender.Male : Gender.Female;
        if (lastSpeaker >= 0 && Fits(entities.Entities.Items[lastSpeaker], wanted))
        {
            return lastSpeaker;
        }

        int best = -1;
        for (int i = 0; i < text.Source.Names.Length && text.Source.Names[i].First < token; i++)
        {
            int entity = entities.OfName.Items[i];
            best = Fits(entities.Entities.Items[entity], wanted) ? entity : best;
        }

        return best;
    }

    private static bool Fits(in EntityRecord entity, Gender wanted) => entity.Kind == FactKind.Person && (entity.Gender == wanted || entity.Gender == Gender.Unknown);
}
