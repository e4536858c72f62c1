using FactExtract.Facts;
using FactExtract.Quotations;
using FactExtract.Tagging;
using FactExtract.Tests.Entities;
using FactExtract.Tokenization;

namespace FactExtract.Tests.Quotations;

/// <summary>Names are marked as in <see cref="MarkedText"/>; a quotation reads "kind: part || part / speaker's words = name / cue / addressee".</summary>
public class QuotationFinderTests
{
    private static readonly QuotationFinder Finder = new();

    [TestCase("“The dam is safe,” [p Ann Lee] said.", "direct: The dam is safe, / Ann Lee = Ann Lee / said / -")]
    [TestCase("“The dam is safe,” said engineer [p Ann Lee], who built it.", "direct: The dam is safe, / engineer Ann Lee = Ann Lee / said / -")]
    [TestCase("[p Ann Lee] said, “The dam is safe.”", "direct: The dam is safe. / Ann Lee = Ann Lee / said / -")]
    [TestCase("[p Ann Lee] told reporters on Monday: “The dam is safe.”", "direct: The dam is safe. / Ann Lee = Ann Lee / told / reporters")]
    [TestCase("“Is the dam safe?” [p Ann Lee] asked.", "direct: Is the dam safe? / Ann Lee = Ann Lee / asked / -")]
    [TestCase("“The dam,” [p Ann Lee] said, “is safe.”", "direct: The dam, || is safe. / Ann Lee = Ann Lee / said / -")]
    [TestCase("“The dam is safe,” [p Ann Lee] said. “Nobody needs to leave.”", "direct: The dam is safe, || Nobody needs to leave. / Ann Lee = Ann Lee / said / -")]
    [TestCase("“The dam is safe,” one man, [p Aleksey], who lives below it, told [o Reuters].", "direct: The dam is safe, / one man, Aleksey = Aleksey / told / Reuters")]
    [TestCase("“The dam is safe,” [p Ann Lee] told reporters last week.", "direct: The dam is safe, / Ann Lee = Ann Lee / told / reporters")]
    [TestCase("“The dam is safe,” according to [p Ann Lee].", "direct: The dam is safe, / Ann Lee = Ann Lee / according to / -")]
    [TestCase("He would “read it,” his secretary, [p Ann Lee], told reporters Thursday morning.", "mixed: He would “read it,” / his secretary, Ann Lee = Ann Lee / told / reporters")]
    [TestCase("[p Ann Lee], the chief executive, told employees in a memo that the dam was safe.", "indirect: the dam was safe / Ann Lee, the chief executive = Ann Lee / told / employees")]
    [TestCase("[p Ann Lee], who knew it, told her advisers to repair the dam.", "indirect: to repair the dam / Ann Lee = Ann Lee / told / her advisers")]
    [TestCase("[p Ann Lee] was quoted by the agency as saying that the dam was safe.", "indirect: the dam was safe / Ann Lee = Ann Lee / quoted / -")]
    [TestCase("Critics were unhappy, with one poster writing “The dam is safe.”", "direct: The dam is safe. / one poster = - / writing / -")]
    [TestCase("The dam cracked faster than models had predicted.", "")]
    [TestCase("Opponents held up banners reading “Homes first.”", "")]
    [TestCase("Water below the dam rose by a meter, the 61-year-old said.", "indirect: Water below the dam rose by a meter / the 61-year-old = - / said / -")]
    [TestCase("The mayor had a message: “Leave now.”", "direct: Leave now. / The mayor = - / - / -")]
    [TestCase("“The dam will hold for another hundred years.” — [p Ann Lee], engineer", "direct: The dam will hold for another hundred years. / Ann Lee = Ann Lee / - / -")]
    [TestCase("“The dam is old,” [p Ann Lee] said. “A total ruin!”", "direct: The dam is old, || A total ruin! / Ann Lee = Ann Lee / said / -")]
    [TestCase("“The dam,” [p Ann Lee] said, pausing, “is safe.”", "direct: The dam, || is safe. / Ann Lee = Ann Lee / said / -")]
    [TestCase("“The dam,” said [p Ann Lee] — a former judge — “is safe.”", "direct: The dam, || is safe. / Ann Lee = Ann Lee / said / -")]
    [TestCase("[p Ann Lee] spoke. “The dam is safe,” the agency quoted her as saying.", "direct: The dam is safe, / her = Ann Lee / quoted / -")]
    public void Direct(string text, string expected) => Assert.That(Found(text), Is.EqualTo(expected));

