using System.Globalization;

namespace FactExtract.Places;

/// <summary>The caller's hint of where a text is from: a country or a point.</summary>
internal readonly record struct HomePlace(string? Country, double Latitude, double Longitude)
{
    // A hint this far away, in degrees, is worth 1/e of one on the spot: about 300 km, the reach of a regional paper.
    private const double Reach = 3;

    /// <summary>Reads "UA" or "50.4,30.5"; anything else is no hint.</summary>
    internal static HomePlace Parse(string? text)
    {
        if (text is { Length: 2 } && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1]))
        {
            return new HomePlace(text.ToUpperInvariant(), 0, 0);
        }

        int comma = text?.IndexOf(',', StringComparison.Ordinal) ?? -1;
        return comma > 0
            && double.TryParse(text.AsSpan(0, comma), NumberStyles.Float, CultureInfo.InvariantCulture, out double latitude)
            && double.TryParse(text.AsSpan(comma + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out double longitude)
            ? new HomePlace("", latitude, longitude)
            : default;
    }

    /// <summary>From 0 to 1.</summary>
    internal float Agreement(PlaceTable table, int place)
    {
        if (Country is null)
        {
            return 0;
        }

        if (Country.Length > 0)
        {
            return table.CountryCode(table.CountryOf(place)) == Country ? 1 : 0;
        }

        double north = table.LatitudeOf(place) - Latitude;
        double east = (table.LongitudeOf(place) - Longitude) * Math.Cos(Latitude * Math.PI / 180);
        return (float)Math.Exp(-Math.Sqrt((north * north) + (east * east)) / Reach);
    }
}
