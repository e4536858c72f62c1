using FactExtract.Entities;
using FactExtract.Tagging;

namespace FactExtract.Quotations;

/// <summary>Tells which entity the words that name a speaker mean.</summary>
internal static class SpeakerResolver
{
    internal static int Resolve(in QuotedText text, EntitySet entities, Phrase speaker, int lastSpeaker, bool followsLast)
    {
        if (speaker.IsEmpty)
        {
            return -1;
        }

        int named = NamedInside(text, speaker);
        if (named >= 0)
        {
            return entities.OfName.Items[named];
        }

        bool lastIsOrganization = lastSpeaker >= 0 && entities.Entities.Items[lastSpeaker].Kind == FactKind.Organization;
        if (lastIsOrganization && (IsStatement(text, speaker) || IsPlural(text, speaker)))
        {
            return lastSpeaker;
        }

        // Whoever has just spoken goes on: "He also said".
        bool isPronoun = text.Has(speaker.First, WordRole.Pronoun) && speaker.End == speaker.First + 1;
        if (isPronoun && followsLast && OfPronoun(text, entities, speaker.First, lastSpeaker) == lastSpeaker)
        {
            return lastSpeaker;
        }

        int reference = FindReference(entities.References.Items, speaker);
        if (reference >= 0)
        {
            return reference;
        }

        return isPronoun ? OfPronoun(text, entities, speaker.First, lastSpeaker) : -1;
    }

    /// <summary>The reference that the phrase is, or whose head it begins with; references are in text order.</summary>
    private static int FindReference(ReadOnlySpan<Reference> references, Phrase speaker)
    {
        int low = 0;
        int high = references.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (references[middle].First < speaker.First)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        bool found = low < references.Length && references[low].First == speaker.First && references[low].End <= speaker.End
            && (references[low].Form != MentionForm.Pronoun || references[low].End == speaker.End);
        return found ? references[low].Entity : -1;
    }

    /// <summary>
    /// The name that the phrase is about: a person not in the genitive, else the name at its head, else the organization for which an
    /// unnamed spokesman or a statement speaks; -1 when it is about nobody named.
    /// </summary>
    private static int NamedInside(in QuotedText text, Phrase speaker)
    {
        int head = -1;
        int person = -1;
        int organization = -1;
        bool voice = false;
        for (int at = speaker.First; at < speaker.End; at++)
        {
            int name = text.Source.NameAt[at];
            if (name < 0)
            {
                voice |= text.Has(at, WordRole.Voice);
                continue;
            }

            NameMention mention = text.Source.Names[name];
            bool isGenitive = mention.End < speaker.End && (text.Class(mention.End) == WordClass.POS || text.IsWord(mention.End, "'s"));
            bool modifies = mention.End < speaker.End && Grammar.IsNominal(text, mention.End) && !text.IsPunctuation(mention.End) && text.Source.NameAt[mention.End] != name;
            bool attached = AfterPreposition(text, mention.First, speaker.First, out bool by);
            bool free = !isGenitive && !modifies && (!attached || by);
            if (free && mention.Kind == FactKind.Person && person < 0)
            {
                person = name;
            }

            if (free && head < 0 && mention.Kind != FactKind.Group)
            {
                head = name;
            }

            if (mention.Kind == FactKind.Organization)
            {
                organization = name;
            }

            at = Math.Max(at, mention.End - 1);
        }

        return person >= 0 ? person : head >= 0 ? head : voice ? organization : -1;
    }

    private static bool AfterPreposition(in QuotedText text, int first, int low, out bool by)
    {
        int at = first - 1;
        if (at >= low && text.Source.NameAt[at] >= 0)
        {
            // "the head of the Refugee Council Enver Solomon": the name before belongs to the preposition, not this one.
            by = false;
            return false;
        }

        while (at > low && (text.Has(at, WordRole.Determiner) || text.Class(at) is WordClass.JJ or WordClass.NN or WordClass.NNP))
        {
            at--;
        }

        by = at >= low && text.IsWord(at, "by");
        return at >= low && text.Has(at, WordRole.Preposition);
    }

    // "the statement", "that report": of the organization that spoke last
    private static bool IsStatement(in QuotedText text, Phrase speaker) =>
        speaker.End - speaker.First == 2 && text.Has(speaker.First, WordRole.Determiner) && text.Has(speaker.First + 1, WordRole.Voice);

    private static bool IsPlural(in QuotedText text, Phrase speaker) =>
        speaker.End - speaker.First == 1 && (text.IsWord(speaker.First, "it") || text.IsWord(speaker.First, "they"));

    private static int OfPronoun(in QuotedText text, EntitySet entities, int token, int lastSpeaker)
    {
        bool he = text.IsWord(token, "he");
        if (!he && !text.IsWord(token, "she"))
        {
            return -1;
        }

        Gender wanted = he ? Gender.Male : Gender.Female;
        if (lastSpeaker >= 0 && Fits(entities.Entities.Items[lastSpeaker], wanted))
        {
            return lastSpeaker;
        }

        // The nearest person before; a fixed reach keeps long texts linear.
        int at = token - 1;
        for (int low = Math.Max(0, token - 400); at >= low; at--)
        {
            int name = text.Source.NameAt[at];
            if (name >= 0 && Fits(entities.Entities.Items[entities.OfName.Items[name]], wanted))
            {
                return entities.OfName.Items[name];
            }
        }

        return -1;
    }

    private static bool Fits(in EntityRecord entity, Gender wanted) => entity.Kind == FactKind.Person && (entity.Gender == wanted || entity.Gender == Gender.Unknown);
}
