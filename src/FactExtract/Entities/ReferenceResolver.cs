using FactExtract.Tagging;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Entities;

/// <summary>Finds the person that "he" or "she" means, and the entity that "the minister" or "the company" means.</summary>
internal sealed class ReferenceResolver(ReferenceLexicon lexicon, RoleLexicon roles, GroupNounResolver groupNounResolver, GroupNounLexicon groupNouns, AntecedentChooser chooser)
{
    // Named less often, nobody is whom the text is about.
    private const int MinMain = 3;

    // Roles that a key can have in the alias index, beside those of names.
    private const ulong NounRole = 400;

    // What a reader gets right by taking the latest person of that role, by reading.
    private const float NominalConfidence = 0.7f;
    private const float LowConfidence = 0.5f;
    private const float ForPartConfidence = 0.95f;

    // "It said" takes up an organization of this sentence or the two before.
    private const int MaxBodies = 12;
    private const int MaxBodySentences = 2;

    private readonly MentionDescriber _describer = new(lexicon, roles);

    internal void Resolve(in TaggedText text, MentionTable table, EntitySet entities)
    {
        ListBuffer<PersonMention> people = table.PersonMentions;
        people.Clear();
        table.Ages.Clear();
        CountMentions(table, entities);
        char open = '\0';
        for (int i = 0; i < text.Sentences.Length; i++)
        {
            SentenceRange sentence = text.Sentences[i];
            open = AntecedentChooser.EndsParagraph(text, sentence.First) ? '\0' : open;
            for (int token = sentence.First; token < sentence.End; token++)
            {
                Token word = text.Tokens[token];
                if (word.Kind == TokenKind.Punctuation)
                {
                    open = QuoteAfter(text.Word(token), open);
                    continue;
                }

                MentionMarks quote = open != '\0' ? MentionMarks.InQuote : MentionMarks.None;
                int name = text.NameAt[token];
                if (name >= 0)
                {
                    if (text.Names[name].Kind == FactKind.Person)
                    {
                        AddName(text, table, entities, name, i, quote);
                    }

                    token = Math.Max(token, Math.Min(text.Names[name].End, sentence.End) - 1);
                }
                else if (text.Classes[token] is WordClass.PRP or WordClass.PRPS && lexicon.TryGetPronoun(word.Hash, out Gender gender, out MentionMarks use))
                {
                    ResolvePronoun(text, table, entities, token, i, gender, use, quote);
                }
                else if (text.Classes[token] == WordClass.PRP && text.Word(token) is "it" or "It" or "they" or "They")
                {
                    ResolveSpeakingBody(text, table, entities, token, i);
                }
                else if (word.Kind == TokenKind.Number)
                {
                    ResolveAge(text, table, entities, token, i, quote);
                }
                else if (word.Kind == TokenKind.Word)
                {
                    ResolveNoun(text, table, entities, token, i, quote);
                }
            }
        }
    }

    private static void CountMentions(MentionTable table, EntitySet entities)
    {
        Span<int> counts = table.Numbering.Resize(entities.Entities.Count);
        counts.Clear();
        table.MainPerson = -1;
        int most = MinMain - 1;
        foreach (int entity in entities.OfName.Items)
        {
            counts[entity]++;
            if (counts[entity] > most && entities.Entities.Items[entity].Kind == FactKind.Person)
            {
                (most, table.MainPerson) = (counts[entity], entity);
            }
        }
    }

    // The mark by which the quotation was opened that the next word stands in, or '\0'.
    private static char QuoteAfter(ReadOnlySpan<char> mark, char open) => mark switch
    {
        "\"" => open == '\0' ? '"' : '\0',
        "“" or "``" or "«" or "„" => mark[0],
        "‘" => open == '\0' ? '‘' : open,
        "’" => open == '‘' ? '\0' : open,
        "”" or "''" or "»" => '\0',
        _ => open,
    };

