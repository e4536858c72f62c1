using System.Globalization;
using FactExtract.Places;

namespace FactExtract.Facts;

/// <summary>Draws a map of the world with the places of a text, as SVG inside a page: no script, nothing loaded.</summary>
internal static class FactMap
{
    // Tenths of a degree of the plate carrée. Antarctica below 60° south has no news and would take a sixth of the map.
    private const int Scale = 10;
    private const int Left = -1800;
    private const int Top = -840;
    private const int Width = 3600;
    private const int Height = 1440;

    // The least part shown is 60° wide, as Europe is: coasts by which one knows where one is, and towns 100 km apart are two dots.
    private const double LeastWidth = 600;

    // Air around the outermost dots, as a share.
    private const double Air = 1.4;

    // Area of a dot grows with its mentions, up to this many.
    private const int MostMentions = 16;

    // A dot of one mention, as a share of the width: 8 pixels across beside the article, where the map is 350 wide.
    private const double Radius = 0.012;

    private static readonly Lazy<string> Land = new(PlaceTable.ReadLand);

    /// <summary>Writes the map; nothing when no place of the text is located.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="isLandDrawn">Whether the page has the outline already: it is then referred to.</param>
    /// <param name="writer">Receives the map.</param>
    /// <returns>Whether the page has the outline now.</returns>
    internal static bool Write(ExtractionResult result, bool isLandDrawn, TextWriter writer)
    {
        List<Dot> dots = [.. Dots(result)];
        if (dots.Count == 0)
        {
            return isLandDrawn;
        }

        (double left, double top, double width) = Part(dots);
        string viewBox = $"{Number(left)} {Number(top)} {Number(width)} {Number(width * Height / Width)}";
        writer.Write($"<svg class=\"place map\" viewBox=\"{viewBox}\" role=\"img\" aria-label=\"Map of the places\">\n");
        writer.Write(isLandDrawn ? "<use class=\"land\" href=\"#land\"/>\n" : $"<path class=\"land\" id=\"land\" d=\"{Land.Value}\"/>\n");
        foreach (Dot dot in dots)
        {
            string x = Number(dot.X);
            string y = Number(dot.Y);
            string radius = Number(Radius * width * Math.Sqrt(Math.Min(dot.Mentions, MostMentions)));
            writer.Write($"<circle class=\"dot\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"><title>");
            HtmlText.Write(writer, dot.Place.Name ?? dot.Place.Text);
            writer.Write(dot.Place.CountryCode is { } country ? $" ({country})" : "");
            writer.Write($": {dot.Mentions.ToString(CultureInfo.InvariantCulture)}</title></circle>\n");
        }

        writer.Write("</svg>\n");
        return true;
    }

    // One dot a point, the most mentioned first so that smaller ones lie above it.
    private static IEnumerable<Dot> Dots(ExtractionResult result) =>
        result.Places
            .Where(place => place.Latitude is not null && place.Longitude is not null)
            .GroupBy(place => (place.Latitude, place.Longitude))
            .Select(group => new Dot(group.First(), group.Count()))
            .OrderByDescending(dot => dot.Mentions);

    // The part of the world that holds all dots, never beyond the edge of the world.
    private static (double Left, double Top, double Width) Part(List<Dot> dots)
    {
        (double west, double east) = (dots.Min(dot => dot.X), dots.Max(dot => dot.X));
        (double north, double south) = (dots.Min(dot => dot.Y), dots.Max(dot => dot.Y));
        double width = Math.Clamp(Air * Math.Max(east - west, (south - north) * Width / Height), LeastWidth, Width);
        double height = width * Height / Width;
        double left = Math.Clamp((west + east - width) / 2, Left, Left + Width - width);
        double top = Math.Clamp((north + south - height) / 2, Top, Top + Height - height);
        return (left, top, width);
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private readonly record struct Dot(PlaceFact Place, int Mentions)
    {
        internal double X => Place.Longitude!.Value * Scale;

        internal double Y => -Place.Latitude!.Value * Scale;
    }
}
