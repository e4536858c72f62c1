using System.Numerics;

namespace FactExtract.Tokenization;

internal readonly ref partial struct TokenRules
{
    private void Period(int at)
    {
        char next = CharAt(at + 1);
        char previous = CharAt(at - 1);
        if (next == '.' || previous == '.')
        {
            return;
        }

        if (CharClasses.IsWord(next))
        {
            InnerPeriod(at, previous, next);
        }
        else if (CharClasses.IsLetter(previous))
        {
            if (IsAbbreviation(at))
            {
                Clear(at);
            }
        }
        else if (CharClasses.IsDigit(previous) && CharClasses.IsSpace(next) && IsListNumber(at))
        {
            Clear(at);
        }
    }

    // U.S, 3.5, example.com, .5 and .doc, but not "home.The".
    private void InnerPeriod(int at, char previous, char next)
    {
        if (CharClasses.IsWord(previous))
        {
            bool newSentence = char.IsLower(previous) && char.IsUpper(next) && !((CharAt(at - 2) | 0x20) == 'p' && previous == 'h');
            if (!newSentence)
            {
                Join(at);
            }
        }
        else if (CharClasses.IsSpace(previous) ? !char.IsUpper(next) || char.IsUpper(CharAt(at + 2)) : CharClasses.IsDigit(next))
        {
            Clear(at + 1);
        }
    }

    // "1." and "2.1." at the start of a line.
    private bool IsListNumber(int at)
    {
        const int MaxLength = 6;
        int start = at;
        while (start > 0 && at - start < MaxLength && (CharClasses.IsDigit(_text[start - 1]) || _text[start - 1] == '.'))
        {
            start--;
        }

        return at - start <= 3 || _text[start..at].Contains('.') ? start == 0 || _text[start - 1] is '\n' or '\r' : false;
    }

    private bool IsAbbreviation(int at)
    {
        int length = InnerLengthBefore(at);
        if (length > PackedWord.MaxLength)
        {
            return false;
        }

        int start = at - length;
        char before = CharAt(start - 1);
        if (CharClasses.IsWord(before))
        {
            // 6a.m.
            return CharClasses.IsDigit(before) && length == 3 && _text[start + 1] == '.';
        }

        if (length == 1)
        {
            return IsInitial(at, before);
        }

        ReadOnlySpan<char> word = _text[start..at];
        if (word.Contains('.'))
        {
            return HasShortParts(word);
        }

        var found = (AbbreviationClass)_lexicon.Abbreviations.Get(PackedWord.Before(_text, at, length));
        if (found == AbbreviationClass.None || ((found & AbbreviationClass.Capital) != 0 && !char.IsUpper(word[0])))
        {
            return false;
        }

        return (found & ~AbbreviationClass.Capital) switch
        {
            AbbreviationClass.Number => IsNumberAhead(at),
            AbbreviationClass.Closer => !EndsSentenceAt(at),
            _ => true,
        };
    }

    // "J. Smith", "p. 5" and "Roe v. Wade", but not "you and I." or "vitamin C."
    private bool IsInitial(int at, char before)
    {
        char letter = _text[at - 1];
        if (before == '-' || CharClasses.IsApostrophe(before))
        {
            return false;
        }

        if (!char.IsUpper(letter))
        {
            return char.IsLower(letter)
                && ((IsNumberAhead(at) && (_lexicon.Abbreviations.Get(letter) & (byte)AbbreviationClass.Number) != 0)
                    || (letter == 'v' && char.IsUpper(CharAt(at + 2)) && !IsStarterAt(at + 2) && IsCapitalisedBefore(at - 2)));
        }

        return letter != 'I' || (char.IsUpper(CharAt(at + 2)) && !IsStarterAt(at + 2) && IsCapitalisedBefore(at - 2));
    }

    // "U.S", "Ph.D": no part of a dotted abbreviation is longer than two letters.
    private static bool HasShortParts(ReadOnlySpan<char> word)
    {
        int length = 0;
        foreach (char c in word)
        {
            length = c == '.' ? 0 : length + 1;
            if (length > 2)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsNumberAhead(int at) => CharClasses.IsDigit(CharAt(at + 2)) && CharClasses.IsSpace(CharAt(at + 1));

    private bool EndsSentenceAt(int at)
    {
        int next = at + 1;
        while (next < _text.Length && next - at < 4 && (CharClasses.IsSpace(_text[next]) || _text[next] is '"' or '\u201C' or '('))
        {
            if (_text[next] == '\n')
            {
                return true;
            }

            next++;
        }

        return next >= _text.Length || char.IsUpper(_text[next]);
    }

    private bool IsStarterAt(int start)
    {
        int end = start;
        while (end < _text.Length && end - start <= PackedWord.MaxLength && CharClasses.IsLetter(_text[end]))
        {
            end++;
        }

        return end > start && end - start <= PackedWord.MaxLength && _lexicon.SentenceStarters.Contains(PackedWord.Before(_text, end, end - start));
    }

    // Whether the word that ends before the blank at a position starts with a capital.
    private bool IsCapitalisedBefore(int blank)
    {
        const int MaxLength = 24;
        int start = blank;
        while (start > 0 && blank - start < MaxLength && CharClasses.IsLetter(_text[start - 1]))
        {
            start--;
        }

        return start < blank && char.IsUpper(_text[start]);
    }

    // How many letters and periods stand straight before a position, up to 64.
    private int InnerLengthBefore(int at)
    {
        int block = at >> 6;
        int bit = at & 63;
        ulong before = bit == 0 ? 0 : _blocks[block].Inner << (64 - bit);
        if (block > 0)
        {
            before |= bit == 0 ? _blocks[block - 1].Inner : _blocks[block - 1].Inner >> bit;
        }

        return BitOperations.LeadingZeroCount(~before);
    }
}
