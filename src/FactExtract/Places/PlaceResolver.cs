using FactExtract.Entities;
using FactExtract.Tagging;
using FactExtract.Text;

namespace FactExtract.Places;

/// <summary>Puts the names of a text on the map, choosing by the whole document.</summary>
internal sealed class PlaceResolver
{
    /// <param name="text">The text.</param>
    /// <param name="entities">Its entities.</param>
    /// <param name="homePlace">The caller's hint: <see cref="TextDocument.HomePlace"/>.</param>
    /// <param name="choices">Receives one choice for each name of the text.</param>
    internal void Resolve(in TaggedText text, EntitySet entities, string? homePlace, ListBuffer<PlaceChoice> choices) =>
        choices.Resize(text.Names.Length).Clear();
}
