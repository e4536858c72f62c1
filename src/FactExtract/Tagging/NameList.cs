namespace FactExtract.Tagging;

/// <summary>The lists of known names; the order is that of the resource.</summary>
internal enum NameList : byte
{
    GivenName,
    FamilyName,
    Country,
    Region,
    City,
    SmallPlace,
    Nature,
    Demonym,
    Team,
    School,
    Company,
    Agency,
    Outlet,
    Event,
    Building,
    Politician,
}
