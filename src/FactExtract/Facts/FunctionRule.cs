namespace FactExtract.Facts;

/// <summary>A rule made of a function.</summary>
internal sealed class FunctionRule(Func<TextDocument, ExtractionResult, IEnumerable<Fact>> apply) : IFactRule
{
    public IEnumerable<Fact> Apply(TextDocument document, ExtractionResult result) => apply(document, result);
}
