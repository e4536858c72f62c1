using FactExtract.Text;

namespace FactExtract.Places;

/// <summary>Where the names of a text lie, added up: by country, by division and by cells of two sizes.</summary>
internal sealed class PlaceMass(PlaceTable table)
{
    // Neighbourhoods of three cells: about 100 km and 500 km to each side.
    internal const int FineStep = 100;
    internal const int CoarseStep = 400;

    private readonly float[] _countries = new float[table.CountryCount];
    private readonly float[] _divisions = new float[table.DivisionCount];
    private readonly MassGrid _fine = new();
    private readonly MassGrid _coarse = new();
    private float _total;

    // The group that is measured and what it has put in itself.
    private readonly float[] _ownCountries = new float[table.CountryCount];
    private readonly float[] _ownDivisions = new float[table.DivisionCount];
    private readonly ListBuffer<(int Fine, int Coarse, float Mass)> _ownPoints = new();
    private float _others;

    /// <summary>Adds up all groups, each with its weight spread over its candidates by their probability.</summary>
    internal void Sum(PlaceDocument document)
    {
        Array.Clear(_countries);
        Array.Clear(_divisions);
        _fine.Clear();
        _coarse.Clear();
        _total = 0;
        foreach (ref readonly NameGroup group in document.Groups.Items)
        {
            _total += group.Weight;
            foreach (ref readonly PlaceCandidate candidate in document.CandidatesOf(group))
            {
                Add(candidate.Spot, group.Weight * candidate.Probability);
            }
        }
    }

    /// <summary>The country in which most of the text's names of places and organizations lie, and their share of the weight of these.</summary>
    internal (int Country, float Share, float Total) Focus(PlaceDocument document)
    {
        Array.Clear(_countries);
        float total = 0;
        foreach (ref readonly NameGroup group in document.Groups.Items)
        {
            if (!group.IsDemonym)
            {
                total += group.Weight;
                foreach (ref readonly PlaceCandidate candidate in document.CandidatesOf(group))
                {
                    _countries[candidate.Spot.Country] += group.Weight * candidate.Probability;
                }
            }
        }

        int most = Math.Min(1, _countries.Length - 1);
        for (int country = 2; country < _countries.Length; country++)
        {
            most = _countries[country] > _countries[most] ? country : most;
        }

        return (most, _countries[most] / Math.Max(total, 1), total);
    }

    /// <summary>Begins to measure the candidates of a group, which must not count for themselves.</summary>
    internal void Exclude(in NameGroup group, ReadOnlySpan<PlaceCandidate> candidates)
    {
        _ownPoints.Clear();
        foreach (ref readonly PlaceCandidate own in candidates)
        {
            _ownCountries[own.Spot.Country] = 0;
            _ownDivisions[own.Spot.Division] = 0;
        }

        foreach (ref readonly PlaceCandidate own in candidates)
        {
            float mass = group.Weight * own.Probability;
            _ownCountries[own.Spot.Country] += mass;
            _ownDivisions[own.Spot.Division] += mass;
            if (own.Spot.Fine != 0)
            {
                _ownPoints.Add((own.Spot.Fine, own.Spot.Coarse, mass));
            }
        }

        // A text of one name says nothing; of many, shares count in full.
        _others = _total - group.Weight + 1;
    }

    /// <summary>Features of a candidate of this group from the other names of the text.</summary>
    internal void Measure(in PlaceSpot spot, out float near, out float around, out float divisionShare, out float countryShare)
    {
        countryShare = spot.Country == 0 ? 0 : Math.Max(0, _countries[spot.Country] - _ownCountries[spot.Country]) / _others;
        divisionShare = table.IsDivision(spot.Division) ? Math.Max(0, _divisions[spot.Division] - _ownDivisions[spot.Division]) / _others : 0;
        near = around = 0;
        if (spot.Fine == 0)
        {
            return;
        }

        float ownFine = 0;
        float ownCoarse = 0;
        foreach (ref readonly (int Fine, int Coarse, float Mass) own in _ownPoints.Items)
        {
            ownFine += MassGrid.AreNeighbors(spot.Fine, own.Fine) ? own.Mass : 0;
            ownCoarse += MassGrid.AreNeighbors(spot.Coarse, own.Coarse) ? own.Mass : 0;
        }

        near = MathF.Log(1 + Math.Max(0, _fine.Around(spot.Fine) - ownFine));
        around = MathF.Log(1 + Math.Max(0, _coarse.Around(spot.Coarse) - ownCoarse));
    }

    private void Add(in PlaceSpot spot, float mass)
    {
        _countries[spot.Country] += mass;
        _divisions[spot.Division] += mass;
        if (spot.Fine != 0)
        {
            _fine.Add(spot.Fine, mass);
            _coarse.Add(spot.Coarse, mass);
        }
    }
}
