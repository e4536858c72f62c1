using FactExtract.Dates;
using FactExtract.Tagging;
using FactExtract.Tokenization;

namespace FactExtract.Facts;

/// <summary>
/// Lets the stages after the names run over a text of its own: while the name models are loaded and find the names of the first text,
/// what comes after them is compiled and its word lists are read on another processor.
/// </summary>
internal static class Rehearsal
{
    private const string Text =
        "GENEVA, May 3 (Reuters) - The World Health Organization (WHO) said on Tuesday that at least 1,250 people, about 12.5% of them children, had died in northern Kenya since last March.\n\n"
        + "“We need $30 million to $40 million before the rainy season,” said Dr. Maria Lopez, the agency's deputy director, 52. “If it doesn't come, twice as many could die,” she added.\n\n"
        + "Kenyan President Daniel Karanja told reporters in Nairobi, the capital, that his government would send three hundred doctors within two weeks. "
        + "According to the minister, Lopez's team reached Garissa, Kenya, at 6 p.m. on 2 May 2023, 40 miles from the border with Somalia. "
        + "The two-day conference cost 3.2 billion euros, up from €2.1bn a year earlier; Mr. Karanja called it \"a disgrace\" and asked whether anybody was surprised.";

    private static readonly (string Name, FactKind Kind)[] Names =
    [
        ("GENEVA", FactKind.Place), ("Reuters", FactKind.Organization), ("World Health Organization", FactKind.Organization), ("WHO", FactKind.Organization), ("Kenya", FactKind.Place),
        ("Maria Lopez", FactKind.Person), ("Kenyan", FactKind.Group), ("Daniel Karanja", FactKind.Person), ("Nairobi", FactKind.Place), ("Lopez", FactKind.Person),
        ("Garissa", FactKind.Place), ("Kenya", FactKind.Place), ("Somalia", FactKind.Place), ("Karanja", FactKind.Person),
    ];

    /// <summary>What the stages find, which only tests ask.</summary>
    internal static ExtractionResult Run()
    {
        var work = new Workspace();
        TokenizedText text = new TextCutter().Cut(Text, work);
        AddNames(text, work);
        LaterStages.Default.Find(text, new DateContext(new DateOnly(2023, 5, 3), DateOrder.Automatic), homePlace: null, work, CancellationToken.None);
        return new FactAssembler(new ExtractionOptions()).Assemble(Text, null, work);
    }

    // The names stand in the list in the order of the text.
    private static void AddNames(in TokenizedText text, Workspace work)
    {
        int token = 0;
        foreach ((string name, FactKind kind) in Names)
        {
            int start = Text.IndexOf(name, text.Tokens[token].Start, StringComparison.Ordinal);
            while (text.Tokens[token].Start < start)
            {
                token++;
            }

            int first = token;
            while (token < text.Tokens.Length && text.Tokens[token].Start < start + name.Length)
            {
                token++;
            }

            work.Names.Add(new NameMention(new TextSpan(start, name.Length), first, token, kind, PlaceKind.Unknown, 1));
        }
    }
}
