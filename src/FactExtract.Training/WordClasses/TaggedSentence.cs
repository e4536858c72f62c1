using FactExtract.Tagging;

namespace FactExtract.Training.WordClasses;

/// <summary>A sentence with the part of speech of each word, in the Penn tag set and in the universal one.</summary>
internal sealed record TaggedSentence(string[] Words, ulong[] Hashes, WordClass[] Tags, string[] UniversalTags);
