namespace FactExtract.Quotations;

/// <summary>Reads speakers that stand before a colon: "PENCE: Well, look" in a transcript, "Graham: the plan is dead" in a headline.</summary>
internal static class LabelFinder
{
    // "Sen. John Q. Smith (R-Ohio):" is the longest label.
    private const int LongestLabel = 8;

    internal static Attribution? Read(in QuotedText text, OuterSentence sentence, int high, int number)
    {
        if (!sentence.StartsParagraph)
        {
            return null;
        }

        // In a quoted transcript every paragraph opens with a mark before the label.
        bool quoted = text.InRegion(sentence.First);
        int first = quoted ? text.Regions[text.RegionAt[sentence.First]].First : sentence.First;
        int limit = quoted ? text.Regions[text.RegionAt[sentence.First]].End : high;
        int colon = first;
        bool capitals = true;
        bool named = false;

        // "Obama to Congress: Act now"
        int to = 0;
        while (colon < limit && colon < first + LongestLabel && !text.Is(colon, ':'))
        {
            if ((!quoted && text.InRegion(colon)) || (text.IsPunctuation(colon) && text.Source.NameAt[colon] < 0))
            {
                return null;
            }

            named |= text.Source.NameAt[colon] >= 0 && text.Source.Names[text.Source.NameAt[colon]] is { Kind: FactKind.Person or FactKind.Organization } name && name.First >= first;
            capitals &= IsCapitals(text.Source.Word(colon));
            to = to == 0 && colon > first && text.IsWord(colon, "to") ? colon : to;
            if (!capitals && !text.IsCapital(colon) && to == 0)
            {
                return null;
            }

            colon++;
        }

        if (colon == first || colon + 1 >= limit || !text.Is(colon, ':') || text.Source.Tokens[colon].End == text.Source.Tokens[colon + 1].Start)
        {
            return null;
        }

        bool headline = number == 0 && named && !quoted;
        if (!headline && !(capitals && to == 0 && colon - first <= 3))
        {
            return null;
        }

        var content = new Phrase(colon + 1, quoted ? text.Next(sentence.First) : high);
        return new Attribution(default, new Phrase(first, to > 0 ? to : colon), Phrase.None, content, Confidence: 0.7f)
        {
            Addressee = to > 0 && to + 1 < colon ? new Phrase(to + 1, colon) : Phrase.None,
        };
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsUpper(c) && c != '.' && c != '-' && c != '\'')
            {
                return false;
            }
        }

        return word.Length > 1;
    }
}