    private void AddName(in TaggedText text, MentionTable table, EntitySet entities, int name, int sentence, MentionMarks quote)
    {
        ref readonly NameMention mention = ref text.Names[name];
        int entity = entities.OfName.Items[name];
        MentionMarks marks = quote | _describer.Describe(text, mention.First, mention.End, text.Sentences[sentence]);
        table.PersonMentions.Add(new PersonMention(entity, mention.First, sentence, marks, Gender.Unknown));
        if (PersonAgeReader.Beside(text, mention, text.Sentences[sentence]) is > 0 and int years)
        {
            table.Ages.Add(new StatedAge(years, entity));
        }

        TextSpan role = entities.Attributes.Items[name].Role;
        if (role.Length > 0)
        {
            // The words by which the role is taken up: "the minister", "the health minister".
            int head = table.RoleHead.Items[name];
            table.Aliases.Add(TextHash.Combine(NounRole, text.Tokens[head].Hash), entity);
            if (text.Tokens[head].Start > role.Start)
            {
                table.Aliases.Add(TextHash.Combine(TextHash.Combine(NounRole, text.Tokens[head - 1].Hash), text.Tokens[head].Hash), entity);
            }
        }
    }

    private void ResolvePronoun(in TaggedText text, MentionTable table, EntitySet entities, int token, int sentence, Gender gender, MentionMarks use, MentionMarks quote)
    {
        if (use == MentionMarks.Object && text.Classes[token] == WordClass.PRPS)
        {
            use = MentionMarks.Possessor;
        }

        MentionMarks marks = quote | MentionMarks.Pronoun | use;
        if (use == MentionMarks.Subject)
        {
            marks |= _describer.Describe(text, token, token + 1, text.Sentences[sentence]) & (MentionMarks.Speaker | MentionMarks.SentenceStart);
        }

        float confidence = ForPartConfidence;
        int best = ForPart(text, entities, token, text.Sentences[sentence]);
        best = best >= 0 ? best : chooser.Choose(text, table, entities, new PersonMention(-1, token, sentence, marks, gender), out confidence);
        if (best >= 0)
        {
            entities.References.Add(new Reference(text.Tokens[token].Span, token, token + 1, MentionForm.Pronoun, best, confidence));
            table.PersonMentions.Add(new PersonMention(best, token, sentence, marks, gender));
            ref EntityRecord entity = ref entities.Entities.Items[best];
            if (entity.Gender == Gender.Unknown)
            {
                entity = entity with { Gender = gender, GenderConfidence = confidence * 0.9f };
            }
        }
        else
        {
            table.PersonMentions.Add(new PersonMention(-1, token, sentence, marks, gender));
        }
    }

    // "For his part, Roe said": the person named next in the sentence.
    private static int ForPart(in TaggedText text, EntitySet entities, int token, SentenceRange sentence)
    {
        if (token == 0 || token + 1 >= sentence.End || text.Word(token - 1) is not ("for" or "For") || text.Word(token + 1) is not "part")
        {
            return -1;
        }

        for (int at = token + 2; at < sentence.End; at++)
        {
            if (text.NameAt[at] is >= 0 and var name && text.Names[name].Kind == FactKind.Person)
            {
                return entities.OfName.Items[name];
            }
        }

        return -1;
    }

    /// <summary>"The WHO met. It said": "it" that speaks is an organization, most of all one that was a subject.</summary>
    private void ResolveSpeakingBody(in TaggedText text, MentionTable table, EntitySet entities, int token, int sentence)
    {
        if ((_describer.Describe(text, token, token + 1, text.Sentences[sentence]) & MentionMarks.Speaker) == 0)
        {
            return;
        }

        int latest = -1;
        int name = GroupNounResolver.LastNameBefore(text, token);
        for (int seen = 0; name >= 0 && seen < MaxBodies && sentence - table.SentenceOf.Items[name] <= MaxBodySentences; name--, seen++)
        {
            ref readonly NameMention mention = ref text.Names[name];
            if (mention.Kind != FactKind.Organization)
            {
                continue;
            }

            MentionMarks marks = _describer.Describe(text, mention.First, mention.End, text.Sentences[table.SentenceOf.Items[name]]);
            if ((marks & MentionMarks.Subject) != 0)
            {
                latest = name;
                break;
            }

            latest = latest < 0 ? name : latest;
        }

        // "They said" is as often people without a name.
        bool isSubject = name >= 0 && latest == name;
        if (latest >= 0 && (isSubject || text.Word(token) is "it" or "It"))
        {
            entities.References.Add(new Reference(text.Tokens[token].Span, token, token + 1, MentionForm.Pronoun, entities.OfName.Items[latest], isSubject ? NominalConfidence : LowConfidence));
        }
    }

