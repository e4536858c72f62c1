using FactExtract.Tagging;
using FactExtract.Text;

namespace FactExtract.Entities;

/// <summary>Finds nicknames that the text tells: "Eldrick Woods, known as Tiger".</summary>
internal static class NicknameFinder
{
    // "Margaret Hollis, the dockers' leader known as “Iron Meg”"
    private const int LongestApposition = 10;

    // Roles that a key can have in the alias index, beside those of the other resolvers.
    private const ulong NicknameRole = 11;

    /// <summary>"Eldrick Woods, known as Tiger": the group of the name before, or -1.</summary>
    internal static int Find(in TaggedText text, MentionTable table, int name)
    {
        int at = text.Names[name].First - 1;
        if (at >= 0 && text.Word(at) is "\"" or "“" or "‘" or "'")
        {
            at--;
        }

        bool named = at >= 1 && ((text.Word(at) is "as" && text.Word(at - 1) is "known" or "nicknamed") || text.Word(at) is "nicknamed" or "aka" or "alias" or "née");
        int before = name - 1;
        return named && before >= 0 && text.Names[before].Kind == FactKind.Person && at - text.Names[before].End <= LongestApposition && table.SentenceOf.Items[before] == table.SentenceOf.Items[name]
            ? table.GroupOf(before)
            : -1;
    }

    /// <summary>The same for a nickname of several words; once told, it joins all mentions of these words.</summary>
    internal static int FindFull(in TaggedText text, MentionTable table, int name)
    {
        ulong phrase = table.PhraseOf(name);
        ulong nickname = TextHash.Combine(NicknameRole, phrase);
        if (table.Aliases.First(nickname) is >= 0 and var link)
        {
            return table.Aliases.EntityAt(link);
        }

        int group = Find(text, table, name);
        if (group < 0)
        {
            return -1;
        }

        table.Aliases.Add(nickname, group);
        for (int other = 0; other < name; other++)
        {
            if (text.Names[other].Kind == FactKind.Person && table.PhraseOf(other) == phrase)
            {
                table.Join(group, other);
            }
        }

        return group;
    }
}
