using FactExtract.Tokenization;

namespace FactExtract.Tests.Tokenization;

public class BlockTokenizerTests
{
    [TestCase("", "")]
    [TestCase(" \t\n ", "")]
    [TestCase("word", "word")]
    [TestCase("I can't, John's won't.", "I|ca|n't|,|John|'s|wo|n't|.")]
    [TestCase("They’re sure we’ll say it isn’t.", "They|’re|sure|we|’ll|say|it|is|n’t|.")]
    [TestCase("CAN'T JOHN'S", "CA|N'T|JOHN|'S")]
    [TestCase("cannot Cannot gonna gotta dont didnt want", "can|not|Can|not|gon|na|got|ta|do|nt|did|nt|want")]
    [TestCase("O'Brien, Shi'ite and Ba'ath dogs'", "O'Brien|,|Shi'ite|and|Ba'ath|dogs|'")]
    [TestCase("'The' 'em '90s 1990's", "'|The|'|'em|'90s|1990's")]
    [TestCase("U.S. and U.S.A. officials at 5 p.m.", "U.S.|and|U.S.A.|officials|at|5|p.m.")]
    [TestCase("Mr. Smith, Dr. Ng, J. K. Rowling.", "Mr.|Smith|,|Dr.|Ng|,|J.|K.|Rowling|.")]
    [TestCase("Inc. etc. are here, etc.", "Inc.|etc.|are|here|,|etc|.")]
    [TestCase("No. 5 is no. Sat. we sat.", "No.|5|is|no|.|Sat|.|we|sat|.")]
    [TestCase("you and I. Albert I. Jones", "you|and|I|.|Albert|I.|Jones")]
    [TestCase("Roe v. Wade, p. 55, c. 1900", "Roe|v.|Wade|,|p.|55|,|c.|1900")]
    [TestCase("Ph.D. e.g. i.e. a.k.a.", "Ph.D.|e.g.|i.e.|a.k.a.")]
    [TestCase("$5 10% US$3.5 £300,000 10:30", "$|5|10|%|US$|3.5|£|300,000|10:30")]
    [TestCase("5km 9am 11p.m. 22nd 1990s 3D 40mph", "5|km|9|am|11|p.m.|22nd|1990s|3D|40|mph")]
    [TestCase("10-15 2-1 2010-2012", "10|-|15|2|-|1|2010|-|2012")]
    [TestCase("713-853-3989 345-9945 11-20-2000 9/11 1/2", "713-853-3989|345-9945|11-20-2000|9/11|1/2")]
    [TestCase("London-based pro-Russian e-mail co-founder mid-July", "London|-|based|pro-Russian|e-mail|co-founder|mid-July")]
    [TestCase("an 18-year-old non-state-owned UN-related F-16", "an|18|-|year|-|old|non-state|-|owned|UN|-|related|F|-|16")]
    [TestCase("No--let it... go.. and – or—", "No|--|let|it|...|go|..|and|–|or|—")]
    [TestCase("What?! Yes!!! (really)", "What|?!|Yes|!!!|(|really|)")]
    [TestCase("See http://www.example.com/a_(b)?c=d#e. Now", "See|http://www.example.com/a_(b)?c=d#e|.|Now")]
    [TestCase("http://✪df.ws/123, chrome-extension://mhjfb", "http://✪df.ws/123|,|chrome-extension://mhjfb")]
    [TestCase("On www.red-stars.com.", "On|www.red-stars.com|.")]
    [TestCase("(www.example.com) example.com/a-b, jane.doe-x@example.com!", "(|www.example.com|)|example.com/a-b|,|jane.doe-x@example.com|!")]
    [TestCase("@user #topic #1 AT&T R&D salt & and/or w/o", "@user|#topic|#|1|AT&T|R&D|salt|&|and|/|or|w/o")]
    [TestCase("went home.The end of .doc and .5", "went|home|.|The|end|of|.doc|and|.5")]
    [TestCase("“Yes,” he said. ‘No’", "“|Yes|,|”|he|said|.|‘|No|’")]
    [TestCase("1. First\n2. Second 3. third", "1.|First|2.|Second|3|.|third")]
    [TestCase("naïve Zürich’s 北京 😀👍🏽", "naïve|Zürich|’s|北京|😀|👍|🏽")]
    [TestCase("a\u00A0b\u200Bc", "a|b|c")]
    public void Tokenize_FollowsUniversalDependencies(string text, string expected) =>
        Assert.That(string.Join('|', Tokenize(text).Select(t => text.Substring(t.Start, t.Length))), Is.EqualTo(expected));

    [TestCase("the", TokenKind.Word)]
    [TestCase("n't", TokenKind.Word)]
    [TestCase("'em", TokenKind.Word)]
    [TestCase("300,000", TokenKind.Number)]
    [TestCase(".5", TokenKind.Number)]
    [TestCase("'90s", TokenKind.Number)]
    [TestCase("...", TokenKind.Punctuation)]
    [TestCase("—", TokenKind.Punctuation)]
    [TestCase("“", TokenKind.Punctuation)]
    [TestCase("$", TokenKind.Symbol)]
    [TestCase("%", TokenKind.Symbol)]
    [TestCase("😀", TokenKind.Symbol)]
    [TestCase("http://example.com/", TokenKind.Address)]
    [TestCase("#topic", TokenKind.Address)]
    public void Kind_IsThatOfTheFirstCharacter(string text, TokenKind expected)
    {
        Token[] tokens = Tokenize("x " + text);
        Assert.That(tokens[^1].Kind, Is.EqualTo(expected));
    }

    private static Token[] Tokenize(string text)
    {
        var buffer = new TokenBuffer();
        new BlockTokenizer(TokenizerStrategy.Scalar).Tokenize(text, buffer);
        return buffer.Tokens.Items.ToArray();
    }
}
