using FactExtract.Text;

namespace FactExtract.Tokenization;

/// <summary>
/// Tells headlines, captions, credits and promotions from prose, line by line, and makes a credit in brackets a sentence of its own.
/// </summary>
internal sealed class LineClassifier
{
    // Counted on news pages: credits and promotions are short, and so are headlines (newspaper style books say 6 to 12 words).
    private const int MaxCreditLength = 30;
    private const int MaxPromotionLength = 25;
    private const int MaxHeadlineLength = 25;
    private const int MaxSubheadLength = 12;

    // A credit needs two hints, or a strong one.
    private const int MinCreditWeight = 2;

    private readonly LineLexicon _lexicon = LineLexicon.Default;

    /// <summary>Writes the sentences with their kinds to <paramref name="sentences"/>.</summary>
    internal void Classify(
        ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<SentenceRange> plain, ListBuffer<SentenceRange> sentences)
    {
        sentences.Clear();
        int previous = -1;
        for (int first = 0; first < plain.Length;)
        {
            int end = first + 1;
            while (end < plain.Length && !HasNewline(text, tokens[plain[end].First - 1], tokens[plain[end].First]))
            {
                end++;
            }

            SentenceKind kind = KindOf(text, tokens, plain[first].First, plain[end - 1].End, first == 0, end == plain.Length);
            int start = sentences.Count;
            Add(text, tokens, plain[first..end], kind, sentences);

            // Before a credit in brackets stands a caption, on the same line or the one before.
            Span<SentenceRange> line = sentences.Items[start..];
            if (kind == SentenceKind.Paragraph && line.Length > 1 && line[^1].Kind == SentenceKind.Credit)
            {
                SetKind(line[..^1], SentenceKind.Caption);
            }
            else if (kind == SentenceKind.Credit && previous >= 0 && IsCaptionBefore(text, tokens, sentences.Items[previous..start]))
            {
                SetKind(sentences.Items[previous..start], SentenceKind.Caption);
            }

            previous = start;
            first = end;
        }
    }

    private SentenceKind KindOf(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, int end, bool isFirstLine, bool isLastLine)
    {
        ReadOnlySpan<Token> line = tokens[first..end];
        if (IsPromotion(line))
        {
            return SentenceKind.Promotion;
        }

        if (IsCredit(text, line))
        {
            return SentenceKind.Credit;
        }

        bool isLong = line.Length > MaxHeadlineLength;
        if (!isLong && IsAllCapitals(text, line))
        {
            return SentenceKind.Headline;
        }

        bool isShort = line.Length <= (isFirstLine ? MaxHeadlineLength : MaxSubheadLength);
        if (isShort && !isLastLine && !EndsLikeProse(text, line))
        {
            return SentenceKind.Headline;
        }

        return IsCaption(text, line) ? SentenceKind.Caption : SentenceKind.Paragraph;
    }

    private bool IsPromotion(ReadOnlySpan<Token> line)
    {
        if (line.Length > MaxPromotionLength)
        {
            return false;
        }

        // Marks before the first word do not count: "» Read more".
        int start = 0;
        while (start < line.Length && line[start].Kind is (TokenKind.Punctuation or TokenKind.Symbol))
        {
            start++;
        }

        ulong phrase = 0;
        for (int i = start; i < line.Length && i < start + LineLexicon.MaxPhraseLength; i++)
        {
            phrase = TextHash.Combine(phrase, line[i].Hash);
            if (_lexicon.Promotions.Contains(phrase))
            {
                return true;
            }
        }

        return false;
    }

    // "(Photo by A. Smith/AFP via Getty Images)" alone, or "Photo: A. Smith / Reuters".
    private bool IsCredit(ReadOnlySpan<char> text, ReadOnlySpan<Token> line)
    {
        if (line.Length > MaxCreditLength || line.Length < 2)
        {
            return false;
        }

        if (text[line[0].Start] is '(' or '[')
        {
            int close = text[line[^1].Start] == '.' ? line.Length - 2 : line.Length - 1;
            return text[line[close].Start] is ')' or ']' && IsCreditBracket(text, line[..(close + 1)]);
        }

        bool isLabelled = _lexicon.Credits.Contains(line[0].Hash) && char.IsUpper(text[line[0].Start])
            && (text[line[1].Start] is ':' or '/' || Is(text, line[1], "by") || Is(text, line[1], "courtesy") || Is(text, line[1], "credit")
                || _lexicon.Credits.Contains(line[1].Hash));
        return isLabelled && text[line[^1].End - 1] is not ('?' or '!' or '"') && (text[line[1].Start] == ':' || Weight(line) >= MinCreditWeight)
            && !HasManyLowerCase(text, line);
    }

    // The tokens of a bracket with both its marks.
    private bool IsCreditBracket(ReadOnlySpan<char> text, ReadOnlySpan<Token> bracket)
    {
        if (bracket.Length is < 3 or > MaxCreditLength)
        {
            return false;
        }

        Token first = bracket[1];
        bool startsLikeCredit = char.IsUpper(text[first.Start]) || _lexicon.Credits.Contains(first.Hash);
        return (startsLikeCredit && Weight(bracket) >= MinCreditWeight && !HasManyLowerCase(text, bracket)) || IsNameAndOutlet(text, bracket);
    }

