namespace FactExtract.Training.Neural;

/// <summary>Hides values at random and scales the rest up, so that sums keep their size.</summary>
internal sealed unsafe class Dropout
{
    private float[] _factors = [];
    private bool _isActive;

    internal void Apply(Block block, float rate, ulong seed)
    {
        _isActive = rate > 0;
        if (!_isActive)
        {
            return;
        }

        int count = (int)block.Count;
        if (_factors.Length < count)
        {
            _factors = new float[count + (count / 4)];
        }

        // Xorshift (Marsaglia 2003): four draws of 16 bits a step.
        ulong state = (seed * 0x9E3779B97F4A7C15) | 1;
        uint threshold = (uint)(rate * 65536);
        float kept = 1 / (1 - rate);
        for (int i = 0; i < count; i++)
        {
            if ((i & 3) == 0)
            {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
            }

            float factor = (uint)(state >> (16 * (i & 3)) & 0xFFFF) < threshold ? 0 : kept;
            _factors[i] = factor;
            block.Data[i] *= factor;
        }
    }

    /// <summary>Passes a gradient back; its rows may be wider than what was hidden.</summary>
    internal void Back(Block gradient)
    {
        if (!_isActive)
        {
            return;
        }

        for (int i = 0; i < gradient.Count; i++)
        {
            gradient.Data[i] *= _factors[i];
        }
    }
}
