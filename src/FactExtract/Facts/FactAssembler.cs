using FactExtract.Dates;
using FactExtract.Entities;
using FactExtract.Numbers;
using FactExtract.Places;
using FactExtract.Quotations;
using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract.Facts;

/// <summary>Turns what the stages found into the typed facts of the public API, in text order.</summary>
internal sealed class FactAssembler(ExtractionOptions options)
{
    internal ExtractionResult Assemble(string text, string? documentId, Workspace workspace)
    {
        var sentences = new Sentence[workspace.Sentences.Count];
        ReadOnlySpan<Token> tokens = workspace.Tokens.Items;
        for (int i = 0; i < sentences.Length; i++)
        {
            SentenceRange range = workspace.Sentences.Items[i];
            int start = tokens[range.First].Start;
            sentences[i] = new Sentence(start, tokens[range.End - 1].End - start, range.Kind);
        }

        var facts = new List<Fact>();
        AddNames(text, workspace, facts);
        foreach (ref readonly NumberMention number in workspace.Numbers.Items)
        {
            facts.Add(Number(text, number));
        }

        foreach (ref readonly DateMention date in workspace.Dates.Items)
        {
            facts.Add(Date(text, date));
        }

        foreach (Quotation quotation in workspace.Quotations)
        {
            facts.Add(Quote(text, quotation, workspace.Entities));
        }

        Keep(facts, sentences);
        return new ExtractionResult { DocumentId = documentId, Facts = facts, Entities = Group(text, facts, workspace.Entities), Sentences = sentences };
    }

    private void AddNames(string text, Workspace workspace, List<Fact> facts)
    {
        EntitySet entities = workspace.Entities;
        ReadOnlySpan<NameMention> names = workspace.Names.Items;
        for (int i = 0; i < names.Length; i++)
        {
            int id = entities.OfName.Items[i];
            facts.Add(Name(text, names[i].Span, names[i].Kind, names[i].PlaceKind, names[i].Confidence, MentionForm.Name, id, entities, entities.Attributes.Items[i], workspace.Places.Items[i]));
        }

        if (options.ResolveEntities)
        {
            foreach (ref readonly Reference reference in entities.References.Items)
            {
                FactKind kind = entities.Entities.Items[reference.Entity].Kind;
                facts.Add(Name(text, reference.Span, kind, PlaceKind.Unknown, reference.Confidence, reference.Form, reference.Entity, entities, new NameAttributes(default, default, -1), default));
            }
        }
    }

    private static NameFact Name(
        string text, TextSpan span, FactKind kind, PlaceKind placeKind, float confidence, MentionForm form, int id, EntitySet entities, in NameAttributes attributes, in PlaceChoice place)
    {
        ref readonly EntityRecord entity = ref entities.Entities.Items[id];
        string words = Cut(text, span)!;
        string? name = Cut(text, entity.Name);
        double rounded = Round(confidence);
        return kind switch
        {
            FactKind.Person => new PersonFact
            {
                Text = words,
                Span = span,
                Confidence = rounded,
                Form = form,
                Name = name,
                EntityId = id,
                GivenName = Cut(text, entity.GivenName),
                FamilyName = Cut(text, entity.FamilyName),
                Suffix = Cut(text, entity.Suffix),
                Gender = entity.Gender,
                GenderConfidence = Round(entity.GenderConfidence),
                Role = Cut(text, attributes.Role),
                RoleSpan = Known(attributes.Role),
                Affiliation = Cut(text, attributes.Affiliation),
                AffiliationSpan = Known(attributes.Affiliation),
                AffiliationEntityId = attributes.AffiliationEntity < 0 ? null : attributes.AffiliationEntity,
            },
            FactKind.Place => new PlaceFact
            {
                Text = words,
                Span = span,
                Confidence = rounded,
                Form = form,
                Name = name,
                EntityId = id,
                PlaceKind = place.Kind == PlaceKind.Unknown ? placeKind : place.Kind,
                CountryCode = place.CountryCode,
                Admin1 = place.Admin1,
                Latitude = place.Latitude,
                Longitude = place.Longitude,
                GeoNamesId = place.GeoNamesId,
                Population = place.Population,
                LocationConfidence = place.Latitude is null ? null : Round(place.Confidence),
            },
            FactKind.Organization => new OrganizationFact { Text = words, Span = span, Confidence = rounded, Form = form, Name = name, EntityId = id, CountryCode = place.CountryCode, Latitude = place.Latitude, Longitude = place.Longitude },
            FactKind.Group => new GroupFact { Text = words, Span = span, Confidence = rounded, Form = form, Name = name, EntityId = id, CountryCode = place.CountryCode },
            FactKind.Event => new EventFact { Text = words, Span = span, Confidence = rounded, Form = form, Name = name, EntityId = id },
            FactKind.Product => new ProductFact { Text = words, Span = span, Confidence = rounded, Form = form, Name = name, EntityId = id },
            _ => new WorkFact { Text = words, Span = span, Confidence = rounded, Form = form, Name = name, EntityId = id },
        };
    }

