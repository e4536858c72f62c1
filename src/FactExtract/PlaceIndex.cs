using FactExtract.Places;

namespace FactExtract;

/// <summary>
/// The built-in gazetteer: 236,000 countries, regions, cities and natural features of the world by name. Data of GeoNames
/// (CC BY 4.0) and Natural Earth. Thread-safe.
/// </summary>
public static class PlaceIndex
{
    /// <summary>
    /// The places that a name can mean, the best known first. Case, accents, periods and hyphens do not matter; former and foreign names
    /// ("Bombay"), abbreviations ("NSW") and the words for peoples ("Russian") are found too.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <returns>The places; empty when the name is not known.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="InvalidDataException">A resource of the package is damaged.</exception>
    public static IReadOnlyList<PlaceRecord> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return PlaceSearch.Find(name);
    }
}