    [TestCase("\"The dam is safe,\" [p Ann Lee] said.")]
    [TestCase("''The dam is safe,'' [p Ann Lee] said.")]
    [TestCase("``The dam is safe,'' [p Ann Lee] said.")]
    [TestCase("‘The dam is safe,’ [p Ann Lee] said.")]
    [TestCase("'The dam is safe,' [p Ann Lee] said.")]
    [TestCase("«The dam is safe,» [p Ann Lee] said.")]
    [TestCase("”The dam is safe,” [p Ann Lee] said.")]
    [TestCase("“The dam is safe,\" [p Ann Lee] said.")]
    public void Marks(string text) => Assert.That(Found(text), Is.EqualTo("direct: The dam is safe, / Ann Lee = Ann Lee / said / -"));

    [TestCase("[p Ann Lee] said: “The dam is safe.\n\n“Nobody needs to leave.”", "direct: The dam is safe. || Nobody needs to leave. / Ann Lee = Ann Lee / said / -")]
    [TestCase("“He told me, ‘The dam is safe,’ and left,” [p Ann Lee] said.", "direct: He told me, ‘The dam is safe,’ and left, / Ann Lee = Ann Lee / said / -")]
    [TestCase("The governor added:\n\nThe dam is safe and nobody needs to leave.", "indirect: The dam is safe and nobody needs to leave / The governor = - / added / -")]
    public void Paragraphs(string text, string expected) => Assert.That(Found(text), Is.EqualTo(expected));