    private static NumberFact Number(string text, in NumberMention number) => new()
    {
        Text = Cut(text, number.Span)!,
        Span = number.Span,
        Confidence = Round(number.Confidence),
        NumberKind = number.Kind,
        Value = number.Value,
        UpperValue = number.UpperValue,
        IsVague = number.IsVague,
        Unit = number.Unit,
        UnitCode = number.UnitCode,
        Qualifier = number.Qualifier,
        Counted = Cut(text, number.Counted),
        CountedSpan = Known(number.Counted),
    };

    private static DateFact Date(string text, in DateMention date) => new()
    {
        Text = Cut(text, date.Span)!,
        Span = date.Span,
        Confidence = Round(date.Confidence),
        DateKind = date.Kind,
        Timex = date.Timex,
        Start = date.Start,
        End = date.End,
        IsRelative = date.IsRelative,
        Qualifier = date.Qualifier,
    };

    private static QuoteFact Quote(string text, Quotation quotation, EntitySet entities)
    {
        var span = TextSpan.FromBounds(quotation.Parts[0].Start, quotation.Parts[^1].End);
        bool spoken = quotation.Speaker.Length > 0 || quotation.SpeakerEntity >= 0;
        return new QuoteFact
        {
            Text = Cut(text, span)!,
            Span = span,
            Confidence = Round(quotation.Confidence),
            QuoteKind = quotation.Kind,
            Content = string.Join(' ', quotation.Parts.Select(part => text.Substring(part.Start, part.Length))),
            Parts = quotation.Parts,
            Speaker = !spoken ? null : new Speaker
            {
                Name = quotation.SpeakerEntity < 0 ? null : Cut(text, entities.Entities.Items[quotation.SpeakerEntity].Name),
                Span = Known(quotation.Speaker),
                EntityId = quotation.SpeakerEntity < 0 ? null : quotation.SpeakerEntity,
            },
            Cue = Cut(text, quotation.Cue),
            CueSpan = Known(quotation.Cue),
            Addressee = Cut(text, quotation.Addressee),
            Reporter = Cut(text, quotation.Reporter),
        };
    }

    /// <summary>Drops what the caller does not want or the line does not yield, sorts, and writes down the sentence of each fact.</summary>
    private void Keep(List<Fact> facts, Sentence[] sentences)
    {
        facts.RemoveAll(fact => fact.Confidence < options.MinimumConfidence || options.Kinds is { Count: > 0 } kinds && !kinds.Contains(fact.Kind));
        facts.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start)
            : a.Span.Length != b.Span.Length ? b.Span.Length.CompareTo(a.Span.Length)
            : a.Kind.CompareTo(b.Kind));
        int sentence = 0;
        for (int i = 0; i < facts.Count; i++)
        {
            while (sentence + 1 < sentences.Length && sentences[sentence + 1].Start <= facts[i].Span.Start)
            {
                sentence++;
            }

            facts[i] = facts[i] with { Sentence = sentence };
        }
    }

    private static Entity[] Group(string text, List<Fact> facts, EntitySet entities)
    {
        var mentions = new List<int>?[entities.Entities.Count];
        for (int i = 0; i < facts.Count; i++)
        {
            if (facts[i] is NameFact { EntityId: { } id })
            {
                (mentions[id] ??= []).Add(i);
            }
        }

        var grouped = new List<Entity>();
        for (int id = 0; id < mentions.Length; id++)
        {
            if (mentions[id] is { } list)
            {
                EntityRecord entity = entities.Entities.Items[id];
                grouped.Add(new Entity { Id = id, Kind = entity.Kind, Name = Cut(text, entity.Name)!, Mentions = list });
            }
        }

        return [.. grouped];
    }

    private static string? Cut(string text, TextSpan span) => span.Length == 0 ? null : text.Substring(span.Start, span.Length);

    private static TextSpan? Known(TextSpan span) => span.Length == 0 ? null : span;

    // Four digits: more would only make the JSON longer.
    private static double Round(float confidence) => Math.Round(confidence, 4);
}
