using FactExtract.Text;

namespace FactExtract.Entities;

/// <summary>The entities of a text and which mention refers to which.</summary>
internal sealed class EntitySet
{
    /// <summary>The entities, by id.</summary>
    internal ListBuffer<EntityRecord> Entities { get; } = new();

    /// <summary>For each name of the text, the id of its entity.</summary>
    internal ListBuffer<int> OfName { get; } = new();

    /// <summary>For each name of the text, role and affiliation stated beside it.</summary>
    internal ListBuffer<NameAttributes> Attributes { get; } = new();

    /// <summary>Pronouns and role nouns that refer to an entity, in text order.</summary>
    internal ListBuffer<Reference> References { get; } = new();

    /// <summary>Working memory of <see cref="EntityResolver"/>, kept here because the resolver is shared by threads.</summary>
    internal MentionTable Table { get; } = new();

    /// <summary>The index in <see cref="References"/> of the reference that starts with the token, or -1.</summary>
    internal int ReferenceAt(int token)
    {
        ReadOnlySpan<Reference> references = References.Items;
        int low = 0;
        int high = references.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (references[middle].First == token)
            {
                return middle;
            }

            (low, high) = references[middle].First < token ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    internal void Clear()
    {
        Entities.Clear();
        OfName.Clear();
        Attributes.Clear();
        References.Clear();
    }
}
