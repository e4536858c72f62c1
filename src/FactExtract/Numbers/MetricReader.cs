namespace FactExtract.Numbers;

/// <summary>Settles what "m" after digits is, and reads earthquake magnitudes, whose unit stands first.</summary>
internal sealed class MetricReader(UnitTable units, ContextWords context)
{
    private const decimal Million = 1_000_000;

    // Track events and depths: 50, 100, 200 … 10,000 meters.
    private const decimal TrackStep = 50;

    private readonly MeasureUnit _meter = units.After("meter", 0, false, null, out _)!;

    internal void Read(in PieceText text, ref Quantity quantity)
    {
        if (quantity.EndsInM && quantity.Unit is null && IsMeter(text, quantity))
        {
            quantity.Value /= Million;
            quantity.Scale = 1;
            quantity.Unit = _meter;
            return;
        }

        if (quantity.Unit is not null || quantity.Value is not (> 0 and < 11))
        {
            return;
        }

        // "magnitude 7.8", "magnitude-7.8", "magnitude of 7.8"
        Piece before = text.Before(quantity.First);
        if (text.IsHyphen(before) || before.Hash == NumberVocabulary.Of)
        {
            before = text.Before(before);
        }

        if (before.Kind == PieceKind.Word && text.Word(before).Equals("magnitude", StringComparison.OrdinalIgnoreCase))
        {
            quantity.Unit = units.Magnitude;
            quantity.Start = before.Start;
            quantity.IsPlainDigits = false;
        }
    }

    private bool IsMeter(in PieceText text, in Quantity quantity)
    {
        Piece next = text.Next(quantity.Last);
        if (context.Has(next, ContextRole.Person))
        {
            return false;
        }

        bool isTrack = quantity.Value % (TrackStep * Million) == 0;
        return context.Has(next, ContextRole.Distance) || (isTrack && next.Hash != NumberVocabulary.Of);
    }
}
