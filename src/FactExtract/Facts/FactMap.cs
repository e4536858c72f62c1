using System.Globalization;
using FactExtract.Places;

namespace FactExtract.Facts;

/// <summary>Draws a map of the world with the places of a text, as SVG inside a page: no script, nothing loaded.</summary>
internal static class FactMap
{
    // Tenths of a degree of the plate carrée. Antarctica below 60° south has no news and would take a sixth of the map.
    private const string ViewBox = "-1800 -840 3600 1440";
    private const int Scale = 10;

    // Area of a dot grows with its mentions, up to this many.
    private const int MostMentions = 16;
    private const double Radius = 14;

    private static readonly Lazy<string> Land = new(PlaceTable.ReadLand);

    /// <summary>Writes the map; nothing when no place of the text is located.</summary>
    internal static void Write(ExtractionResult result, TextWriter writer)
    {
        List<Dot> dots = [.. Dots(result)];
        if (dots.Count == 0)
        {
            return;
        }

        writer.Write($"<svg class=\"map\" viewBox=\"{ViewBox}\" role=\"img\" aria-label=\"Map of the places\">\n<path class=\"land\" fill=\"#d8d8d0\" d=\"");
        writer.Write(Land.Value);
        writer.Write("\"/>\n");
        foreach (Dot dot in dots)
        {
            string x = Number(dot.Place.Longitude!.Value * Scale);
            string y = Number(-dot.Place.Latitude!.Value * Scale);
            string radius = Number(Radius * Math.Sqrt(Math.Min(dot.Mentions, MostMentions)));
            writer.Write($"<circle class=\"dot\" fill=\"#b03030\" fill-opacity=\".7\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"><title>");
            HtmlText.Write(writer, dot.Place.Name ?? dot.Place.Text);
            writer.Write(dot.Place.CountryCode is { } country ? $" ({country})" : "");
            writer.Write($": {dot.Mentions.ToString(CultureInfo.InvariantCulture)}</title></circle>\n");
        }

        writer.Write("</svg>\n");
    }

    // One dot a point, the most mentioned first so that smaller ones lie above it.
    private static IEnumerable<Dot> Dots(ExtractionResult result) =>
        result.Places
            .Where(place => place.Latitude is not null && place.Longitude is not null)
            .GroupBy(place => (place.Latitude, place.Longitude))
            .Select(group => new Dot(group.First(), group.Count()))
            .OrderByDescending(dot => dot.Mentions);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private readonly record struct Dot(PlaceFact Place, int Mentions);
}
