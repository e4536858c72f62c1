using System.Collections.Concurrent;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tagging;

/// <summary>Finds names: features of the document, scores of the models, best tags, names.</summary>
internal sealed class NameTagger
{
    // Buffers that a text of more tokens has needed, about 1,000 bytes each, are given back. A news article has a thousand tokens or two.
    private const int MaxKeptTokens = 1 << 14;

    private readonly Lazy<NameModelFile> _models;
    private readonly NameSpans _spans = new();
    private readonly ConcurrentBag<NameTaggerState> _states = [];

    private readonly NameModel _model;
    private readonly bool _cascade;

    internal NameTagger(NameModel model)
        : this(new Lazy<NameModelFile>(() => NameModelFile.Default), model)
    {
    }

    /// <param name="models">Loaded at the first text.</param>
    /// <param name="model">Which of them to use.</param>
    /// <param name="cascade">Whether the networks are spared the sentences of which the linear model is sure.</param>
    internal NameTagger(Lazy<NameModelFile> models, NameModel model, bool cascade = true)
    {
        _models = models;
        _model = model;
        _cascade = cascade;
    }

    internal void Tag(in TokenizedText text, ListBuffer<NameMention> names)
    {
        names.Clear();
        if (text.Tokens.IsEmpty)
        {
            return;
        }

        if (!_states.TryTake(out NameTaggerState? state))
        {
            state = new NameTaggerState(_models.Value, _model, _cascade);
        }

        state.Score(text);
        foreach (SentenceRange sentence in text.Sentences)
        {
            ReadOnlySpan<byte> tags = state.Decode(sentence);
            AddNames(text, sentence, tags, state, names);
        }

        state.Consistency.Apply(text, names);
        if (text.Tokens.Length > MaxKeptTokens)
        {
            state.Shrink();
        }

        if (!state.IsHuge)
        {
            _states.Add(state);
        }
    }

    private void AddNames(in TokenizedText text, in SentenceRange sentence, ReadOnlySpan<byte> tags, NameTaggerState state, ListBuffer<NameMention> names)
    {
        bool scored = false;
        for (int t = 0; t < tags.Length; t++)
        {
            if (tags[t] == TagSet.Outside)
            {
                continue;
            }

            int first = t;
            t = TagSet.LastOfName(tags, first);
            NameLabel label = TagSet.LabelOf(tags[t]);
            float confidence = state.Confidence(sentence, first, t + 1, label, ref scored);
            int start = sentence.First + first, end = sentence.First + t + 1;
            start = label == NameLabel.Person ? _spans.SkipTitles(text, start, end) : start;
            TextSpan span = _spans.Trim(text, start, end);
            if (span.Length > 0)
            {
                names.Add(new NameMention(span, start, end, TagSet.KindOf(label), _spans.PlaceKindOf(text, span, label), confidence));
            }
        }
    }
}
