using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FactExtract.Training.Places;

/// <summary>The coasts of the world as one SVG path, from Natural Earth 1:110m in npm's world-atlas (TopoJSON).</summary>
internal sealed class LandOutline(string packages)
{
    private const int HalfWorld = 1800;

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

        // A ring ends with the point it began with.
        points.RemoveAt(points.Count - 1);
        foreach (List<(int X, int Y)> part in AtAntimeridian(points))
        {
            Append(path, part);
        }
    }

    // A ring that crosses 180° east has a point on either edge of the map there: each side becomes a ring of its own, closed along the edge.
    private static IEnumerable<List<(int X, int Y)>> AtAntimeridian(List<(int X, int Y)> ring)
    {
        bool IsCrossing(int to) => Math.Abs(ring[to].X - ring[(to + ring.Count - 1) % ring.Count].X) > HalfWorld;
        int start = Enumerable.Range(0, ring.Count).FirstOrDefault(IsCrossing);
        var part = new List<(int X, int Y)>();
        for (int i = 0; i < ring.Count; i++)
        {
            int at = (start + i) % ring.Count;
            if (i > 0 && IsCrossing(at))
            {
                yield return part;
                part = [];
            }

            part.Add(ring[at]);
        }

        yield return part;
    }

    private static void Append(StringBuilder path, List<(int X, int Y)> ring)
    {
        if (ring.Count < 3)
        {
            return;
        }

        path.Append(CultureInfo.InvariantCulture, $"M{ring[0].X} {ring[0].Y}l");
        for (int i = 1; i < ring.Count; i++)
        {
            string x = (ring[i].X - ring[i - 1].X).ToString(CultureInfo.InvariantCulture);
            string y = (ring[i].Y - ring[i - 1].Y).ToString(CultureInfo.InvariantCulture);
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
