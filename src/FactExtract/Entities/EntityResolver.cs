using FactExtract.Tagging;

namespace FactExtract.Entities;

/// <summary>Groups the mentions of one entity, reads gender, roles and affiliations, and finds what pronouns and role nouns refer to.</summary>
internal sealed class EntityResolver
{
    private readonly NameFolder _folder = new();
    private readonly PersonResolver _personResolver;
    private readonly NameResolver _nameResolver;
    private readonly RoleFinder _roleFinder;
    private readonly EntityNamer _namer;
    private readonly ReferenceResolver _referenceResolver;

    internal EntityResolver()
        : this(ReferenceScorer.Load())
    {
    }

    /// <param name="scorer">Weighs the antecedents of pronouns.</param>
    internal EntityResolver(ReferenceScorer scorer)
    {
        var lexicon = new NameLexicon(_folder);
        var groupNouns = new GroupNounLexicon(_folder);
        _personResolver = new PersonResolver(lexicon, _folder, new PersonNameParser(lexicon));
        _nameResolver = new NameResolver(lexicon, _folder, groupNouns);
        var roles = new RoleLexicon();
        var groupNounResolver = new GroupNounResolver(groupNouns);
        _roleFinder = new RoleFinder(roles, lexicon, new RolePhraseReader(roles, groupNouns, groupNounResolver));
        _namer = new EntityNamer(lexicon);
        _referenceResolver = new ReferenceResolver(new ReferenceLexicon(), roles, groupNounResolver, groupNouns, new AntecedentChooser(scorer));
    }

    internal void Resolve(in TaggedText text, EntitySet entities)
    {
        entities.Clear();
        MentionTable table = entities.Table;
        table.Fill(text, _folder);
        _personResolver.Resolve(text, table);
        _nameResolver.Resolve(text, table);
        _roleFinder.Find(text, table, entities);
        _namer.Name(text, table, entities);
        RoleFinder.Complete(entities);
        _referenceResolver.Resolve(text, table, entities);
    }
}
