using System.Xml.Linq;

namespace FactExtract.Tests.Facts;

public class FactHtmlTests
{
    [Test]
    public void ToHtml_MarksFactsAndKeepsTheText()
    {
        string html = Article(FactHtml.ToHtml(SampleResult.Value, SampleResult.Text));
        Assert.That(html, Is.EqualTo("""
            <article>
            <h3 class="headline">BIG NEWS</h3>
            <p class="paragraph"><mark class="quote" id="d1f0" title="quote: said by Ann Lee · “told” · to Reuters">“Go home,”</mark> <mark class="person" id="d1f1" data-kind="person" title="person: Ann Lee · mayor">Ann Lee</mark> told <mark class="organization" id="d1f2" data-kind="organization" title="organization: Reuters">Reuters</mark> in <mark class="place" id="d1f3" data-kind="place" title="place: Rome · city · IT · 41.89° N, 12.51° E">Rome</mark>, <mark class="quote" data-kind="quote" title="quote: said by Ann Lee · “told” · to Reuters">“all <mark class="number" id="d1f4" data-kind="number" title="number: 3 · of you">3</mark> of you.”</mark><a class="speaker" href="#d1e0">Ann Lee</a> <mark class="number" id="d1f5" data-kind="number" title="number: &gt; 1,500,000 – 1,600,000.5 USD">More than $1.5 million</mark> came in <mark class="date" id="d1f6" data-kind="date" title="date: 2022-05 · 2022-05-01 – 2022-05-31">May</mark>.</p>
            <p class="promotion">CLICK <mark class="custom" id="d1f7" data-kind="custom" title="custom: tag">&lt;b&gt;</mark>HERE&lt;/b&gt;</p>
            </article>
            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void ToHtml_HostileText_StaysText()
    {
        const string Attack = "</style><script>alert(1)</script> \" onload=x ' &amp; \0\u001b[2J \ud800";
        var result = new ExtractionResult
        {
            DocumentId = Attack,
            Facts =
            [
                new PersonFact { Text = Attack, Span = new TextSpan(0, Attack.Length), Name = Attack, EntityId = 0, Role = Attack, Affiliation = Attack },
                new QuoteFact { Text = Attack, Span = new TextSpan(1, 30), Content = Attack, Cue = Attack, Speaker = new Speaker { Name = Attack } },
                new PlaceFact { Text = Attack, Span = new TextSpan(2, 5), Name = Attack, CountryCode = Attack, Admin1 = Attack },
                new NumberFact { Text = Attack, Span = new TextSpan(3, 5), Unit = Attack, Counted = Attack, Value = 1 },
                new DateFact { Text = Attack, Span = new TextSpan(4, 5), Timex = Attack },
                new CustomFact { Text = Attack, Span = new TextSpan(5, 5), Label = Attack },
            ],
            Entities = [new Entity { Id = 0, Kind = FactKind.Person, Name = Attack, Mentions = [0] }],
        };
        string html = FactHtml.ToHtml(result, Attack);
        Assert.That(html.AsSpan().IndexOfAny("\0\u001b\ud800"), Is.Negative);

        // Well formed as XML once the tags that HTML leaves open are closed: no text has become a tag or left its attribute.
        XElement body = Body(html);
        Assert.That(body.Descendants().Select(element => element.Name.LocalName).Distinct(), Is.SubsetOf(["header", "label", "input", "i", "main", "h2", "article", "p", "mark", "span", "aside", "details", "summary", "small", "ul", "li", "b", "nav", "a", "svg", "path", "circle", "title"]));
        Assert.That(body.Descendants().Attributes().Select(attribute => attribute.Name.LocalName).Distinct(), Is.SubsetOf(["type", "id", "class", "checked", "title", "data-kind", "href", "open"]));
        Assert.That(body.Descendants("p").Single().Value, Does.StartWith("</style><script>alert(1)</scrip"));
    }

    [TestCase(0, 6, 3, 6, "<a>abc<b>def</b></a><b>ghi</b>jkl", TestName = "crossing: the later is cut where the earlier ends")]
    [TestCase(0, 6, 0, 3, "<a><b>abc</b>def</a>ghijkl")]
    [TestCase(0, 6, 0, 6, "<a><b>abcdef</b></a>ghijkl")]
    [TestCase(0, 3, 3, 3, "<a>abc</a><b>def</b>ghijkl")]
    [TestCase(3, 6, 6, 3, "abc<a>def<b>ghi</b></a>jkl")]
    public void ToHtml_TwoFacts_Nest(int start, int length, int otherStart, int otherLength, string expected)
    {
        var result = new ExtractionResult
        {
            Facts =
            [
                new WorkFact { Text = "", Span = new TextSpan(start, length) },
                new EventFact { Text = "", Span = new TextSpan(otherStart, otherLength) },
            ],
        };
        XElement paragraph = Body(FactHtml.ToHtml(result, "abcdefghijkl")).Descendants("p").Single();
        Assert.That(Short(paragraph), Is.EqualTo(expected));
    }

    [Test]
    public void Write_ManyDocuments_KeepsTheirAnchorsApart()
    {
        using var writer = new StringWriter();
        FactHtml.Write([(SampleResult.Value, SampleResult.Text), (SampleResult.Value, SampleResult.Text)], writer);
        XElement body = Body(writer.ToString());
        List<string> anchors = [.. body.Descendants().Attributes("id").Select(id => id.Value)];
        Assert.That(anchors, Is.Unique);
        Assert.That(body.Descendants("a").Attributes("href").Select(link => link.Value[1..]), Is.SubsetOf(anchors));
    }

    [Test]
    public void ToHtml_ResultOfAnotherText_Throws() =>
        Assert.That(
            () => FactHtml.ToHtml(SampleResult.Value, "short"),
            Throws.ArgumentException.With.Message.EqualTo("The result has a fact at [10..18), but the text has 5 UTF-16 code units: pass the text that the result is of."));

    [Test]
    public void ToHtml_LoadsNothing()
    {
        string html = FactHtml.ToHtml(SampleResult.Value, SampleResult.Text);
        Assert.That(html, Does.Not.Match(@"(?i)url\(|@import|src=|https?:|javascript:"));
    }

    private static string Short(XElement paragraph) =>
        string.Concat(paragraph.Nodes().Select(Short));

    private static string Short(XNode node)
    {
        if (node is not XElement mark)
        {
            return node.ToString();
        }

        string name = mark.Attribute("class")!.Value == "work" ? "a" : "b";
        return $"<{name}>{string.Concat(mark.Nodes().Select(Short))}</{name}>";
    }

    private static string Article(string html)
    {
        int start = html.IndexOf("<article>", StringComparison.Ordinal);
        return html[start..(html.IndexOf("</article>", StringComparison.Ordinal) + "</article>".Length)];
    }

    private static XElement Body(string html)
    {
        string body = html[html.IndexOf("<body>", StringComparison.Ordinal)..(html.IndexOf("</body>", StringComparison.Ordinal) + "</body>".Length)];
        body = System.Text.RegularExpressions.Regex.Replace(body, "<input type=\"checkbox\" id=\"([a-z-]+)\"( checked)?>", "<input type=\"checkbox\" id=\"$1\"/>");
        return XElement.Parse(body.Replace("<details open ", "<details ", StringComparison.Ordinal), LoadOptions.PreserveWhitespace);
    }
}