    [TestCase("[p Ann Lee] said that the dam was safe.", "indirect: the dam was safe / Ann Lee = Ann Lee / said / -")]
    [TestCase("[p Ann Lee] said the dam was safe.", "indirect: the dam was safe / Ann Lee = Ann Lee / said / -")]
    [TestCase("The dam was safe, [p Ann Lee] said on Monday.", "indirect: The dam was safe / Ann Lee = Ann Lee / said / -")]
    [TestCase("The dam, [p Ann Lee] said, was safe.", "indirect: The dam || was safe / Ann Lee = Ann Lee / said / -")]
    [TestCase("The residents, said [p Lee], are free to leave.", "indirect: The residents || are free to leave / Lee = Lee / said / -")]
    [TestCase("According to [p Ann Lee], the dam was safe.", "indirect: the dam was safe / Ann Lee = Ann Lee / According to / -")]
    [TestCase("The dam was safe, according to engineers.", "indirect: The dam was safe / engineers = - / according to / -")]
    [TestCase("[p Ann Lee] told the council on Monday that the dam was safe.", "indirect: the dam was safe / Ann Lee = Ann Lee / told / the council")]
    [TestCase("The ministry, in a statement on Monday, said the dam was safe.", "indirect: the dam was safe / The ministry = - / said / -")]
    [TestCase("Police urged residents to leave the valley.", "indirect: to leave the valley / Police = - / urged / residents")]
    [TestCase("[p Ann Lee] asked whether the dam was safe.", "indirect: whether the dam was safe / Ann Lee = Ann Lee / asked / -")]
    [TestCase("[p Ann Lee], 45, an engineer from the valley, said the dam was safe.", "indirect: the dam was safe / Ann Lee, 45, an engineer from the valley = Ann Lee / said / -")]
    [TestCase("[p Ann Lee], who built it, says the dam is safe.", "indirect: the dam is safe / Ann Lee = Ann Lee / says / -")]
    [TestCase("Many of the men criticized the plan, stating that they had no interest in it.", "indirect: they had no interest in it / Many of the men = - / stating / -")]
    [TestCase("The valley emptied, with [l Georgia] stating that crossings had doubled.", "indirect: crossings had doubled / Georgia = Georgia / stating / -")]
    [TestCase("It was reported that the dam was safe.", "indirect: the dam was safe / - = - / reported / -")]
    [TestCase("As [p Ann Lee] told the paper, the dam is safe.", "indirect: the dam is safe / Ann Lee = Ann Lee / told / the paper")]
    [TestCase("[l Georgia], stating that its dams were safe, denied the claim.", "indirect: its dams were safe / Georgia = Georgia / stating / -")]
    [TestCase("[o Acme] issued a statement saying that the dam was safe.", "indirect: the dam was safe / Acme = Acme / saying / -")]
    [TestCase("[p Ann Lee] to [o Congress]: Repair the dam", "indirect: Repair the dam / Ann Lee = Ann Lee / - / Congress")]
    [TestCase("[p Ann Lee] said that the dam was safe, and left the room.", "indirect: the dam was safe / Ann Lee = Ann Lee / said / -")]
    [TestCase("[p Ann Lee] said on Wednesday the dam was safe.", "indirect: the dam was safe / Ann Lee = Ann Lee / said / -")]
    [TestCase("[p Ann Lee] said Monday's flood was bad.", "indirect: Monday's flood was bad / Ann Lee = Ann Lee / said / -")]
    [TestCase("[p Ann Lee] said far too many lives were lost.", "indirect: far too many lives were lost / Ann Lee = Ann Lee / said / -")]
    [TestCase("[p Ann Lee] said the dam was built by [p Bo Berg], who was mayor then.", "indirect: the dam was built by Bo Berg / Ann Lee = Ann Lee / said / -")]
    [TestCase("[g Peruvians] said that the dam was safe.", "indirect: the dam was safe / Peruvians = Peruvians / said / -")]
    [TestCase("CAIRO (AP) — The dam was safe, [p Ann Lee] said.", "indirect: The dam was safe / Ann Lee = Ann Lee / said / -")]
    public void Indirect(string text, string expected) => Assert.That(Found(text), Is.EqualTo(expected));

    [TestCase("[p Ann Lee] said the dam was “as safe as a house” and would hold.", "mixed: the dam was “as safe as a house” and would hold / Ann Lee = Ann Lee / said / -")]
    [TestCase("[p Ann Lee] called the plan “a disaster.”", "mixed: the plan “a disaster.” / Ann Lee = Ann Lee / called / -")]
    [TestCase("The plan was “a disaster,” [p Ann Lee] said.", "mixed: The plan was “a disaster,” / Ann Lee = Ann Lee / said / -")]
    [TestCase("[p Ann Lee] asked people to “stay calm.”", "mixed: to “stay calm.” / Ann Lee = Ann Lee / asked / people")]
    public void Mixed(string text, string expected) => Assert.That(Found(text), Is.EqualTo(expected));

    [TestCase("[p Ann Lee] said the dam was safe and added that nobody had to leave.", "indirect: the dam was safe / Ann Lee = Ann Lee / said / -\nindirect: nobody had to leave / Ann Lee = Ann Lee / added / -")]
    [TestCase("[p Ann Lee] said the dam was safe, adding that nobody had to leave.", "indirect: the dam was safe / Ann Lee = Ann Lee / said / -\nindirect: nobody had to leave / Ann Lee = Ann Lee / adding / -")]
    [TestCase("[p Ann Lee] said the dam was safe, but [p Bo Berg] said it was not.", "indirect: the dam was safe / Ann Lee = Ann Lee / said / -\nindirect: it was not / Bo Berg = Bo Berg / said / -")]
    [TestCase("[o Dam Agency] officials said the dam was safe. Officials also said nobody had to leave.", "indirect: the dam was safe / Dam Agency officials = Dam Agency / said / -\nindirect: nobody had to leave / Officials = Dam Agency / said / -")]
    public void SeveralCues(string text, string expected) => Assert.That(Found(text), Is.EqualTo(expected));

