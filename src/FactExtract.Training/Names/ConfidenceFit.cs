namespace FactExtract.Training.Names;

/// <summary>Calibration of confidence on dev: a logistic curve over the log odds of the model's probability (Platt 1999).</summary>
internal sealed class ConfidenceFit
{
    private const int Bins = 10;

    private readonly List<(double Probability, bool IsRight)> _names = [];

    internal void Add(double probability, bool isRight) => _names.Add((probability, isRight));

    /// <summary>Slope and offset that make the names' outcomes likeliest, by Newton's method.</summary>
    internal (float Slope, float Offset) Fit()
    {
        double slope = 0.5, offset = 0;
        for (int iteration = 0; iteration < 50; iteration++)
        {
            double ga = 0, gb = 0, haa = 1e-6, hab = 0, hbb = 1e-6;
            foreach ((double probability, bool isRight) in _names)
            {
                double x = Odds(probability), p = 1 / (1 + Math.Exp(-((slope * x) + offset)));
                double error = (isRight ? 1 : 0) - p, weight = p * (1 - p);
                ga += error * x;
                gb += error;
                haa += weight * x * x;
                hab += weight * x;
                hbb += weight;
            }

            double determinant = (haa * hbb) - (hab * hab);
            double toSlope = ((hbb * ga) - (hab * gb)) / determinant, toOffset = ((haa * gb) - (hab * ga)) / determinant;

            // A full step may overshoot where the curve is flat.
            double share = 1, loss = Loss(slope, offset);
            while (share > 1e-4 && !(Loss(slope + (share * toSlope), offset + (share * toOffset)) <= loss))
            {
                share /= 2;
            }

            slope += share * toSlope;
            offset += share * toOffset;
        }

        return ((float)slope, (float)offset);
    }

    private double Loss(double slope, double offset)
    {
        double loss = 0;
        foreach ((double probability, bool isRight) in _names)
        {
            double z = (slope * Odds(probability)) + offset;
            loss += isRight ? Softplus(-z) : Softplus(z);
        }

        return loss;
    }

    private static double Softplus(double z) => z > 30 ? z : Math.Log(1 + Math.Exp(z));

    /// <summary>Expected calibration error: the mean distance of confidence and precision over ten bins, weighted by names.</summary>
    internal double Error() => Table().Sum(bin => bin.Count * Math.Abs(bin.Confidence - bin.Precision)) / Math.Max(1, _names.Count);

    /// <summary>Of each bin of confidence: names, mean confidence, share that is right.</summary>
    internal IEnumerable<(int Count, double Confidence, double Precision)> Table() =>
        _names.GroupBy(name => Math.Min(Bins - 1, (int)(name.Probability * Bins))).OrderBy(bin => bin.Key)
            .Select(bin => (bin.Count(), bin.Average(name => name.Probability), bin.Average(name => name.IsRight ? 1.0 : 0)));

    private static double Odds(double probability)
    {
        double p = Math.Clamp(probability, 1e-6, 1 - 1e-6);
        return Math.Log(p / (1 - p));
    }
}
