using FactExtract.Tagging;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tests.Tagging;

public class NameConsistencyTests
{
    // kind:confidence of each name in brackets, in order.
    [TestCase("[Alfa] met [Alfa] and [Alfa].", "person:0.9 person:0.9 place:0.6", "person person person")]
    [TestCase("[Alfa] met [Alfa] and [Alfa].", "person:0.9 person:0.9 place:0.95", "person person place")]
    [TestCase("[Alfa] met [Alfa].", "person:0.7 place:0.6", "person place")]
    [TestCase("[Alfa] met [Bravo].", "person:0.9 place:0.1", "person place")]
    [TestCase("[North Star Union] ([NSU]) left; [NSU] said so.", "organization:0.9 person:0.5 place:0.6", "organization organization organization")]
    [TestCase("[North Star Union] (NSU) left.", "organization:0.9", "organization organization")]
    [TestCase("[North Star Union] (MP) left.", "organization:0.9", "organization")]
    public void Apply_FollowsTheOtherMentions(string marked, string found, string expected)
    {
        (string text, TokenBuffer tokens, ListBuffer<NameMention> names) = Read(marked, found.Split(' '));
        new NameConsistency().Apply(new TokenizedText(text, tokens.Tokens.Items, []), names);
        Assert.That(string.Join(' ', names.Items.ToArray().Select(name => name.Kind.ToString().ToLowerInvariant())), Is.EqualTo(expected));
    }

    private static (string Text, TokenBuffer Tokens, ListBuffer<NameMention> Names) Read(string marked, string[] found)
    {
        string text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var tokens = new TokenBuffer();
        new BlockTokenizer(BlockTokenizer.BestStrategy).Tokenize(text, tokens);
        var names = new ListBuffer<NameMention>();
        int marks = 0;
        foreach (string name in found)
        {
            int start = marked.IndexOf('[', marks == 0 ? 0 : marked.IndexOf('[', marks)) - (2 * names.Count);
            int length = marked.IndexOf(']', start + (2 * names.Count)) - start - (2 * names.Count) - 1;
            marks = start + length + (2 * names.Count) + 2;
            int first = tokens.Tokens.Items.ToArray().TakeWhile(token => token.End <= start).Count();
            int end = tokens.Tokens.Items.ToArray().TakeWhile(token => token.Start < start + length).Count();
            string[] parts = name.Split(':');
            names.Add(new NameMention(new TextSpan(start, length), first, end, Enum.Parse<FactKind>(parts[0], ignoreCase: true), default, float.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)));
        }

        return (text, tokens, names);
    }
}
