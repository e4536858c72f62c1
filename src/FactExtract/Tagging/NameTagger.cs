using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>Finds names.</summary>
internal sealed class NameTagger
{
    internal void Tag(in TokenizedText text, ListBuffer<NameMention> names)
    {
        names.Clear();
        foreach (SentenceRange sentence in text.Sentences)
        {
            int at = sentence.First;
            while (at < sentence.End)
            {
                int first = at++;
                if (text.Tokens[first].Kind != TokenKind.Word || !char.IsUpper(text.Word(first)[0]))
                {
                    continue;
                }

                while (at < sentence.End && text.Tokens[at].Kind == TokenKind.Word && char.IsUpper(text.Word(at)[0]))
                {
                    at++;
                }

                if (first > sentence.First || at - first > 1)
                {
                    names.Add(new NameMention(text.Span(first, at), first, at, at - first == 2 ? FactKind.Person : FactKind.Place, PlaceKind.Unknown, 0.5f));
                }
            }
        }
    }
}
