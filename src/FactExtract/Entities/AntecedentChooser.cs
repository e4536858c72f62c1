using FactExtract.Tagging;

namespace FactExtract.Entities;

/// <summary>Chooses the person that a pronoun means, from the people mentioned before it.</summary>
internal sealed class AntecedentChooser(ReferenceScorer scorer)
{
    // How many mentions of people back an antecedent is looked for, and how many sentences.
    private const int MaxMentions = 24;
    private const int MaxSentences = 8;

    /// <summary>The entity that the pronoun means, or -1 for somebody without a name.</summary>
    internal int Choose(in TaggedText text, MentionTable table, EntitySet entities, in PersonMention pronoun, out float confidence)
    {
        // The mentions of one entity add up.
        Span<int> candidates = stackalloc int[MaxMentions + 1];
        Span<float> shares = stackalloc float[MaxMentions + 1];
        candidates[0] = -1;
        shares[0] = MathF.Exp(scorer.Score(1UL << (int)ReferenceFeature.Nobody));
        int count = 1;
        ReadOnlySpan<PersonMention> people = table.PersonMentions.Items;
        int rank = 0;
        int latest = int.MinValue;
        for (int i = people.Length - 1; i >= 0 && people.Length - i <= MaxMentions && pronoun.Sentence - people[i].Sentence <= MaxSentences; i--)
        {
            ref readonly PersonMention candidate = ref people[i];
            rank += latest != int.MinValue && candidate.Entity != latest ? 1 : 0;
            latest = candidate.Entity;
            // "My client will appeal," his lawyer said: whom only the quotation speaks of is not taken up outside it.
            bool isOnlyQuoted = candidate.Entity < 0 && candidate.Is(MentionMarks.InQuote) && !pronoun.Is(MentionMarks.InQuote);
            if (isOnlyQuoted || (candidate.Entity < 0 && candidate.Gender != Gender.Unknown && candidate.Gender != pronoun.Gender))
            {
                continue;
            }

            int at = candidates[..count].IndexOf(candidate.Entity);
            if (at < 0)
            {
                at = count++;
                candidates[at] = candidate.Entity;
                shares[at] = 0;
            }

            ulong features = FeaturesOf(text, table, entities, pronoun, candidate, rank);
            table.Candidates?.Add(new AntecedentCandidate(pronoun.Token, candidate.Entity, features));
            shares[at] += MathF.Exp(scorer.Score(features));
        }

        int best = 0;
        float total = 0;
        for (int i = 0; i < count; i++)
        {
            total += shares[i];
            best = shares[i] > shares[best] ? i : best;
        }

        confidence = shares[best] / total;
        return candidates[best];
    }

    private static ulong FeaturesOf(in TaggedText text, MentionTable table, EntitySet entities, in PersonMention pronoun, in PersonMention candidate, int rank)
    {
        ulong features = 0;
        void Set(ReferenceFeature feature, bool holds = true) => features |= holds ? 1UL << (int)feature : 0;

        int distance = pronoun.Sentence - candidate.Sentence;
        Set(distance switch { 0 => ReferenceFeature.Same, 1 => ReferenceFeature.Previous, 2 => ReferenceFeature.TwoBefore, <= 4 => ReferenceFeature.ThreeBefore, _ => ReferenceFeature.Far });
        bool subject = candidate.Is(MentionMarks.Subject);
        Set(ReferenceFeature.Subject, subject);
        Set(ReferenceFeature.BothSubject, subject && pronoun.Is(MentionMarks.Subject));
        Set(ReferenceFeature.Speaker, candidate.Is(MentionMarks.Speaker));
        Set(ReferenceFeature.BothSpeaker, candidate.Is(MentionMarks.Speaker) && pronoun.Is(MentionMarks.Speaker));
        Set(ReferenceFeature.Possessor, candidate.Is(MentionMarks.Possessor) && !candidate.Is(MentionMarks.Pronoun));
        Set(ReferenceFeature.Latest, rank == 0);
        Set(ReferenceFeature.Second, rank == 1);
        Set(ReferenceFeature.Pronoun, candidate.Is(MentionMarks.Pronoun));
        Set(ReferenceFeature.SentenceStart, candidate.Is(MentionMarks.SentenceStart));
        Set(ReferenceFeature.IntoQuote, pronoun.Is(MentionMarks.InQuote) && !candidate.Is(MentionMarks.InQuote));
        Set(ReferenceFeature.SpeakerIntoQuote, distance <= 1 && pronoun.Is(MentionMarks.InQuote) && !candidate.Is(MentionMarks.InQuote) && candidate.Is(MentionMarks.Speaker));
        Set(ReferenceFeature.OutOfQuote, !pronoun.Is(MentionMarks.InQuote) && candidate.Is(MentionMarks.InQuote));
        Set(ReferenceFeature.SameClauseObject, distance == 0 && subject && pronoun.Is(MentionMarks.Object));
        Set(ReferenceFeature.SamePossessive, distance == 0 && subject && pronoun.Is(MentionMarks.Possessor));
        Set(ReferenceFeature.OtherParagraph, distance > 0 && EndsParagraph(text, text.Sentences[pronoun.Sentence].First));
        if (candidate.Entity < 0)
        {
            Set(ReferenceFeature.Anonymous);
            return features;
        }

        int count = table.Numbering.Items[candidate.Entity];
        Set(ReferenceFeature.Frequent, count >= 4);
        Set(ReferenceFeature.Main, candidate.Entity == table.MainPerson);
        Set(ReferenceFeature.Rare, count == 1);
        ref readonly EntityRecord entity = ref entities.Entities.Items[candidate.Entity];
        bool sure = entity.GenderConfidence >= 0.9f;
        Set(entity.Gender == Gender.Unknown ? ReferenceFeature.GenderUnknown
            : entity.Gender == pronoun.Gender ? (sure ? ReferenceFeature.GenderSure : ReferenceFeature.GenderLikely)
            : sure ? ReferenceFeature.GenderWrong : ReferenceFeature.GenderUnlikely);
        return features;
    }

    /// <summary>Whether a paragraph ends before the token.</summary>
    internal static bool EndsParagraph(in TaggedText text, int first) =>
        first > 0 && text.Text[text.Tokens[first - 1].End..text.Tokens[first].Start].Contains('\n');
}
