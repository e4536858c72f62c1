using System.Globalization;
using System.Text;

namespace FactExtract.Benchmarks;

/// <summary>Bars of words a second by stage, on a logarithmic scale: the stages differ by a factor of a thousand.</summary>
internal sealed class StageChart(IReadOnlyList<(string Stage, double ThousandWords)> stages)
{
    private const int RowHeight = 22;
    private const int LabelWidth = 110;
    private const int BarWidth = 420;
    private const int Width = LabelWidth + BarWidth + 110;

    // 100 thousand to 1 billion words a second.
    private const double LogLeast = 2;
    private const double LogMost = 6;

    internal string ToSvg()
    {
        int height = ((stages.Count + 1) * RowHeight) + 8;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" font-family=\"sans-serif\" font-size=\"12\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{height}\" fill=\"#fff\"/>\n<text x=\"{LabelWidth}\" y=\"15\" fill=\"#555\">million words a second, one core, logarithmic scale</text>\n");
        for (int i = 0; i < stages.Count; i++)
        {
            (string stage, double words) = stages[i];
            int y = (i + 1) * RowHeight;
            double share = Math.Clamp((Math.Log10(words) - LogLeast) / (LogMost - LogLeast), 0.01, 1);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth - 8}\" y=\"{y + 15}\" text-anchor=\"end\">{stage}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{LabelWidth}\" y=\"{y + 3}\" width=\"{share * BarWidth:F0}\" height=\"{RowHeight - 6}\" fill=\"#3b6ea5\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth + (share * BarWidth) + 6:F0}\" y=\"{y + 15}\">{words / 1000:0.##}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }
}