    /// <summary>"The 44-year-old", "the 44-year-old singer": whose age that is or, where none is told, the one person the text is just about.</summary>
    private void ResolveAge(in TaggedText text, MentionTable table, EntitySet entities, int token, int sentence, MentionMarks quote)
    {
        int years = PersonAgeReader.YearsOld(text, token);
        if (years == 0 || token == 0 || text.Word(token - 1) is not ("the" or "The"))
        {
            return;
        }

        int end = token + PersonAgeReader.Length;
        if (end < text.Tokens.Length && (text.NameAt[end] >= 0 || text.Classes[end] is WordClass.NN or WordClass.NNS || (text.Classes[end] == WordClass.JJ && end + 1 < text.Tokens.Length && text.Classes[end + 1] is WordClass.NN or WordClass.NNS)))
        {
            bool isHead = text.NameAt[end] < 0 && roles.TryGetRole(text.Tokens[end].Hash, out RoleNoun noun) && !noun.IsPlural
                && (end + 1 >= text.Tokens.Length || (text.NameAt[end + 1] < 0 && text.Classes[end + 1] is not (WordClass.NN or WordClass.NNS)));
            if (!isHead)
            {
                return;
            }

            end++;
        }

        int entity = -1;
        foreach (StatedAge age in table.Ages.Items)
        {
            entity = age.Years == years ? age.Entity : entity;
        }

        bool told = entity >= 0;
        MentionMarks marks = quote | _describer.Describe(text, token - 1, end, text.Sentences[sentence]);
        entity = told ? entity : OnlyPerson(table, sentence);
        table.PersonMentions.Add(new PersonMention(entity, token - 1, sentence, marks, Gender.Unknown));
        if (entity >= 0)
        {
            entities.References.Add(new Reference(text.Span(token - 1, end), token - 1, end, MentionForm.Nominal, entity, told ? NominalConfidence : LowConfidence));
        }
    }

    // The person of the last sentences, when it is one and the text gives it no other age. Who speaks in the same sentence does not
    // speak of themselves so: "Lee said the 44-year-old had left".
    private static int OnlyPerson(MentionTable table, int sentence)
    {
        int only = -1;
        int speaker = -1;
        ReadOnlySpan<PersonMention> people = table.PersonMentions.Items;
        for (int i = people.Length - 1; i >= 0 && sentence - people[i].Sentence <= MaxBodySentences; i--)
        {
            speaker = people[i].Sentence == sentence && people[i].Is(MentionMarks.Speaker) ? people[i].Entity : speaker;
            if (people[i].Entity < 0 || people[i].Entity == speaker)
            {
                continue;
            }

            if (only >= 0 && people[i].Entity != only)
            {
                return -1;
            }

            only = people[i].Entity;
        }

        foreach (StatedAge age in table.Ages.Items)
        {
            only = age.Entity == only ? -1 : only;
        }

        return only;
    }

    private static bool IsFormer(ReadOnlySpan<char> word) => word is "former" or "ousted" or "outgoing" or "retired" or "veteran";

    // Where "the company" or "the London-based company" begins, or -1.
    private static int FirstOfDefinite(in TaggedText text, int noun)
    {
        if (noun > 0 && text.Word(noun - 1) is "the" or "The")
        {
            return noun - 1;
        }

        // the London - based company
        int place = noun - 3;
        if (place < 1 || text.Word(noun - 1) is not "based" || text.Word(noun - 2) is not "-")
        {
            return -1;
        }

        int first = text.NameAt[place] >= 0 ? text.Names[text.NameAt[place]].First : place;
        return first > 0 && text.Word(first - 1) is "the" or "The" ? first - 1 : -1;
    }

