using FactExtract.Entities;
using FactExtract.Facts;

namespace FactExtract.Tests.Entities;

public class EntityResolverTests
{
    [TestCase("[p Jane Roe] came. [p Roe] left.", "Jane Roe: Jane Roe, Roe", TestName = "family name")]
    [TestCase("[p ROE] WINS\n\n[p Jane Roe] won. [p Jane]'s friends cheered.", "Jane Roe: ROE, Jane Roe, Jane", TestName = "capitals, given name")]
    [TestCase("[p K.C. Maurer] spoke. [p Mauer] said so. [p Karen Maurer] sat.", "Karen Maurer: K.C. Maurer, Mauer, Karen Maurer", TestName = "initials, typo")]
    [TestCase("[p Recep Tayyip Erdoğan] met [p Erdogan]'s guests.", "Recep Tayyip Erdoğan: Recep Tayyip Erdoğan, Erdogan", TestName = "diacritics")]
    [TestCase("[p Bob Woodward] and [p Robert Woodward]", "Robert Woodward: Bob Woodward, Robert Woodward", TestName = "short given name")]
    [TestCase("[p Ursula von der Leyen] met [p von der Leyen]'s aides. [p Von der Leyen] spoke.", "Ursula von der Leyen: Ursula von der Leyen, von der Leyen, Von der Leyen", TestName = "particles")]
    [TestCase("[p Xi Jinping] spoke. [p Xi] left.", "Xi Jinping: Xi Jinping, Xi", TestName = "family name first")]
    [TestCase("[p George Bush] and [p Laura Bush] sat. [p Bush] rose.", "George Bush: George Bush | Laura Bush: Laura Bush | Bush: Bush", TestName = "two of one family name stay apart")]
    [TestCase("[p George Bush] sat. [p Bush] rose. [p Laura Bush] left.", "George Bush: George Bush, Bush | Laura Bush: Laura Bush", TestName = "the other is named later")]
    [TestCase("[p John] and [p Mary Smith] came. [p Smith] spoke. Mr. [p Smith] left. Mrs. [p Smith] stayed.", "John: John, Smith | Mary Smith: Mary Smith, Smith | Smith: Smith", TestName = "couple")]
    [TestCase("The [p Obamas] came. [p Barack Obama] waved.", "Obamas: Obamas | Barack Obama: Barack Obama", TestName = "plural family")]
    [TestCase("[p Eldrick Woods], known as [p Tiger], won. [p Tiger] smiled.", "Eldrick Woods: Eldrick Woods, Tiger, Tiger", TestName = "nickname told")]
    [TestCase("[p Jane Roe], the dockers' leader known as “[p Iron Meg],” won. [p Iron Meg] smiled.", "Jane Roe: Jane Roe, Iron Meg, Iron Meg", TestName = "nickname of two words after an apposition")]
    [TestCase("[p Mario Rossi] met [p Maria Rossi].", "Mario Rossi: Mario Rossi | Maria Rossi: Maria Rossi", TestName = "like given names")]
    [TestCase("[p George H. W. Bush], [p George W. Bush]", "George H. W. Bush: George H. W. Bush | George W. Bush: George W. Bush", TestName = "second given name")]
    [TestCase("[o World Health Organization] ([o WHO]) said. The [o WHO] said.", "World Health Organization: World Health Organization, WHO, WHO", TestName = "acronym in brackets")]
    [TestCase("[o Royal Society of Chemists] met. [o RSC] said.", "Royal Society of Chemists: Royal Society of Chemists, RSC", TestName = "acronym by its letters")]
    [TestCase("[l United States], [l U.S.], [l US], [l UK], [l Britain]", "United States: United States, U.S., US | Britain: UK, Britain", TestName = "other names")]
    [TestCase("[o Saudi Gazette] wrote. The [o Gazette] said. [o Acme Inc.] paid [o Acme].", "Saudi Gazette: Saudi Gazette, Gazette | Acme Inc.: Acme Inc., Acme", TestName = "shortened")]
    [TestCase("[o Supreme Court], [o High Court], [o Court]", "Supreme Court: Supreme Court | High Court: High Court | Court: Court", TestName = "shortened of two")]
    [TestCase("[o United States Food and Drug Administration] met. The [o FDA] said.", "United States Food and Drug Administration: United States Food and Drug Administration, FDA", TestName = "acronym of a part")]
    [TestCase("[p Andrej Mahecic] spoke. [p Mahetic] left. The [p Mahecics] wept.", "Andrej Mahecic: Andrej Mahecic, Mahetic | Mahecics: Mahecics", TestName = "slip")]
    [TestCase("[p Edel González Jiménez], [p González Jiménez]", "Edel González Jiménez: Edel González Jiménez, González Jiménez", TestName = "two family names")]
    [TestCase("[l Los Angeles] ([l LAX])", "Los Angeles: Los Angeles | LAX: LAX", TestName = "airport code")]
    [TestCase("[g Russian] troops, [g Russians]", "Russians: Russian, Russians", TestName = "group")]
    [TestCase("[l Georgia], [o Georgia]", "Georgia: Georgia | Georgia: Georgia", TestName = "kinds stay apart")]
    public void Resolve_GroupsNames(string marked, string expected) =>
        Assert.That(MarkedText.Entities(marked), Is.EqualTo(expected));

