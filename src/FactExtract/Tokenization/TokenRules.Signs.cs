using System.Globalization;

namespace FactExtract.Tokenization;

internal readonly ref partial struct TokenRules
{
    // Longer runs without a blank are no addresses that anybody writes, and looking back over them would not be linear.
    private const int MaxLookBack = 64;

    // pro-Russian, phone numbers and dates are one token; "London-based" and "10-15" are three.
    private void Hyphen(int at)
    {
        char next = CharAt(at + 1);
        char previous = _text[at - 1];
        int length = InnerLengthBefore(at);
        if (!CharClasses.IsWord(next))
        {
            // A word broken off in speech: "th- ", "d-,".
            bool isBrokenOff = next is ' ' or ',' && length is 1 or 2 && !CharClasses.IsWord(CharAt(at - length - 1)) && !IsJoiningWord(at + 2);
            if (isBrokenOff)
            {
                Clear(at);
            }

            return;
        }

        if (CharClasses.IsDigit(previous))
        {
            if (CharClasses.IsDigit(next) && IsGroupedNumber(at))
            {
                Join(at);
            }

            return;
        }

        if (length is 0 or > PackedWord.MaxLength - 1)
        {
            return;
        }

        int start = at - length;
        char before = CharAt(start - 1);
        bool isAbbreviation = length > 1 && char.IsUpper(_text[start + 1]) && char.IsLower(next);
        if (!CharClasses.IsWord(before) && before != '-' && !isAbbreviation && _lexicon.HyphenPrefixes.Contains(PackedWord.Before(_text, at, length)))
        {
            Join(at);
        }
    }

    // www.red-stars.com
    private bool IsInWebName(int at)
    {
        const string Start = "www.";
        int length = InnerLengthBefore(at);
        return length > Start.Length && CharClasses.IsWord(CharAt(at + 1)) && _text.Slice(at - length, Start.Length).Equals(Start, StringComparison.OrdinalIgnoreCase);
    }

    // "short- and long-term": what hangs there is a whole word.
    private bool IsJoiningWord(int start) => CharAt(start - 1) == ' '
        && _text[Math.Min(start, _text.Length)..] is ['a', 'n', 'd', ' ', ..] or ['o', 'r', ' ', ..] or ['t', 'o', ' ', ..];

    // 713-853-3989, 11-20-2000 and 345-9945, but not 2010-2012, 500-1000 or 3-2.
    private bool IsGroupedNumber(int at)
    {
        const int MaxLength = 20;
        int start = at;
        while (start > 0 && at - start < MaxLength && (CharClasses.IsDigit(_text[start - 1]) || _text[start - 1] == '-'))
        {
            start--;
        }

        int end = at;
        while (end < _text.Length && end - at < MaxLength && (CharClasses.IsDigit(_text[end]) || _text[end] == '-'))
        {
            end++;
        }

        if (CharClasses.IsWord(CharAt(start - 1)) || CharClasses.IsWord(CharAt(end)))
        {
            return false;
        }

        ReadOnlySpan<char> run = _text[start..end];
        int groups = run.Count('-') + 1;
        return groups > 2
            ? run.Length - groups + 1 >= 6
            : at - start == 3 && end - at - 1 == 4 && !run.EndsWith("00", StringComparison.Ordinal);
    }

    private void Sign(int at)
    {
        char next = CharAt(at + 1);
        char previous = CharAt(at - 1);
        switch (_text[at])
        {
            case '$' when char.IsUpper(previous):
                // US$
                Clear(at);
                break;
            case '&' when CharClasses.IsWord(previous) && CharClasses.IsWord(next) && IsShortPair(at):
                // AT&T
                Join(at);
                break;
            case '#' when CharClasses.IsLetter(next) && !CharClasses.IsWord(previous):
                Clear(at + 1);
                MarkAddress(at);
                break;
            case '+' when CharClasses.IsDigit(next) && (CharClasses.IsSpace(previous) || previous == '('):
                // +44
                Clear(at + 1);
                break;
        }
    }

    // Capitals on both sides or single letters: "R&D", "p&l", but not "salt&pepper".
    private bool IsShortPair(int at)
    {
        bool isSingle = !CharClasses.IsWord(CharAt(at - 2)) && !CharClasses.IsWord(CharAt(at + 2));
        return isSingle || (char.IsUpper(_text[at - 1]) && char.IsUpper(_text[at + 1]));
    }

    // Web and mail addresses, user names, dates and fractions with a slash. Returns the end of the address, or 0.
    private int Address(int at)
    {
        char next = CharAt(at + 1);
        char previous = CharAt(at - 1);
        switch (_text[at])
        {
            case ':':
                bool isScheme = CharClasses.IsLetter(previous)
                    && (_text[(at + 1)..].StartsWith("//", StringComparison.Ordinal)
                        || (CharClasses.IsWord(next) && _text[..at].EndsWith("mailto", StringComparison.OrdinalIgnoreCase)));
                if (!isScheme)
                {
                    Smiley(at, next);
                }

                return isScheme ? JoinAddress(at) : 0;
            case '@' when CharClasses.IsLetter(next) && CharClasses.IsWord(previous):
                return JoinAddress(at);
            case '@' when CharClasses.IsLetter(next):
                Clear(at + 1);
                MarkAddress(at);
                return 0;
            case '/' when CharClasses.IsDigit(previous) && CharClasses.IsDigit(next):
                Join(at);
                return 0;
            case '/' when CharClasses.IsLetter(previous) && CharClasses.IsLetter(next) && !CharClasses.IsWord(CharAt(at - 2)) && !CharClasses.IsWord(CharAt(at + 2)):
                // s/he is looked up nowhere; "w/o" and "l/c" are one token.
                Join(at);
                return 0;
            case '/' or '?' when CharClasses.IsWord(previous) && (CharClasses.IsWord(next) || _text[at] == '/') && HasDomainBefore(at):
                return JoinAddress(at);
            default:
                return 0;
        }
    }

    // :) and :-(
    private void Smiley(int at, char next)
    {
        int mouth = next == '-' ? at + 2 : at + 1;
        if (CharAt(mouth) is ')' or '(' or 'D' or 'P' && !CharClasses.IsWord(CharAt(mouth + 1)) && !CharClasses.IsWord(CharAt(at - 1)))
        {
            Clear(at + 1);
            Clear(mouth);
        }
    }

    // "example.com" or "www.example.com" straight before a position.
    private bool HasDomainBefore(int at)
    {
        int start = AddressStart(at);
        int period = _text[start..at].LastIndexOf('.');
        return period > 0 && at - start - period is > 2 and < 8 && CharClasses.IsLetter(_text[start + period + 1]) && CharClasses.IsWord(_text[start + period - 1]);
    }

    private int AddressStart(int at)
    {
        int start = at;
        while (start > 0 && at - start < MaxLookBack && IsAddressCharacter(_text[start - 1]) && _text[start - 1] is not ('(' or '/' or ','))
        {
            start--;
        }

        while (start < at && !CharClasses.IsWord(_text[start]))
        {
            start++;
        }

        return start;
    }

    private int JoinAddress(int at)
    {
        int start = AddressStart(at);
        int end = at;
        int open = 0;
        while (end < _text.Length && IsAddressCharacter(_text[end]))
        {
            open += _text[end] == '(' ? 1 : _text[end] == ')' ? -1 : 0;
            if (open < 0)
            {
                break;
            }

            end++;
        }

        while (end > at + 1 && _text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '(')
        {
            end--;
        }

        for (int i = start + 1; i < end; i++)
        {
            Clear(i);
        }

        if (end < _text.Length && !CharClasses.IsGlue(_text[end]))
        {
            Set(end);
        }

        MarkAddress(start);
        return end;
    }

    private void MarkAddress(int at) => _blocks[at >> 6].Address |= 1UL << at;

    // U+007F is a control character and ends an address as a blank does; names of hosts may hold letters and symbols of all sorts.
    private static bool IsAddressCharacter(char c) => c < 128
        ? c is > ' ' and < '\u007F' and not ('"' or '<' or '>' or '[' or ']' or '{' or '}' or '|' or '`')
        : CharClasses.IsWord(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol;
}
