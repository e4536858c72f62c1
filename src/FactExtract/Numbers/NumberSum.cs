namespace FactExtract.Numbers;

/// <summary>Adds up the words of a number as they come: "two", "hundred", "thirty", "four", "thousand", "five".</summary>
internal struct NumberSum
{
    private decimal _total;
    private decimal _group;
    private decimal _lastScale;
    private decimal _lastAddend;

    /// <summary>What the last word was; None at the start.</summary>
    internal NumberWordRole Last { get; private set; }

    /// <summary>The scale that was named last, 1 when none was.</summary>
    internal readonly decimal Scale => _lastScale == 0 ? 1 : _lastScale;

    /// <summary>True when the value does not fit a <see cref="decimal"/>.</summary>
    internal bool Overflows { get; private set; }

    internal readonly decimal? Value => Overflows ? null : _total + _group;

    /// <summary>Adds a word, when it can follow what came before.</summary>
    internal bool TryAdd(in NumberWord word)
    {
        bool fits = word.Role switch
        {
            NumberWordRole.Digit => word.Value == 0 ? Last == NumberWordRole.None : Last != NumberWordRole.Digit && Last != NumberWordRole.Teen,
            NumberWordRole.Teen or NumberWordRole.Tens => Last is NumberWordRole.None or NumberWordRole.Hundred or NumberWordRole.Scale,
            NumberWordRole.Hundred => Last == NumberWordRole.None || (Last != NumberWordRole.Hundred && Last != NumberWordRole.Scale && _group is > 0 and < 100),
            NumberWordRole.Scale => Last != NumberWordRole.Digit || _total + _group > 0,
            _ => false,
        };
        if (!fits)
        {
            return false;
        }

        switch (word.Role)
        {
            case NumberWordRole.Hundred:
                _group = _group == 0 ? 100 : _group * 100;
                break;
            case NumberWordRole.Scale:
                AddScale(word.Value);
                break;
            default:
                _group += word.Value;
                break;
        }

        Last = word.Role;
        return true;
    }

    private void AddScale(decimal scale)
    {
        if (_group == 0 && _total > 0)
        {
            // "a thousand billion", "three lakh crore"
            _total -= _lastAddend;
            _lastAddend = Multiply(_lastAddend, scale);
        }
        else if (_lastScale == 0 || scale < _lastScale)
        {
            _lastAddend = Multiply(_group == 0 ? 1 : _group, scale);
        }
        else
        {
            // "two thousand five hundred million"
            _lastAddend = Multiply(_total + _group, scale);
            _total = 0;
        }

        if (decimal.MaxValue - _total < _lastAddend)
        {
            Overflows = true;
            _lastAddend = 0;
        }

        _total += _lastAddend;
        _group = 0;
        _lastScale = scale;
    }

    private decimal Multiply(decimal value, decimal factor)
    {
        if (value <= decimal.MaxValue / factor)
        {
            return value * factor;
        }

        Overflows = true;
        return 0;
    }
}