    [TestCase("[p Khaled Al-Maeena]", "Khaled", "Al-Maeena", "")]
    [TestCase("[p Ursula von der Leyen]", "Ursula", "von der Leyen", "")]
    [TestCase("[p Martin Luther King, Jr.]", "Martin Luther", "King", "Jr.")]
    [TestCase("[p Kim Jong Un]", "Jong Un", "Kim", "")]
    [TestCase("[p Kim Clijsters]", "Kim", "Clijsters", "")]
    [TestCase("[p J. R. R. Tolkien]", "J. R. R.", "Tolkien", "")]
    public void Resolve_TellsThePartsOfAName(string marked, string given, string family, string suffix)
    {
        (string text, Workspace work) = MarkedText.Resolve(marked);
        EntityRecord entity = work.Entities.Entities.Items[0];
        Assert.That(
            (MarkedText.Cut(text, entity.GivenName), MarkedText.Cut(text, entity.FamilyName), MarkedText.Cut(text, entity.Suffix)),
            Is.EqualTo((given, family, suffix)));
    }

    [TestCase("[p Mary Roe]", Gender.Female, TestName = "given name")]
    [TestCase("Mr. [p Roe]", Gender.Male, TestName = "honorific")]
    [TestCase("spokeswoman [p Chris Roe]", Gender.Female, TestName = "role")]
    [TestCase("his wife, [p Chris Roe], left", Gender.Female, TestName = "kinship")]
    [TestCase("[p Xyzzy]", Gender.Unknown, TestName = "unknown")]
    public void Resolve_TellsGender(string marked, Gender expected)
    {
        EntityRecord entity = MarkedText.Resolve(marked).Work.Entities.Entities.Items[0];
        Assert.That(entity.Gender, Is.EqualTo(expected));
        Assert.That(entity.GenderConfidence, expected == Gender.Unknown ? Is.Zero : Is.InRange(0.6f, 1f));
    }

    [Test]
    public void Resolve_TakesLinearTimeOnManyNames()
    {
        // Ten thousand Smiths: with all pairs compared, this would take minutes.
        string marked = string.Join(". ", Enumerable.Range(0, 10_000).Select(i => $"[p {(char)('A' + (i % 26))}{(char)('a' + (i / 26 % 26))}x{i} Smith] met [p Smith]"));
        Assert.That(MarkedText.Resolve(marked).Work.Entities.OfName.Count, Is.EqualTo(20_000));
    }
}
