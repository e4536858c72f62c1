using FactExtract.Tagging;

namespace FactExtract.Entities;

/// <summary>Numbers the groups of names in text order and tells each one's fullest name, the parts of it, and gender.</summary>
internal sealed class EntityNamer(NameLexicon lexicon)
{
    // A title or role noun leaves little doubt; chosen with the given names' shares in mind.
    private const float TitleConfidence = 0.97f;

    internal void Name(in TaggedText text, MentionTable table, EntitySet entities)
    {
        Span<int> numbering = table.Numbering.Resize(text.Names.Length);
        Span<int> best = table.LastMention.Items;
        for (int i = 0; i < text.Names.Length; i++)
        {
            int group = table.GroupOf(i);
            if (group == i)
            {
                numbering[i] = entities.Entities.Count;
                entities.Entities.Add(default);
                best[i] = i;
            }
            else if (IsFuller(text, table, i, best[group]))
            {
                best[group] = i;
            }

            if (group != i && table.GenderHint.Items[group] == Gender.Unknown)
            {
                table.GenderHint.Items[group] = table.GenderHint.Items[i];
            }

            entities.OfName.Add(numbering[group]);
        }

        for (int i = 0; i < text.Names.Length; i++)
        {
            if (table.GroupOf(i) == i)
            {
                entities.Entities.Items[numbering[i]] = Describe(text, table, i, best[i]);
            }
        }
    }

    private static bool IsFuller(in TaggedText text, MentionTable table, int a, int b)
    {
        (int partsA, int partsB) = (Parts(table.People[a]), Parts(table.People[b]));
        if (partsA != partsB)
        {
            return partsA > partsB;
        }

        ReadOnlySpan<char> x = text.Text.Slice(text.Names[a].Span.Start, text.Names[a].Span.Length);
        ReadOnlySpan<char> y = text.Text.Slice(text.Names[b].Span.Start, text.Names[b].Span.Length);
        bool capitalsX = IsCapitals(x);
        bool capitalsY = IsCapitals(y);
        return capitalsX != capitalsY ? capitalsY : x.Length > y.Length;
    }

    // Given and family name before a given name before a lone name.
    private static int Parts(PersonName name) => name.IsFull ? 2 : name.GivenEnd > name.GivenFirst ? 1 : 0;

    private static bool IsCapitals(ReadOnlySpan<char> name)
    {
        foreach (char c in name)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    private EntityRecord Describe(in TaggedText text, MentionTable table, int group, int best)
    {
        ref readonly NameMention name = ref text.Names[best];
        if (name.Kind != FactKind.Person)
        {
            return new EntityRecord(name.Kind, name.Span, default, default, default, Gender.Unknown, 0);
        }

        PersonName parts = table.People[best];
        TextSpan given = SpanOf(text, best, parts.GivenFirst, parts.GivenEnd);
        TextSpan family = SpanOf(text, best, parts.FamilyFirst, parts.FamilyEnd);
        TextSpan suffix = parts.End == 0 ? default : SpanOf(text, best, parts.End, name.End - name.First);
        Gender gender = table.GenderHint.Items[group];
        float confidence = gender == Gender.Unknown ? 0 : TitleConfidence;
        ReadOnlySpan<ulong> keys = table.KeysOf(best);
        int first = parts.GivenEnd > parts.GivenFirst ? parts.GivenFirst : parts.First;
        if (gender == Gender.Unknown && lexicon.TryGetGiven(keys[first], out Gender usual, out float share))
        {
            // A lone name is as often a family name.
            bool isGiven = parts.GivenEnd > parts.GivenFirst;
            (gender, confidence) = (usual, isGiven ? share : share * 0.75f);
        }

        return new EntityRecord(FactKind.Person, name.Span, given, family, suffix, gender, confidence);
    }

    private static TextSpan SpanOf(in TaggedText text, int name, int first, int end)
    {
        ref readonly NameMention mention = ref text.Names[name];
        while (first < end && text.Tokens[mention.First + first].Kind == TokenKind.Punctuation)
        {
            first++;
        }

        if (first >= end)
        {
            return default;
        }

        int from = Math.Max(mention.Span.Start, text.Tokens[mention.First + first].Start);
        int to = Math.Min(mention.Span.End, text.Tokens[mention.First + end - 1].End);
        return to > from ? TextSpan.FromBounds(from, to) : default;
    }
}