    // "the town of Foo", "the group that …": the words after tell which one.
    private static bool IsDescribedAfter(in TaggedText text, int noun) =>
        noun + 1 < text.Tokens.Length && (text.Word(noun + 1) is "that" || (text.Word(noun + 1) is "of" && noun + 2 < text.Tokens.Length && text.Classes[noun + 2] != WordClass.VBG) || text.Classes[noun + 1] is WordClass.WDT or WordClass.WP or WordClass.WPS or WordClass.WRB
            || (text.Word(noun + 1) is "to" or "in" or "for" or "where" && noun + 2 < text.Tokens.Length && text.Classes[noun + 2] == WordClass.WDT));

    // "The winner, former judge Jane Roe, …": the noun is no other person than the one named.
    private static bool IsNamedAfter(in TaggedText text, MentionTable table, int noun)
    {
        int at = noun + 1;
        if (at >= text.Tokens.Length || text.Word(at) is not ",")
        {
            return false;
        }

        do
        {
            at++;
        }
        while (at < text.Tokens.Length && text.NameAt[at] < 0 && table.IsRoleWord(at));
        return at < text.Tokens.Length && text.NameAt[at] is >= 0 and var name && text.Names[name].Kind == FactKind.Person;
    }

    private void ResolveNoun(in TaggedText text, MentionTable table, EntitySet entities, int token, int sentence, MentionMarks quote)
    {
        if (text.Classes[token] is not (WordClass.NN or WordClass.NNP) || table.IsRoleWord(token) || token + 1 < text.Tokens.Length && text.Classes[token + 1] is WordClass.NN or WordClass.NNP or WordClass.NNS)
        {
            return;
        }

        ulong hash = text.Tokens[token].Hash;
        bool isDefinite = token > 0 && text.Word(token - 1) is "the" or "The";
        SentenceRange range = text.Sentences[sentence];
        if (roles.TryGetRole(hash, out RoleNoun noun) && !noun.IsPlural)
        {
            ulong key = TextHash.Combine(NounRole, hash);
            int first = isDefinite ? token - 1 : token;
            if (!isDefinite && token >= 2 && text.Word(token - 2) is "the" or "The" && text.NameAt[token - 1] < 0)
            {
                isDefinite = true;
                first = token - 2;
                key = TextHash.Combine(TextHash.Combine(NounRole, text.Tokens[token - 1].Hash), hash);
            }
            else if (!isDefinite && token >= 3 && text.Word(token - 3) is "the" or "The" && IsFormer(text.Word(token - 2)) && text.NameAt[token - 1] < 0)
            {
                isDefinite = true;
                first = token - 3;
                key = TextHash.Combine(TextHash.Combine(NounRole, text.Tokens[token - 1].Hash), hash);
            }

            int link = isDefinite ? table.Aliases.First(key) : -1;
            if (isDefinite && link < 0 && IsFormer(text.Word(token - 1)))
            {
                link = table.Aliases.First(TextHash.Combine(NounRole, hash));
            }

            int entity = link < 0 ? -1 : table.Aliases.EntityAt(link);
            if (entity < 0 && IsNamedAfter(text, table, token))
            {
                return;
            }

            MentionMarks marks = quote | _describer.Describe(text, first, token + 1, range);
            table.PersonMentions.Add(new PersonMention(entity, token, sentence, marks, noun.Gender));
            if (entity >= 0)
            {
                entities.References.Add(new Reference(text.Span(first, token + 1), first, token + 1, MentionForm.Nominal, entity, NominalConfidence));
            }
        }
        else if (FirstOfDefinite(text, token) is >= 0 and var start && groupNouns.Contains(hash) && !IsDescribedAfter(text, token) && groupNounResolver.Find(text, table, token) is >= 0 and var name)
        {
            entities.References.Add(new Reference(text.Span(start, token + 1), start, token + 1, MentionForm.Nominal, entities.OfName.Items[name], NominalConfidence));
        }
    }
}
