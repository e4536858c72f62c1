namespace FactExtract.Places;

/// <summary>Where a place lies, as the weight of a text is added up.</summary>
/// <param name="Country">Its country, 0 for none.</param>
/// <param name="Division">Its first-order division.</param>
/// <param name="Fine">Its cell of <see cref="PlaceMass.FineStep"/>; 0 when its middle is not where its news are.</param>
/// <param name="Coarse">Its cell of <see cref="PlaceMass.CoarseStep"/>, or 0.</param>
internal readonly record struct PlaceSpot(int Country, int Division, int Fine, int Coarse)
{
    internal static PlaceSpot Of(PlaceTable table, int place)
    {
        int country = table.CountryOf(place), division = table.DivisionOf(place);
        if (table.ClassOf(place) is PlaceClass.Country or PlaceClass.Territory or PlaceClass.Area or PlaceClass.Division or PlaceClass.Sea)
        {
            return new PlaceSpot(country, division, 0, 0);
        }

        int latitude = table.LatitudeStepsOf(place), longitude = table.LongitudeStepsOf(place);
        return new PlaceSpot(country, division, MassGrid.CellOf(latitude, longitude, PlaceMass.FineStep), MassGrid.CellOf(latitude, longitude, PlaceMass.CoarseStep));
    }
}
