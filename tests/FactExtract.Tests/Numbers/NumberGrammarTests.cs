using FactExtract.Numbers;
using FactExtract.Tagging;
using FactExtract.Tests.Support;
using FactExtract.Text;
using FactExtract.Tokenization;

namespace FactExtract.Tests.Numbers;

public class NumberGrammarTests
{
    private static readonly FactExtractor Extractor = new(new ExtractionOptions { Kinds = new HashSet<FactKind> { FactKind.Number } });

    [TestCase("More than 200,000 Russian citizens have been drafted.", "More than 200,000 = 200000 (Russian citizens) MoreThan")]
    [TestCase("A fine of $10 to $15 billion is likely.", "$10 to $15 billion = 10000000000..15000000000 USD")]
    [TestCase("It will cost $2-3 million.", "$2-3 million = 2000000..3000000 USD")]
    [TestCase("There were five to six thousand visitors daily.", "five to six thousand = 5000..6000 (visitors)")]
    [TestCase("Between 10 and 20 people died.", "Between 10 and 20 = 10..20 (people)")]
    [TestCase("Growth of 5 to 7 percent is seen.", "5 to 7 percent = 5..7 percent")]
    [TestCase("Rates rose to 5.25% from 5%.", "5.25% = 5.25 percent; 5% = 5 percent")]
    [TestCase("The Fed raised rates by 25 basis points.", "25 basis points = 25 basis point")]
    [TestCase("It regained thousands of square miles of its territory.", "thousands of square miles = 1000..10000 square mile (territory)")]
    [TestCase("Hundreds of thousands of refugees crossed.", "Hundreds of thousands = 100000..1000000 (refugees)")]
    [TestCase("The villa sold for £2m, the flat for A$15m.", "£2m = 2000000 GBP; A$15m = 15000000 AUD")]
    [TestCase("The court fined it Rs 20 crore; the scam took RM3.06mil.", "Rs 20 crore = 200000000 INR; RM3.06mil = 3060000 MYR")]
    [TestCase("The loan was USD34.6 million.", "USD34.6 million = 34600000 USD")]
    [TestCase("It costs 50 cents; shares fell 5p to 240p.", "50 cents = 0.5 USD; 5p = 0.05 GBP; 240p = 2.4 GBP")]
    [TestCase("It cost 3 dollars 50 cents.", "3 dollars 50 cents = 3.5 USD")]
    [TestCase("Oil hit $52 a barrel.", "$52 a barrel = 52 USD per barrel")]
    [TestCase("Output is 325,000 barrels per day.", "325,000 barrels per day = 325000 barrel per day")]
    [TestCase("The suspect is 5ft 10in tall.", "5ft 10in = 70 inch")]
    [TestCase("The 6-foot-2 guard scored.", "6-foot-2 = 74 inch")]
    [TestCase("It fell to -5C overnight.", "-5C = -5 degree Celsius")]
    [TestCase("A magnitude 7.8 earthquake struck.", "magnitude 7.8 = 7.8 magnitude")]
    [TestCase("A 40-mile route was closed.", "40-mile = 40 mile")]
    [TestCase("A 2,000-pound bomb fell.", "2,000-pound = 2000 pound")]
    [TestCase("He won the 200m final.", "200m = 200 meter")]
    [TestCase("It has 35m users.", "35m = 35000000 (users)")]
    [TestCase("A 17-year-old boy and a three-month-old baby were found.", "17-year-old = 17 year of age; three-month-old = 3 month of age")]
    [TestCase("Voting is open to 16- and 17-year-olds.", "16 = 16 year of age; 17-year-olds = 17 year of age")]
    [TestCase("The victim, aged 66, survived.", "aged 66 = 66 year of age")]
    [TestCase("The man is in his 60s.", "60s = 60..69 year of age")]
    [TestCase("Her daughter, six, is safe.", "six = 6 year of age")]
    [TestCase("United won 2-1 at home.", "2-1 = 2..1")]
    [TestCase("Djokovic won 6-4, 3-6, 7-6 (7-4).", "6-4, 3-6, 7-6 (7-4) = 6..4")]
    [TestCase("Some 10-15 people died.", "Some 10-15 = 10..15 (people) About")]
    [TestCase("Bombs killed 3, 5 and 12 people.", "3 = 3 (people); 5 = 5 (people); 12 = 12 (people)")]
    [TestCase("One in five adults smokes.", "One in five = 0.2 (adults)")]
    [TestCase("Nearly half of the fleet is grounded.", "Nearly half = 0.5 (fleet) About")]
    [TestCase("A third of the staff quit.", "A third = 0.3333333333333333333333333333 (staff)")]
    [TestCase("He has 80-plus caps and 30-odd horses.", "80-plus = 80 (caps) AtLeast; 30-odd = 30 (horses) About")]
    [TestCase("Prices more than doubled.", "more than doubled = 2 MoreThan")]
    [TestCase("The No. 1 seed lost.", "No. 1 = 1")]
    [TestCase("The twenty-first and the 96th-minute winner.", "twenty-first = 21; 96th = 96")]
    [TestCase("More than 10 and less than 40 people came.", "More than 10 and less than 40 = 10..40 (people)")]
    [TestCase("It rose by 1234567890123456789012345678901 points.", "1234567890123456789012345678901 =  (points)")]
    public void Numbers_AreReadWithAllThatBelongsToThem(string text, string expected) => Assert.That(NumberDescription.Of(Extractor.Extract(text)), Is.EqualTo(expected));

    [TestCase("He carried an AK-47 and caught Covid-19.")]
    [TestCase("Flight 370 vanished. Article 50 was triggered.")]
    [TestCase("He lives at 10 Downing Street.")]
    [TestCase("Call 555-0123 or 1-800-555-1234 for help.")]
    [TestCase("No one was hurt. This is the one he wanted. One of the suspects fled.")]
    [TestCase("Third-party apps are banned.")]
    [TestCase("The address is 192.168.1.2, the tail number 007.")]
    [TestCase("He met Messi in the Round of 16 on Channel 5.")]
    [TestCase("It was built in 1850.")]
    public void WhatIsNoNumber_IsLeftOut(string text) => Assert.That(NumberDescription.Of(Extractor.Extract(text)), Is.Empty);

    [TestCase("1 ")]
    [TestCase(",", 1_000_000)]
    [TestCase("1,")]
    [TestCase("1-")]
    [TestCase("one hundred and ")]
    [TestCase("$ ")]
    [TestCase("between 1 and ")]
    [TestCase("111 ")]
    [TestCase("a1")]
    [TestCase("half of a ")]
    public void AdversarialText_TakesLinearTime(string unit, int length = 200_000)
    {
        // A second on a busy machine in a linear pass, minutes when it is quadratic.
        string text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        var tokens = new ListBuffer<Token>();
        foreach (Token token in Tokenizer.Enumerate(text))
        {
            tokens.Add(token);
        }

        int[] nameAt = new int[tokens.Count];
        nameAt.AsSpan().Fill(-1);
        var tagged = new TaggedText(new TokenizedText(text, tokens.Items, default), new WordClass[tokens.Count], default, nameAt);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        new NumberGrammar().Find(tagged, new ListBuffer<NumberMention>());
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }
}
