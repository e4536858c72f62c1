using System.Numerics;

namespace FactExtract.Tokenization;

/// <summary>
/// The exceptions to the plain boundaries of <see cref="ScalarScanner"/>: abbreviations, clitics, hyphens, addresses. Each looks at
/// one marked character and at what stands near it, and sets or clears boundaries.
/// </summary>
internal readonly ref partial struct TokenRules(ReadOnlySpan<char> text, Span<TokenBlock> blocks, TokenLexicon lexicon)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<TokenBlock> _blocks = blocks;
    private readonly TokenLexicon _lexicon = lexicon;

    /// <summary>Applies the rules at every marked character, from left to right.</summary>
    internal void Apply()
    {
        int addressEnd = 0;
        for (int i = 0; i < _blocks.Length; i++)
        {
            for (ulong events = _blocks[i].Event; events != 0; events &= events - 1)
            {
                int at = (i * BlockMasks.Length) + BitOperations.TrailingZeroCount(events);
                if (at >= addressEnd)
                {
                    addressEnd = Math.Max(addressEnd, Apply(at));
                }
            }
        }
    }

    // Returns the end of the address found, or 0.
    private int Apply(int at)
    {
        char c = _text[at];
        switch (c)
        {
            case '.':
                Period(at);
                return 0;
            case '-' when IsInWebName(at):
                return JoinAddress(at);
            case '-':
                Hyphen(at);
                return 0;
            case '/' or '@' or '?' or ':':
                return Address(at);
            case '$' or '&' or '#' or '+':
                Sign(at);
                return 0;
        }

        if (CharClasses.IsApostrophe(c))
        {
            Apostrophe(at);
        }
        else if (CharClasses.IsDigit(_text[at - 1]))
        {
            NumberSuffix(at);
        }
        else
        {
            SplitWord(at);
        }

        return 0;
    }

    // "cannot", "gonna" and "dont" are two tokens; the mark is at the doubled letter or at the t.
    private void SplitWord(int at)
    {
        int start = at;
        int end = at + 1;
        while (start > 0 && at - start < PackedWord.MaxLength && CharClasses.IsWord(_text[start - 1]))
        {
            start--;
        }

        while (end < _text.Length && end - start <= PackedWord.MaxLength && CharClasses.IsWord(_text[end]))
        {
            end++;
        }

        if (end - start <= PackedWord.MaxLength && _lexicon.SplitWords.Get(PackedWord.Before(_text, end, end - start)) is > 0 and byte first)
        {
            Set(start + first);
        }
    }

    // "5km" is two tokens, "22nd" and "1990s" are one.
    private void NumberSuffix(int at)
    {
        int end = at;
        while (end < _text.Length && end - at <= PackedWord.MaxLength && CharClasses.IsLetter(_text[end]))
        {
            end++;
        }

        // 6a.m. and 11p.m
        if (end - at == 1 && CharAt(end) == '.' && (CharAt(end + 1) | 0x20) == 'm' && !CharClasses.IsWord(CharAt(end + 2)))
        {
            end += 2;
        }

        if (end - at <= PackedWord.MaxLength && !CharClasses.IsWord(CharAt(end))
            && NumberStart(at) >= 0
            && _lexicon.NumberSuffixes.Get(PackedWord.Before(_text, end, end - at)) == 1)
        {
            Set(at);
        }
    }

    // Where the number before a position starts; -1 when it is part of a word, like the 5 of "MP5k", or too long to matter.
    private int NumberStart(int end)
    {
        const int MaxDigits = 32;
        int at = end;
        while (at > 0 && end - at < MaxDigits && (CharClasses.IsDigit(_text[at - 1]) || _text[at - 1] is '.' or ',' or ':'))
        {
            at--;
        }

        return end - at == MaxDigits || (at > 0 && CharClasses.IsLetter(_text[at - 1])) ? -1 : at;
    }

    private void Apostrophe(int at)
    {
        char next = CharAt(at + 1);
        char previous = CharAt(at - 1);
        if (!CharClasses.IsWord(previous))
        {
            Elision(at);
            return;
        }

        int lower = next | 0x20;
        int after = CharAt(at + 2) | 0x20;
        bool endsAfterOne = !CharClasses.IsWord(CharAt(at + 2));
        bool endsAfterTwo = !CharClasses.IsWord(CharAt(at + 3));
        if (lower == 't' && endsAfterOne && (previous | 0x20) == 'n' && CharClasses.IsLetter(CharAt(at - 2)))
        {
            // ca|n't
            Set(at - 1);
            Join(at);
        }
        else if (lower == 's' && endsAfterOne && previous == '0' && CharClasses.IsDigit(CharAt(at - 2)))
        {
            // the 1990's
            Join(at);
        }
        else if ((lower is 's' or 'm' or 'd' && endsAfterOne)
            || (endsAfterTwo && ((lower is 'r' or 'v' && after == 'e') || (lower == 'l' && after == 'l'))))
        {
            Clear(at + 1);
        }
        else if (CharClasses.IsLetter(next) && CharClasses.IsLetter(previous))
        {
            // O'Brien, Shi'ite
            Join(at);
        }
    }

    // 'em, '90s
    private void Elision(int at)
    {
        if (CharClasses.IsDigit(CharAt(at + 1)))
        {
            if (CharClasses.IsDigit(CharAt(at + 2)) && !CharClasses.IsDigit(CharAt(at + 3)) && (CharAt(at + 3) | 0x20) is 's' or ' ')
            {
                Clear(at + 1);
            }

            return;
        }

        int end = at + 1;
        while (end < _text.Length && end - at <= PackedWord.MaxLength && CharClasses.IsWord(_text[end]))
        {
            end++;
        }

        int length = end - at - 1;
        if (length < PackedWord.MaxLength
            && ((length == 1 && (_text[at + 1] | 0x20) == 's') || _lexicon.Elisions.Contains(PackedWord.Before(_text, end, length))))
        {
            Clear(at + 1);
        }
    }

    private char CharAt(int at) => (uint)at < (uint)_text.Length ? _text[at] : ' ';

    private void Clear(int at) => _blocks[at >> 6].Boundary &= ~(1UL << at);

    private void Set(int at) => _blocks[at >> 6].Boundary |= 1UL << at;

    // The character at a position is joined to both its neighbours.
    private void Join(int at)
    {
        Clear(at);
        if (at + 1 < _text.Length)
        {
            Clear(at + 1);
        }
    }
}
