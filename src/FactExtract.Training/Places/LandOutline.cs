using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FactExtract.Training.Places;

/// <summary>The coasts of the world as one SVG path, from Natural Earth 1:110m in npm's world-atlas (TopoJSON).</summary>
internal sealed class LandOutline(string packages)
{
    internal string FilePath { get; } = Path.Combine(packages, "world-atlas", "land-110m.json");

    /// <summary>Path data in tenths of a degree, x east and y south; relative steps.</summary>
    internal string ToPath()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(FilePath));
        JsonElement root = document.RootElement;
        List<(int X, int Y)>[] arcs = [.. Arcs(root)];
        var path = new StringBuilder();
        foreach (JsonElement geometry in root.GetProperty("objects").GetProperty("land").GetProperty("geometries").EnumerateArray())
        {
            foreach (JsonElement polygon in geometry.GetProperty("arcs").EnumerateArray())
            {
                foreach (JsonElement ring in polygon.EnumerateArray())
                {
                    Append(path, ring, arcs);
                }
            }
        }

        return path.ToString();
    }

    private static void Append(StringBuilder path, JsonElement ring, List<(int X, int Y)>[] arcs)
    {
        var points = new List<(int X, int Y)>();
        foreach (int index in ring.EnumerateArray().Select(arc => arc.GetInt32()))
        {
            // A negative index is the arc of its complement, backwards.
            IEnumerable<(int X, int Y)> arc = index >= 0 ? arcs[index] : Enumerable.Reverse(arcs[~index]);
            points.AddRange(arc.Where(point => points.Count == 0 || point != points[^1]));
        }

        if (points.Count < 4)
        {
            return;
        }

        path.Append(CultureInfo.InvariantCulture, $"M{points[0].X} {points[0].Y}l");
        for (int i = 1; i < points.Count - 1; i++)
        {
            string x = (points[i].X - points[i - 1].X).ToString(CultureInfo.InvariantCulture);
            string y = (points[i].Y - points[i - 1].Y).ToString(CultureInfo.InvariantCulture);
            path.Append(i > 1 && x[0] != '-' ? " " : "").Append(x).Append(y[0] == '-' ? "" : " ").Append(y);
        }

        path.Append('z');
    }

    private static IEnumerable<List<(int X, int Y)>> Arcs(JsonElement root)
    {
        JsonElement transform = root.GetProperty("transform");
        (double scaleX, double scaleY) = Pair(transform.GetProperty("scale"));
        (double moveX, double moveY) = Pair(transform.GetProperty("translate"));
        foreach (JsonElement arc in root.GetProperty("arcs").EnumerateArray())
        {
            (double x, double y) = (0, 0);
            var points = new List<(int X, int Y)>();
            foreach (JsonElement step in arc.EnumerateArray())
            {
                (double stepX, double stepY) = Pair(step);
                (x, y) = (x + stepX, y + stepY);
                (int X, int Y) point = ((int)Math.Round(10 * ((x * scaleX) + moveX)), (int)Math.Round(-10 * ((y * scaleY) + moveY)));
                if (points.Count == 0 || point != points[^1])
                {
                    points.Add(point);
                }
            }

            yield return points;
        }
    }

    private static (double First, double Second) Pair(JsonElement array) => (array[0].GetDouble(), array[1].GetDouble());
}
