using FactExtract.Entities;
using FactExtract.Facts;
using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract.Training.References;

/// <summary>The gold texts as the stages before <see cref="EntityResolver"/> read them, and what it makes of their pronouns.</summary>
internal sealed class ReferenceReading
{
    private readonly List<(ReferenceGold Gold, Workspace Work)> _documents = [];

    internal ReferenceReading(IEnumerable<ReferenceGold> documents)
    {
        var tokenizer = new BlockTokenizer(BlockTokenizer.BestStrategy);
        var splitter = new SentenceSplitter();
        var classifier = new LineClassifier();
        var nameTagger = new NameTagger(NameModel.Default);
        var wordClassTagger = new WordClassTagger();
        foreach (ReferenceGold gold in documents)
        {
            var work = new Workspace();
            tokenizer.Tokenize(gold.Text, work.TokenBuffer);
            splitter.Split(gold.Text, work.TokenBuffer, work.PlainSentences);
            classifier.Classify(gold.Text, work.Tokens.Items, work.PlainSentences.Items, work.Sentences);
            var tokenized = new TokenizedText(gold.Text, work.Tokens.Items, work.Sentences.Items);
            nameTagger.Tag(tokenized, work.Names);
            wordClassTagger.Tag(tokenized, work.Classes.Resize(work.Tokens.Count));
            work.IndexNames();
            work.Entities.Table.Candidates = [];
            _documents.Add((gold, work));
        }
    }

    /// <summary>The pronouns whose meaning the gold knows, with the features that they have when the pronouns before are read by these weights.</summary>
    internal List<ReferenceExample> Examples(float[] weights, out int right)
    {
        var resolver = new EntityResolver(new ReferenceScorer(weights));
        var examples = new List<ReferenceExample>();
        right = 0;
        foreach ((ReferenceGold gold, Workspace work) in _documents)
        {
            work.Entities.Table.Candidates!.Clear();
            resolver.Resolve(work.Tagged(gold.Text), work.Entities);
            string?[] groups = GroupsOf(gold, work);
            foreach (IGrouping<int, AntecedentCandidate> pronoun in work.Entities.Table.Candidates.GroupBy(candidate => candidate.Pronoun))
            {
                if (gold.GroupOfPronoun(work.Tokens.Items[pronoun.Key].Span) is not { } group)
                {
                    continue;
                }

                // Where none of the people named before is meant, somebody without a name is.
                bool isNamed = pronoun.Any(candidate => candidate.Entity >= 0 && groups[candidate.Entity] == group);
                bool IsRight(int entity) => isNamed ? entity >= 0 && groups[entity] == group : entity < 0;
                examples.Add(new ReferenceExample(
                    [1UL << (int)ReferenceFeature.Nobody, .. pronoun.Select(candidate => candidate.Features)],
                    [!isNamed, .. pronoun.Select(candidate => IsRight(candidate.Entity))],
                    gold.Weight));
                int reference = work.Entities.ReferenceAt(pronoun.Key);
                right += IsRight(reference < 0 ? -1 : work.Entities.References.Items[reference].Entity) ? 1 : 0;
            }
        }

        return examples;
    }

    private static string?[] GroupsOf(ReferenceGold gold, Workspace work)
    {
        var names = new List<TextSpan>[work.Entities.Entities.Count];
        for (int i = 0; i < work.Names.Count; i++)
        {
            (names[work.Entities.OfName.Items[i]] ??= []).Add(work.Names.Items[i].Span);
        }

        return [.. names.Select(spans => gold.GroupOfNames(spans ?? []))];
    }
}