    private int Weight(ReadOnlySpan<Token> tokens)
    {
        int weight = 0;
        foreach (Token token in tokens)
        {
            weight += _lexicon.Credits.Get(token.Hash);
        }

        return weight;
    }

    // "(Dana Moss/Lebanon Star)": a full name, a slash, an outlet, all with capitals.
    private static bool IsNameAndOutlet(ReadOnlySpan<char> text, ReadOnlySpan<Token> bracket)
    {
        int slash = 0;
        for (int i = 1; i < bracket.Length - 1; i++)
        {
            if (slash == 0 && i > 2 && text[bracket[i].Start] == '/')
            {
                slash = i;
            }
            else if (bracket[i].Kind != TokenKind.Word || !char.IsUpper(text[bracket[i].Start]))
            {
                return false;
            }
        }

        return slash > 0 && slash < bracket.Length - 2;
    }

    // A credit is names and a few words of the list; prose is not.
    private bool HasManyLowerCase(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        int lower = 0;
        int words = 0;
        foreach (Token token in tokens)
        {
            bool isWord = token.Kind == TokenKind.Word;
            words += isWord ? 1 : 0;
            lower += isWord && char.IsLower(text[token.Start]) && !_lexicon.Credits.Contains(token.Hash) ? 1 : 0;
        }

        return lower * 3 > words;
    }

    private bool IsCaption(ReadOnlySpan<char> text, ReadOnlySpan<Token> line)
    {
        for (int i = 1; i + 1 < line.Length; i++)
        {
            if (_lexicon.Captions.Contains(line[i].Hash)
                && ((text[line[i - 1].Start] == ',' && text[line[i + 1].Start] == ',' && char.IsUpper(text[line[0].Start]) && EndsWithYear(text, line))
                    || (text[line[i - 1].Start] == '(' && text[line[i + 1].Start] == ')')))
            {
                return true;
            }
        }

        return false;
    }

    // "… in Kyiv, Ukraine, Monday, May 9, 2022."
    private static bool EndsWithYear(ReadOnlySpan<char> text, ReadOnlySpan<Token> line)
    {
        int last = text[line[^1].Start] == '.' ? line.Length - 2 : line.Length - 1;
        return last >= 0 && line[last] is { Kind: TokenKind.Number, Length: 4 };
    }

    // A line just before a credit line is the caption unless it is long prose of several sentences.
    private static bool IsCaptionBefore(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<SentenceRange> line) =>
        line.Length <= 2 && line[0].Kind == SentenceKind.Paragraph && text[tokens[line[0].First].Start] is not ('"' or '\u201C');

    private void Add(
        ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<SentenceRange> line, SentenceKind kind, ListBuffer<SentenceRange> sentences)
    {
        foreach (SentenceRange sentence in line)
        {
            int open = kind is SentenceKind.Paragraph or SentenceKind.Caption && sentence.End == line[^1].End ? FindTrailingCredit(text, tokens, sentence) : -1;
            if (open < 0)
            {
                sentences.Add(sentence with { Kind = kind });
                continue;
            }

            if (open > sentence.First)
            {
                sentences.Add(new SentenceRange(sentence.First, open, SentenceKind.Caption));
            }

            sentences.Add(new SentenceRange(open, sentence.End, SentenceKind.Credit));
        }
    }

    // The opening bracket of a credit that ends the sentence, or -1.
    private int FindTrailingCredit(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, SentenceRange sentence)
    {
        int close = sentence.End - 1;
        close -= close > sentence.First && text[tokens[close].Start] == '.' ? 1 : 0;
        if (text[tokens[close].Start] != ')')
        {
            return -1;
        }

        for (int open = close - 1; open >= sentence.First && close - open < MaxCreditLength; open--)
        {
            if (text[tokens[open].Start] == '(')
            {
                return IsCreditBracket(text, tokens[open..(close + 1)]) ? open : -1;
            }
        }

        return -1;
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> text, ReadOnlySpan<Token> line)
    {
        int words = 0;
        foreach (Token token in line)
        {
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            words += token.Length > 1 ? 1 : 0;
            foreach (char c in text.Slice(token.Start, token.Length))
            {
                if (char.IsLower(c))
                {
                    return false;
                }
            }
        }

        return words >= 3;
    }

    // Prose ends with a final mark, perhaps before a closing quote; a list item or a speaker's line with a comma or colon.
    private static bool EndsLikeProse(ReadOnlySpan<char> text, ReadOnlySpan<Token> line)
    {
        int last = line.Length - 1;
        while (last > 0 && text[line[last].Start] is '"' or '\'' or '\u201D' or '\u2019' or ')' or ']')
        {
            last--;
        }

        return text[line[last].End - 1] is '.' or ',' or ':' or ';' or '\u2026' or '!' or '?' or '-' or '\u2014';
    }

    private static bool Is(ReadOnlySpan<char> text, Token token, string word) =>
        text.Slice(token.Start, token.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    private static void SetKind(Span<SentenceRange> sentences, SentenceKind kind)
    {
        foreach (ref SentenceRange sentence in sentences)
        {
            sentence = sentence with { Kind = kind };
        }
    }

    private static bool HasNewline(ReadOnlySpan<char> text, Token before, Token after) => text[before.End..after.Start].ContainsAny('\n', '\r');
}
