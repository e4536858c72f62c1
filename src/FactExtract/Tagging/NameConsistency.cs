using FactExtract.Lexicons;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>
/// One name in one document is mostly one thing: where the models are not sure of its kind they follow the other mentions of it. An acronym in
/// brackets after the name it stands for is of the same kind: "World Health Organization (WHO)".
/// </summary>
internal sealed class NameConsistency
{
    private const int Kinds = (int)FactKind.Work + 1;

    // A mention surer than this keeps its kind: "Washington" the man beside the city.
    private const float Sure = 0.8f;

    // Others must outweigh what speaks for the mention's own kind by this much.
    private const float Majority = 2;

    // An introduction counts like some mentions.
    private const float IntroductionWeight = 3;

    private readonly WordTable<int> _groupOf = new();
    private readonly ListBuffer<int> _groups = new();
    private readonly ListBuffer<float> _votes = new();
    private readonly ListBuffer<NameMention> _joined = new();
    private int _count;

    internal void Apply(in TokenizedText text, ListBuffer<NameMention> names)
    {
        Introduce(text, names);
        _groupOf.Clear();
        _votes.Clear();
        _count = 0;
        Span<int> groups = _groups.Resize(names.Count);
        for (int i = 0; i < names.Count; i++)
        {
            groups[i] = GroupOf(text, names.Items[i]);
            Vote(groups[i], names.Items[i].Kind, names.Items[i].Confidence);
            if (i > 0 && IsIntroduction(text, names.Items[i - 1], names.Items[i].First))
            {
                Vote(groups[i], names.Items[i - 1].Kind, IntroductionWeight * names.Items[i - 1].Confidence);
            }
        }

        for (int i = 0; i < names.Count; i++)
        {
            ref NameMention name = ref names.Items[i];
            ReadOnlySpan<float> votes = _votes.Items.Slice(groups[i] * Kinds, Kinds);
            FactKind best = Best(votes);
            if (best != name.Kind && name.Confidence < Sure && votes[(int)best] >= Majority * votes[(int)name.Kind])
            {
                name = name with { Kind = best, PlaceKind = default };
            }
        }
    }

    /// <summary>Whether the token is, in brackets, the initials of the name before it.</summary>
    private static bool IsIntroduction(in TokenizedText text, in NameMention name, int at)
    {
        if (at != name.End + 1 || at + 1 >= text.Tokens.Length || name.End - name.First < 2 || text.Word(name.End) is not "(" || text.Word(at + 1) is not ")")
        {
            return false;
        }

        ReadOnlySpan<char> letters = text.Word(at);
        int matched = 0;
        for (int t = name.First; t < name.End; t++)
        {
            char initial = text.Word(t)[0];
            if (matched < letters.Length && char.IsUpper(initial) && letters[matched] == initial)
            {
                matched++;
            }
            else if (char.IsUpper(initial) && matched > 0)
            {
                return false;
            }
        }

        return letters.Length >= 2 && matched == letters.Length;
    }

    // Acronyms that the models did not take for a name.
    private void Introduce(in TokenizedText text, ListBuffer<NameMention> names)
    {
        _joined.Clear();
        for (int i = 0; i < names.Count; i++)
        {
            NameMention name = names.Items[i];
            _joined.Add(name);
            int at = name.End + 1;
            if ((i + 1 == names.Count || names.Items[i + 1].First > at) && IsIntroduction(text, name, at))
            {
                _joined.Add(name with { Span = text.Span(at, at + 1), First = at, End = at + 1 });
            }
        }

        if (_joined.Count > names.Count)
        {
            _joined.Items.CopyTo(names.Resize(_joined.Count));
        }
    }

    private int GroupOf(in TokenizedText text, in NameMention name)
    {
        ref int group = ref _groupOf.GetOrAdd(TextHash.Of(text.Text.Slice(name.Span.Start, name.Span.Length)));
        if (group == 0)
        {
            group = ++_count;
            for (int kind = 0; kind < Kinds; kind++)
            {
                _votes.Add(0);
            }
        }

        return group - 1;
    }

    private void Vote(int group, FactKind kind, float weight) => _votes.Items[(group * Kinds) + (int)kind] += weight;

    private static FactKind Best(ReadOnlySpan<float> votes)
    {
        int best = 0;
        for (int kind = 1; kind < votes.Length; kind++)
        {
            best = votes[kind] > votes[best] ? kind : best;
        }

        return (FactKind)best;
    }
}
