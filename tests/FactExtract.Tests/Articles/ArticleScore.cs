namespace FactExtract.Tests.Articles;

/// <summary>How well an extraction agrees with the expected facts: counts by group of kinds, and what is wrong in words.</summary>
internal sealed class ArticleScore
{
    private const string References = "references";

    private readonly Dictionary<string, (int Right, int Gold, int Found)> _counts = [];

    internal List<string> Errors { get; } = [];

    /// <summary>Share of the expected facts that were found, in percent.</summary>
    internal double Recall(string group) => Share(_counts[group].Right, _counts[group].Gold);

    /// <summary>Share of the found facts that were expected, in percent.</summary>
    internal double Precision(string group) => Share(_counts[group].Right, _counts[group].Found);

    private static double Share(int right, int of) => of == 0 ? 0 : 100.0 * right / of;

    /// <summary>Counts what stands in the article, and pronouns and nouns that refer to entities as "references".</summary>
    internal void Add(GoldArticle article, ExtractionResult result)
    {
        string text = article.Document.Text;
        var free = result.Facts.ToHashSet();
        foreach (GoldFact gold in article.Facts)
        {
            List<Fact> here = [.. free.Where(fact => gold.IsAt(fact, text))];
            Fact? match = here.FirstOrDefault(fact => !gold.Wrong(fact).Any()) ?? here.FirstOrDefault();
            if (match is not null)
            {
                free.Remove(match);
            }

            if (gold.IsOptional)
            {
                continue;
            }

            string? error = match is null ? "missing" : gold.Wrong(match).FirstOrDefault();
            Count(gold.IsReference ? References : Group(gold.Kind), error is null, gold: true, found: match is not null);
            if (error is not null)
            {
                Errors.Add($"{article.Name} {gold.Kind} \"{gold.Words}\": {error}");
            }

            if (match is QuoteFact quote && gold.Attributes.TryGetValue("speaker", out string? speaker))
            {
                string said = GoldFact.SpeakerOf(quote, text);
                Count("speakers", said == speaker, gold: true, found: true);
                if (said != speaker)
                {
                    Errors.Add($"{article.Name} speaker of \"{gold.Words}\": found {said}, expected {speaker}");
                }
            }

            if (match is PlaceFact place && gold.Attributes.TryGetValue("cc", out string? code))
            {
                Count("countries", place.CountryCode == code, gold: true, found: true);
                if (place.CountryCode != code)
                {
                    Errors.Add($"{article.Name} country of \"{gold.Words}\": found {place.CountryCode ?? "none"}, expected {code}");
                }
            }
        }

        foreach (Fact extra in free)
        {
            Count(extra is NameFact { Form: not MentionForm.Name } ? References : Group(extra.Kind), right: false, gold: false, found: true);
            Errors.Add($"{article.Name} {extra.Kind} \"{extra.Text}\": not expected");
        }
    }

    private void Count(string group, bool right, bool gold, bool found)
    {
        (int wasRight, int wasGold, int wasFound) = _counts.GetValueOrDefault(group);
        _counts[group] = (wasRight + (right ? 1 : 0), wasGold + (gold ? 1 : 0), wasFound + (found ? 1 : 0));
    }

    private static string Group(FactKind kind) => kind < FactKind.Number ? "names" : $"{kind.ToString().ToLowerInvariant()}s";
}
