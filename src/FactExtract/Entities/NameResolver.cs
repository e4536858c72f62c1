using FactExtract.Tagging;
using FactExtract.Text;

namespace FactExtract.Entities;

/// <summary>Groups the names of places, organizations, groups, events, products and works: same words, known other names, acronyms, shortened forms.</summary>
internal sealed class NameResolver(NameLexicon lexicon, NameFolder folder, GroupNounLexicon groupNouns)
{
    // Roles that a key can have in the alias index, beside those of people.
    private const ulong WholeRole = 100;
    private const ulong PartRole = 200;
    private const ulong AcronymRole = 300;
    private const ulong PartAcronymRole = 301;

    // Longer names are not shortened to a part by their text.
    private const int MaxPartWords = 6;

    private readonly AcronymFinder _acronyms = new(lexicon, folder);

    internal void Resolve(in TaggedText text, MentionTable table)
    {
        ReadOnlySpan<NameMention> names = text.Names;
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].Kind != FactKind.Person)
            {
                JoinSame(text, table, i);
            }
        }

        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].Kind != FactKind.Person && names[i].End - names[i].First == 1 && AcronymFinder.IsAcronym(MentionTable.WordOf(text, i, names[i].First)))
            {
                JoinLongForm(text, table, i);
            }
        }

        for (int i = 0; i < names.Length; i++)
        {
            if (IsShortened(names[i].Kind) && table.GroupOf(i) == i)
            {
                JoinShortened(text, table, i);
            }
        }
    }

    private static bool IsShortened(FactKind kind) => kind is FactKind.Organization or FactKind.Event or FactKind.Product or FactKind.Work;

    private void JoinSame(in TaggedText text, MentionTable table, int name)
    {
        ReadOnlySpan<ulong> keys = table.KeysOf(name);
        int end = EndOfName(text, name, keys);
        ulong whole = lexicon.MainNameOf(MentionTable.PhraseOf(keys[..end]));
        FactKind kind = text.Names[name].Kind;
        if (kind == FactKind.Group)
        {
            whole = PhraseOfSingular(text, table, name);
        }

        whole = TextHash.Combine(WholeRole + (ulong)kind, whole);
        int link = table.Aliases.First(whole);
        if (link >= 0)
        {
            table.Join(table.Aliases.EntityAt(link), name);
            return;
        }

        table.Aliases.Add(whole, name);
        if (end > 1)
        {
            AddParts(table, name, keys[..end], kind);
            AddAcronyms(text, table, name, end, kind);
        }
    }

    /// <summary>"Republican" and "Republicans" are one group.</summary>
    private ulong PhraseOfSingular(in TaggedText text, MentionTable table, int name)
    {
        ReadOnlySpan<ulong> keys = table.KeysOf(name);
        ulong phrase = MentionTable.PhraseOf(keys[..^1]);
        ReadOnlySpan<char> last = MentionTable.WordOf(text, name, text.Names[name].End - 1);
        bool plural = last.Length > 3 && last[^1] is 's' or 'S' && last[^2] is not ('s' or 'S' or 'u' or 'i');
        return TextHash.Combine(phrase, plural ? folder.KeyOf(last[..^1]) : keys[^1]);
    }

    // Without "Inc." and the like, and the comma before it.
    private int EndOfName(in TaggedText text, int name, ReadOnlySpan<ulong> keys)
    {
        int end = keys.Length;
        while (end > 1 && (keys[end - 1] == 0 || lexicon.PartOf(text.Tokens[text.Names[name].First + end - 1].Hash) == NamePart.Company))
        {
            end--;
        }

        return end;
    }

    private static void AddParts(MentionTable table, int name, ReadOnlySpan<ulong> keys, FactKind kind)
    {
        if (!IsShortened(kind))
        {
            return;
        }

        ulong role = PartRole + (ulong)kind;
        int most = Math.Min(keys.Length - 1, MaxPartWords);
        ulong start = 0;
        for (int length = 1; length <= most; length++)
        {
            start = keys[length - 1] == 0 ? start : TextHash.Combine(start, keys[length - 1]);
            table.Aliases.Add(TextHash.Combine(role, start), name);
            table.Aliases.Add(TextHash.Combine(role, MentionTable.PhraseOf(keys[^length..])), name);
        }
    }

    private void AddAcronyms(in TaggedText text, MentionTable table, int name, int end, FactKind kind)
    {
        if (kind is FactKind.Group)
        {
            return;
        }

        (ulong capitals, ulong all, ulong withoutOne, ulong withoutTwo) = _acronyms.Of(text, name, end);
        AddAcronym(table, AcronymRole, capitals, name);
        AddAcronym(table, AcronymRole, all, name);
        AddAcronym(table, PartAcronymRole, withoutOne, name);
        AddAcronym(table, PartAcronymRole, withoutTwo, name);
    }

    private static void AddAcronym(MentionTable table, ulong role, ulong key, int name)
    {
        if (key != 0)
        {
            table.Aliases.Add(TextHash.Combine(role, key), name);
        }
    }

    private void JoinLongForm(in TaggedText text, MentionTable table, int name)
    {
        // "World Health Organization (WHO)" says it; so does "WHO (World Health Organization)".
        // "Los Angeles (LAX)" does not.
        int beside = text.Names[name].Kind == FactKind.Place ? -1 : LongFormBeside(text, name);
        ulong acronym = table.KeysOf(name)[0];
        beside = beside >= 0 ? beside : OnlyOne(table, TextHash.Combine(AcronymRole, acronym));
        beside = beside >= 0 ? beside : OnlyOne(table, TextHash.Combine(PartAcronymRole, acronym));

        if (beside >= 0 && Fits(text, table, beside, name))
        {
            table.Join(beside, name);
        }
    }

    private static int OnlyOne(MentionTable table, ulong key) =>
        table.Aliases.First(key) is >= 0 and var link && table.Aliases.Next(link) < 0 ? table.Aliases.EntityAt(link) : -1;

    private static bool Fits(in TaggedText text, MentionTable table, int longForm, int acronym)
    {
        FactKind a = text.Names[table.GroupOf(longForm)].Kind;
        FactKind b = text.Names[table.GroupOf(acronym)].Kind;
        return a == b;
    }

    private static int LongFormBeside(in TaggedText text, int name)
    {
        ReadOnlySpan<NameMention> names = text.Names;
        int first = names[name].First;
        if (name > 0 && first >= 2 && text.Word(first - 1) is "(" && names[name - 1].End == first - 1 && names[name - 1].End - names[name - 1].First > 1
            && names[name].End < text.Tokens.Length && text.Word(names[name].End) is ")" or "," or ";")
        {
            return name - 1;
        }

        int after = name + 1;
        return after < names.Length && names[name].End + 1 == names[after].First && text.Word(names[name].End) is "(" && names[after].End - names[after].First > 1
            ? after
            : -1;
    }

    /// <summary>"the Gazette" after "Saudi Gazette", "Operation Blessing" for "Operation Blessing International", when only one name fits.</summary>
    private void JoinShortened(in TaggedText text, MentionTable table, int name)
    {
        ReadOnlySpan<ulong> keys = table.KeysOf(name);
        int end = EndOfName(text, name, keys);
        FactKind kind = text.Names[name].Kind;
        int link = table.Aliases.First(TextHash.Combine(PartRole + (ulong)kind, MentionTable.PhraseOf(keys[..end])));
        int found = -1;
        for (int seen = 0; link >= 0 && seen < AliasIndex.MaxCandidates; seen++, link = table.Aliases.Next(link))
        {
            int group = table.GroupOf(table.Aliases.EntityAt(link));
            if (group == table.GroupOf(name) || group == found)
            {
                continue;
            }

            if (found >= 0)
            {
                return;
            }

            found = group;
        }

        // A part that is a mere sort of body ("Department") says too little unless it was the only one, which the loop has checked;
        // a place's or people's name at the head of a longer name is that place, not the body.
        if (found >= 0 && (end > 1 || !IsOtherName(text, table, name, keys[0])))
        {
            table.Join(found, name);
        }
    }

    private bool IsOtherName(in TaggedText text, MentionTable table, int name, ulong key)
    {
        ulong phrase = lexicon.MainNameOf(TextHash.Combine(0, key));
        return table.Aliases.First(TextHash.Combine(WholeRole + (ulong)FactKind.Place, phrase)) >= 0
            || table.Aliases.First(TextHash.Combine(WholeRole + (ulong)FactKind.Group, phrase)) >= 0
            || groupNouns.IsPlaceNoun(text.Tokens[text.Names[name].First].Hash);
    }
}