    [TestCase("The “dam” is a wall of sand.")]
    [TestCase("[p Ann Lee] hosts the show “Good Morning.”")]
    [TestCase("[p Dwayne] “The Rock” Johnson arrived on Monday.")]
    [TestCase("The singer's new song, “Blue Valley,” is out.")]
    [TestCase("The company announced 271 pledged delegates and an added benefit.")]
    [TestCase("The report states the obvious.")]
    [TestCase("She thinks that the dam is safe.")]
    public void NoSpeech(string text) => Assert.That(Found(text), Is.Empty);

    [TestCase("[l Norland]'s health ministry said the dam was safe.", "Norland's health ministry = Norland's health ministry")]
    [TestCase("The health ministry said the dam was safe.", "The health ministry = health ministry")]
    [TestCase("The office of [l Norland]'s president [p Ann Lee] said the dam was safe.", "The office of Norland's president Ann Lee = office of Norland's president Ann Lee")]
    [TestCase("[o Acme Corp.] fell. The [l London]-based company said the dam was safe.", "The London-based company = Acme Corp.")]
    [TestCase("The new government said the dam was safe.", "The new government = -")]
    [TestCase("The ministry said the dam was safe.", "The ministry = -")]
    [TestCase("Minister of Health [p Ann Lee] said the dam was safe.", "Minister of Health Ann Lee = Ann Lee")]
    public void Bodies(string text, string speaker) => Assert.That(Found(text), Does.Contain($" / {speaker} / said"));

    [Test]
    public void MegabytesOfMarks_TakeLinearTime([Values("\"", "“", "‘", "'", "\" ", "“a” ", "said \"", "he said, ", "“\n")] string unit)
    {
        // Four times the text may take four times as long; twelve is the margin of a busy machine.
        double small = Seconds(string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length)));
        double large = Seconds(string.Concat(Enumerable.Repeat(unit, 400_000 / unit.Length)));
        Assert.That(large, Is.LessThan(Math.Max(0.05, small) * 12));
    }

    private static double Seconds(string text)
    {
        (_, Workspace work) = MarkedText.Resolve(text);
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        Run(text, work);
        return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static string Found(string marked)
    {
        (string text, Workspace work) = MarkedText.Resolve(marked);
        Run(text, work);
        return string.Join('\n', work.Quotations.Quotations.Items.ToArray().Select(quotation => Line(text, work, quotation)));
    }

    private static void Run(string text, Workspace work)
    {
        var source = new TokenizedText(text, work.Tokens.Items, work.Sentences.Items);
        var tagged = new TaggedText(source, work.Classes.Items, work.Names.Items, work.NameAt.Items);
        Finder.Find(tagged, work.Entities, work.QuotationBuffers, work.Quotations);
    }

    private static string Line(string text, Workspace work, Quotation quotation)
    {
        string name = quotation.SpeakerEntity < 0 ? Cut(text, quotation.SpeakerName) : Cut(text, work.Entities.Entities.Items[quotation.SpeakerEntity].Name);
        return $"{quotation.Kind.ToString().ToLowerInvariant()}: {string.Join(" || ", work.Quotations.PartsOf(quotation).ToArray().Select(part => Cut(text, part)))} / {Cut(text, quotation.Speaker)} = {name} / {Cut(text, quotation.Cue)} / {Cut(text, quotation.Addressee)}";
    }

    private static string Cut(string text, TextSpan span) => span.Length == 0 ? "-" : MarkedText.Cut(text, span);
}
