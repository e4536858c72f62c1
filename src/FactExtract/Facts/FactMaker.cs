using FactExtract.Dates;
using FactExtract.Entities;
using FactExtract.Numbers;
using FactExtract.Places;
using FactExtract.Quotations;
using FactExtract.Tagging;

namespace FactExtract.Facts;

/// <summary>Makes the typed facts of one text from what the stages found.</summary>
internal readonly struct FactMaker(EntityIndex entities)
{
    /// <summary>The confidence that the caller sees. Four digits: more would only make the JSON longer.</summary>
    internal static double Round(float confidence) => Math.Round(confidence, 4);

    internal NameFact Name(
        TextSpan span, FactKind kind, float confidence, MentionForm form, int sentence, int entity, in NameAttributes attributes, in PlaceChoice place)
    {
        EntityRecord record = entities.RecordOf(entity);
        string name = entities.NameOf(entity);
        string words = Cut(span)!;
        double rounded = Round(confidence);
        int? id = entities.IdOf(entity);
        return kind switch
        {
            FactKind.Person => new PersonFact
            {
                Text = words,
                Span = span,
                Confidence = rounded,
                Sentence = sentence,
                Form = form,
                Name = name,
                EntityId = id,
                GivenName = Cut(record.GivenName),
                FamilyName = Cut(record.FamilyName),
                Suffix = Cut(record.Suffix),
                Gender = record.Gender,
                GenderConfidence = Round(record.GenderConfidence),
                Role = Cut(attributes.Role),
                RoleSpan = Known(attributes.Role),
                Affiliation = Cut(attributes.Affiliation),
                AffiliationSpan = Known(attributes.Affiliation),
                AffiliationEntityId = entities.IdOf(attributes.AffiliationEntity),
            },
            FactKind.Place => new PlaceFact
            {
                Text = words,
                Span = span,
                Confidence = rounded,
                Sentence = sentence,
                Form = form,
                Name = name,
                EntityId = id,
                PlaceKind = place.Kind,
                CountryCode = place.CountryCode,
                Admin1 = place.Admin1,
                Latitude = place.Latitude,
                Longitude = place.Longitude,
                GeoNamesId = place.GeoNamesId,
                Population = place.Population,
                LocationConfidence = place.CountryCode is null && place.Latitude is null ? null : Round(place.Confidence),
            },
            FactKind.Organization => new OrganizationFact
            {
                Text = words,
                Span = span,
                Confidence = rounded,
                Sentence = sentence,
                Form = form,
                Name = name,
                EntityId = id,
                CountryCode = place.CountryCode,
                Latitude = place.Latitude,
                Longitude = place.Longitude,
            },
            FactKind.Group => new GroupFact { Text = words, Span = span, Confidence = rounded, Sentence = sentence, Form = form, Name = name, EntityId = id, CountryCode = place.CountryCode },
            FactKind.Event => new EventFact { Text = words, Span = span, Confidence = rounded, Sentence = sentence, Form = form, Name = name, EntityId = id },
            FactKind.Product => new ProductFact { Text = words, Span = span, Confidence = rounded, Sentence = sentence, Form = form, Name = name, EntityId = id },
            _ => new WorkFact { Text = words, Span = span, Confidence = rounded, Sentence = sentence, Form = form, Name = name, EntityId = id },
        };
    }

    internal NumberFact Number(in NumberMention number, int sentence) => new()
    {
        Text = Cut(number.Span)!,
        Span = number.Span,
        Confidence = Round(number.Confidence),
        Sentence = sentence,
        NumberKind = number.Kind,
        Value = number.Value,
        UpperValue = number.UpperValue,
        IsVague = number.IsVague,
        Unit = number.PerUnit is null ? number.Unit : $"{number.Unit} per {number.PerUnit}",
        UnitCode = number.PerUnit is null ? number.UnitCode : number.UnitCode is null || number.PerCode is null ? null : $"{number.UnitCode}/{number.PerCode}",
        Qualifier = number.Qualifier,
        Counted = Cut(number.Counted),
        CountedSpan = Known(number.Counted),
    };

    internal DateFact Date(in DateMention date, int sentence) => new()
    {
        Text = Cut(date.Span)!,
        Span = date.Span,
        Confidence = Round(date.Confidence),
        Sentence = sentence,
        DateKind = date.Kind,
        Timex = date.Timex,
        Start = date.Start,
        End = date.End,
        IsRelative = date.IsRelative,
        Qualifier = date.Qualifier,
    };

    internal QuoteFact Quote(in Quotation quotation, ReadOnlySpan<TextSpan> parts, int sentence)
    {
        string words = Cut(quotation.Span)!;
        return new QuoteFact
        {
            Text = words,
            Span = quotation.Span,
            Confidence = Round(quotation.Confidence),
            Sentence = sentence,
            QuoteKind = quotation.Kind,
            Content = parts.Length == 1 ? words : Content(parts),
            Parts = parts.ToArray(),
            Speaker = SpeakerOf(quotation),
            Cue = Cut(quotation.Cue),
            CueSpan = Known(quotation.Cue),
            Addressee = Cut(quotation.Addressee),
            Reporter = Cut(quotation.Reporter),
        };
    }

    internal CustomFact Custom(LabeledSpan labeled, int sentence) =>
        new() { Text = Cut(labeled.Span)!, Span = labeled.Span, Sentence = sentence, Label = labeled.Label };

    private Speaker? SpeakerOf(in Quotation quotation) =>
        quotation.Speaker.Length == 0 && quotation.SpeakerEntity < 0
            ? null
            : new Speaker
            {
                Name = quotation.SpeakerEntity < 0 ? Cut(quotation.SpeakerName) : entities.NameOf(quotation.SpeakerEntity),
                Span = Known(quotation.Speaker),
                EntityId = entities.IdOf(quotation.SpeakerEntity),
            };

    private string Content(ReadOnlySpan<TextSpan> parts)
    {
        string content = Cut(parts[0])!;
        for (int i = 1; i < parts.Length; i++)
        {
            content = $"{content} {Cut(parts[i])}";
        }

        return content;
    }

    private string? Cut(TextSpan span) => entities.Cut(span);

    private static TextSpan? Known(TextSpan span) => span.Length == 0 ? null : span;
}
