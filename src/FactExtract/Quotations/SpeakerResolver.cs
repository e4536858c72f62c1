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

        int named = BodyNamer.Describes(text, speaker) ? -1 : NamedInside(text, speaker);
        named = named < 0 ? IssuerAfter(text, speaker) : named;
        if (named >= 0)
        {
            return entities.OfName.Items[named];
        }

        bool lastIsOrganization = lastSpeaker >= 0 && entities.Entities.Items[lastSpeaker].Kind == FactKind.Organization;
        if (lastIsOrganization && (IsStatement(text, speaker) || IsPlural(text, speaker) || (followsLast && IsBareVoice(text, speaker))))
        {
            return lastSpeaker;
        }

        // Whoever has just spoken goes on: "He also said".
        bool isPronoun = text.Has(speaker.First, WordRole.Pronoun) && speaker.End == speaker.First + 1;
        if (isPronoun && followsLast && OfPronoun(text, entities, speaker.First, lastSpeaker) == lastSpeaker)
        {
            return lastSpeaker;
        }

        int reference = FindReference(text, entities, speaker);
        if (reference >= 0)
        {
            return reference;
        }

        if (isPronoun && text.IsWord(speaker.First, "they"))
        {
            return SpeakingBodyBefore(text, entities, speaker.First);
        }

        return isPronoun ? OfPronoun(text, entities, speaker.First, lastSpeaker) : -1;
    }

    // "a statement on the Food Agency's website": the words after the head tell whose statement it is.
    private static int IssuerAfter(in QuotedText text, Phrase speaker)
    {
        if (!text.Has(speaker.End - 1, WordRole.Voice) || speaker.End >= text.Count || !text.Has(speaker.End, WordRole.Preposition))
        {
            return -1;
        }

        // The preposition, and "the", "its website of the" or the like.
        const int Reach = 5;
        for (int at = speaker.End + 1; at < Math.Min(text.Count, speaker.End + Reach) && !text.InRegion(at) && Grammar.IsNominal(text, at); at++)
        {
            int name = text.Source.NameAt[at];
            if (name >= 0)
            {
                return text.Source.Names[name].Kind == FactKind.Organization ? name : -1;
            }
        }

        return -1;
    }

    // "The Church denied it. … They also claimed": the organization before that has done something.
    private static int SpeakingBodyBefore(in QuotedText text, EntitySet entities, int token)
    {
        // Three sentences or so.
        const int Reach = 60;
        for (int at = token - 1; at >= Math.Max(0, token - Reach); at--)
        {
            int name = text.Source.NameAt[at];
            if (name >= 0 && text.Source.Names[name].Kind == FactKind.Organization && text.Source.Names[name].End == at + 1 && Grammar.IsPredicate(text, at + 1))
            {
                return entities.OfName.Items[name];
            }
        }

        return -1;
    }

    /// <summary>The reference that the phrase is, or whose head it begins with: not "the country" in "the country's ministry".</summary>
    private static int FindReference(in QuotedText text, EntitySet entities, Phrase speaker)
    {
        int index = entities.ReferenceAt(speaker.First);
        if (index < 0)
        {
            return -1;
        }

        Reference reference = entities.References.Items[index];
        bool whole = reference.End == speaker.End;
        bool head = reference.End < speaker.End && reference.Form != MentionForm.Pronoun && !BodyNamer.IsGenitive(text, reference.End);
        return whole || head ? reference.Entity : -1;
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

            // "the London-based company"
            modifies |= mention.End + 1 < speaker.End && text.Is(mention.End, '-') && text.Source.Tokens[mention.End].Start == mention.Span.End;
            bool attached = AfterPreposition(text, mention.First, speaker.First, out bool by);
            bool free = !isGenitive && !modifies && (!attached || by);
            free |= !isGenitive && mention.Kind == FactKind.Person && mention.End == speaker.End && FollowsTitle(text, mention.First, speaker.First);
            if (free && mention.Kind == FactKind.Person && person < 0)
            {
                person = name;
            }

            if (free && head < 0 && (mention.Kind != FactKind.Group || mention.End == speaker.End))
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

    // "Minister of Health Ann Lee": the preposition belongs to the title, whose first words have capitals and no article.
    private static bool FollowsTitle(in QuotedText text, int first, int low)
    {
        int at = first - 1;
        while (at > low && !text.IsWord(at, "of") && text.IsCapital(at))
        {
            at--;
        }

        return at > low && at < first - 1 && text.IsWord(at, "of") && text.IsCapital(at - 1) && !text.Has(low, WordRole.Determiner);
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

        while (at > low && (text.Has(at, WordRole.Determiner) || text.Class(at) is WordClass.JJ or WordClass.NN or WordClass.NNS or WordClass.NNP))
        {
            at--;
        }

        by = at >= low && text.IsWord(at, "by");
        return at >= low && text.Has(at, WordRole.Preposition);
    }

    // "the statement", "that report": of the organization that spoke last
    private static bool IsStatement(in QuotedText text, Phrase speaker) =>
        speaker.End - speaker.First == 2 && text.Has(speaker.First, WordRole.Determiner) && text.Has(speaker.First + 1, WordRole.Voice);

    // "Officials also stated": of the agency whose officials have just spoken
    private static bool IsBareVoice(in QuotedText text, Phrase speaker) => speaker.End - speaker.First == 1 && text.Has(speaker.First, WordRole.Voice);

    private static bool IsPlural(in QuotedText text, Phrase speaker) =>
        speaker.End - speaker.First == 1 && (text.IsWord(speaker.First, "it") || text.IsWord(speaker.First, "they"));

    private static int OfPronoun(in QuotedText text, EntitySet entities, int token, int lastSpeaker)
    {
        bool he = text.IsWord(token, "he") || text.IsWord(token, "him");
        if (!he && !text.IsWord(token, "she") && !text.IsWord(token, "her"))
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
