namespace FactExtract.Tests.Dates;

/// <summary>Time expressions of news, read on Tuesday, March 21, 2023.</summary>
public class DateGrammarTests
{
    private static readonly DateOnly Reference = new(2023, 3, 21);

    private static readonly FactExtractor Extractor = new();

    // Absolute and partial dates
    [TestCase("He died on March 14, 2013.", "March 14, 2013=2013-03-14")]
    [TestCase("He died on 14 March 2013.", "14 March 2013=2013-03-14")]
    [TestCase("He died on the 14th of March 2013.", "the 14th of March 2013=2013-03-14")]
    [TestCase("It opens on Sept. 2, 2023.", "Sept. 2, 2023=2023-09-02")]
    [TestCase("It began on Monday, May 9, 2022, in Moscow.", "Monday, May 9, 2022=2022-05-09")]
    [TestCase("The file is dated 2013-03-14.", "2013-03-14=2013-03-14")]
    [TestCase("The form says 03/14/2013.", "03/14/2013=2013-03-14")]
    [TestCase("The vote was held on February 11.", "February 11=2023-02-11")]
    [TestCase("The strike began in January 2012.", "January 2012=2012-01")]
    [TestCase("In November of 1776 he wrote.", "November of 1776=1776-11")]
    [TestCase("The dam was built in 1979.", "1979=1979")]
    [TestCase("The temple dates to 1200 BC.", "1200 BC=BC1200")]
    [TestCase("Crime rose in the 1990s.", "the 1990s=199")]
    [TestCase("Crime rose in the ’90s.", "the ’90s=199")]
    [TestCase("Crime rose in the mid-1980s.", "the mid-1980s=198")]
    [TestCase("It dates from the 19th century.", "the 19th century=18")]
    [TestCase("Sales rose in the first half of 2013.", "the first half of 2013=2013-H1")]
    [TestCase("Profit fell in the third quarter of 2012.", "the third quarter of 2012=2012-Q3")]
    [TestCase("Talks resume in mid-April.", "mid-April=2023-04")]
    [TestCase("The shop closed on Christmas Day 2022.", "Christmas Day 2022=2022-12-25")]
    [TestCase("He recalled the 9/11 attacks.", "9/11=2001-09-11")]
    [TestCase("It was sold in fiscal 2014.", "fiscal 2014=FY2014")]

    // What stands beside tells the value
    [TestCase("The deadline of Friday, January 13, will hold.", "Friday, January 13=2023-01-13")]
    [TestCase("It rained from Monday through Thursday.", "from Monday through Thursday=2023-03-13/2023-03-16|Monday=2023-03-13|Thursday=2023-03-16")]
    [TestCase("The fair will run Wednesday through Monday.", "Wednesday through Monday=2023-03-22/2023-03-27|Wednesday=2023-03-22|Monday=2023-03-27")]
    [TestCase("On Thursday afternoon at around 4:30 local time, it began.", "Thursday afternoon at around 4:30 local time=2023-03-16T16:30")]
    [TestCase("He came the day before yesterday.", "the day before yesterday=2023-03-19")]
    [TestCase("It was built in about 1900.", "1900=1900")]
    [TestCase("The fiscal first quarter was weak.", "The fiscal first quarter=2023-Q1")]
    [TestCase("Profit rose in the second fiscal quarter.", "the second fiscal quarter=2022-Q2")]
    [TestCase("They spent two years, half an hour a day.", "two years=P2Y|half an hour=PT0.5H")]
    [TestCase("The 2020 BC Winter Games were held.", "2020=2020")]

    // Relative dates
    [TestCase("He spoke on Friday.", "Friday=2023-03-17")]
    [TestCase("He spoke on Tuesday.", "Tuesday=2023-03-21")]
    [TestCase("The minister resigned last Thursday.", "last Thursday=2023-03-16")]
    [TestCase("The court will rule on Friday.", "Friday=2023-03-24")]
    [TestCase("He was killed yesterday.", "yesterday=2023-03-20")]
    [TestCase("He left three days ago.", "three days ago=2023-03-18")]
    [TestCase("He left two years ago.", "two years ago=2021")]
    [TestCase("Talks failed last week.", "last week=2023-W11")]
    [TestCase("They meet next month.", "next month=2023-04")]
    [TestCase("He lost office last May.", "last May=2022-05")]
    [TestCase("They met last summer.", "last summer=2022-SU")]
    [TestCase("Profit was up from a year earlier.", "a year earlier=2022")]
    [TestCase("Two weeks later, he was freed.", "Two weeks later=P2W")]
    [TestCase("He was born in 1724. Two years later his mother died.", "1724=1724|Two years later=1726")]
    [TestCase("He said so earlier this month.", "earlier this month=2023-03")]
    [TestCase("By the end of the year it had failed.", "the end of the year=2023")]
    [TestCase("The country is now at peace.", "now=PRESENT_REF")]
    [TestCase("It fell in May last year.", "May last year=2022-05")]
    [TestCase("They meet on Tuesday of next week.", "Tuesday of next week=2023-03-28")]

    [TestCase("It was in 2017. In March, he left.", "2017=2017|March=2017-03")]
    [TestCase("The fair opens Friday.", "Friday=2023-03-24")]
    [TestCase("Police look into gunshots fired on Sunday.", "Sunday=2023-03-19")]
    [TestCase("It has been shut since mid-October.", "mid-October=2022-10")]
    [TestCase("It was the first week of 2015.", "the first week of 2015=2015-W01")]
    [TestCase("It was the last week of 2019.", "the last week of 2019=2019-W52")]
    [TestCase("They meet next week on Tuesday.", "next week on Tuesday=2023-03-28")]
    [TestCase("It fell on Friday the 13th.", "Friday the 13th=2023-01-13")]
    [TestCase("He ruled in the year 71.", "the year 71=0071")]
    [TestCase("She was born in nineteen eighty-six.", "nineteen eighty-six=1986")]
    [TestCase("They left in the summer of '71.", "the summer of '71=1971-SU")]
    [TestCase("The post-2015 goals failed.", "post-2015=2015")]

    // Times
    [TestCase("Riots broke out Monday night.", "Monday night=2023-03-20TNI")]
    [TestCase("It begins at 3 p.m. today.", "3 p.m. today=2023-03-21T15:00")]
    [TestCase("It began at 11 p.m. on Sunday.", "11 p.m. on Sunday=2023-03-19T23:00")]
    [TestCase("The train left at 15:30.", "15:30=2023-03-21T15:30")]
    [TestCase("It fell at 0401 GMT.", "0401 GMT=2023-03-21T04:01")]
    [TestCase("He woke at 9am.", "9am=2023-03-21T09:00")]
    [TestCase("Polls close at noon.", "noon=2023-03-21T12:00")]
    [TestCase("She left this morning.", "this morning=2023-03-21TMO")]

    // Durations
    [TestCase("The war lasted eight years.", "eight years=P8Y")]
    [TestCase("A five-year plan was approved.", "five-year=P5Y")]
    [TestCase("He waited three and a half hours.", "three and a half hours=PT3.5H")]
    [TestCase("It has been dry for more than 20 years.", "more than 20 years=P20Y")]
    [TestCase("The trial took a decade.", "a decade=P1DE")]
    [TestCase("He spent the past 200 days in space.", "the past 200 days=P200D")]
    [TestCase("Talks dragged on for several weeks.", "several weeks=PXW")]
    [TestCase("It took 3 hours and 20 minutes.", "3 hours and 20 minutes=PT3H20M")]
    [TestCase("She won in 2:04:38.", "2:04:38=PT2H4M38S")]
    [TestCase("He was away for half an hour.", "half an hour=PT0.5H")]

    [TestCase("He will be back in the next year.", "the next year=P1Y")]
    [TestCase("It took a dozen years.", "a dozen years=P12Y")]
    [TestCase("It took two dozen years.", "two dozen years=P24Y")]
    [TestCase("It is a twelve-year plan.", "twelve-year=P12Y")]
    [TestCase("It came a day after the vote.", "a day=P1D")]
    [TestCase("He left an hour ago.", "an hour ago=PT1H")]
    [TestCase("It took one and a half hours.", "one and a half hours=PT1.5H")]

    // Recurring
    [TestCase("It opens on weekends.", "weekends=XXXX-WXX-WE")]
    [TestCase("They meet every Tuesday.", "every Tuesday=XXXX-WXX-2")]
    [TestCase("The report is published annually.", "annually=P1Y")]
    [TestCase("Prices rise twice a year.", "twice a year=P1Y")]
    [TestCase("They vote every four years.", "every four years=P4Y")]

    // Ranges and lists
    [TestCase("The fair is on March 3-5.", "March 3-5=2023-03-03/2023-03-05")]
    [TestCase("It runs from May 3 to May 7.", "from May 3 to May 7=2023-05-03/2023-05-07|May 3=2023-05-03|May 7=2023-05-07")]
    [TestCase("He scored 20 in the 2012-13 season.", "2012-13=2012/2013")]
    [TestCase("He closed from 20:00 to 05:00.", "from 20:00 to 05:00=2023-03-21T20:00/2023-03-22T05:00|20:00=2023-03-21T20:00|05:00=2023-03-22T05:00")]
    [TestCase("The 1970s case was dropped, and on January 25 he died.", "The 1970s=197|January 25=2023-01-25")]
    [TestCase("They met on March 3, 4 and 7.", "March 3=2023-03-03|4=2023-03-04|7=2023-03-07")]
    public void Find_GivesValue(string text, string expected) =>
        Assert.That(Dates(text, Reference).Select(date => $"{date.Text}={date.Timex}"), Is.EqualTo(expected.Split('|')));

    [TestCase("Theresa May resigned.")]
    [TestCase("He may resign.")]
    [TestCase("The troops will march on Kyiv.")]
    [TestCase("She seconds the motion.")]
    [TestCase("The Second World War ended.")]
    [TestCase("The quarter-finals start again.")]
    [TestCase("He sat down.")]
    [TestCase("The sun set early.")]
    [TestCase("Zara Phillips, April Jones and June Brown came.")]
    [TestCase("Its fall was sudden.")]
    [TestCase("They spring a trap.")]
    [TestCase("Summer Smith won.")]
    [TestCase("At last, he spoke.")]
    [TestCase("The present king reigns.")]
    [TestCase("He is a 17-year-old boy.")]
    [TestCase("It sells 300,000 barrels a day.")]
    [TestCase("Some 2000 people came.")]
    [TestCase("It was one in about 1900 cases.")]
    [TestCase("Nobody said how long ago it was.")]
    [TestCase("The rate is in the low-50s.")]
    public void Find_LeavesOut(string text) => Assert.That(Dates(text, Reference).Select(date => date.Text), Is.Empty);

    [TestCase("Talks failed last week.", "XXXX-WXX")]
    [TestCase("It fell on May 9.", "XXXX-05-09")]
    [TestCase("He came on Friday.", "XXXX-WXX-5")]
    [TestCase("PARIS, May 9, 2022 (Reuters) - Talks failed last week.", "2022-05-09 2022-W18")]
    public void Find_WithoutReference_ReadsTheTextOnly(string text, string expected) =>
        Assert.That(string.Join(' ', Dates(text, null).Select(date => date.Timex)), Is.EqualTo(expected));

    [TestCase("It fell on 03/04/2013.", "2013-03-04")]
    [TestCase("It fell on 03/04/2013 and 25/04/2013.", "2013-04-03 2013-04-25")]
    public void Find_OrdersDayAndMonthAsTheTextDoes(string text, string expected) =>
        Assert.That(string.Join(' ', Dates(text, null).Select(date => date.Timex)), Is.EqualTo(expected));

    [TestCase("last month", "2023-02-01", "2023-02-28")]
    [TestCase("in the third quarter of 2012", "2012-07-01", "2012-09-30")]
    [TestCase("in the 1990s", "1990-01-01", "1999-12-31")]
    [TestCase("the past two weeks", "2023-03-07", "2023-03-21")]
    [TestCase("from May 3 to May 7", "2023-05-03", "2023-05-07")]
    public void Find_GivesFirstAndLastDay(string text, string start, string end)
    {
        DateFact date = Dates(text, Reference)[0];
        Assert.That($"{date.Start:yyyy-MM-dd} {date.End:yyyy-MM-dd}", Is.EqualTo($"{start} {end}"));
    }

    [TestCase("Christmas 2022", "2022-12-25")]
    [TestCase("Easter 2018", "2018-04-01")]
    [TestCase("Good Friday 2023", "2023-04-07")]
    [TestCase("Thanksgiving 2021", "2021-11-25")]
    [TestCase("Black Friday 2010", "2010-11-26")]
    [TestCase("Memorial Day 2022", "2022-05-30")]
    [TestCase("Yom Kippur 2023", "2023-09-25")]
    [TestCase("Passover 2023", "2023-04-06")]
    [TestCase("Passover 2024", "2024-04-23")]
    [TestCase("Ramadan 2023", "2023-03-23")]
    [TestCase("Chinese New Year 2023", "2023-01-22")]
    public void Find_KnowsMovableHolidays(string text, string expected) =>
        Assert.That(Dates($"It was on {text}.", Reference).Select(date => date.Timex), Is.EqualTo(new[] { expected }));

    [TestCase("another ")]
    [TestCase("last day of ")]
    [TestCase("the first week of last week of ")]
    [TestCase("zero ")]
    [TestCase("several million ")]
    [TestCase("a full ")]
    [TestCase("every other ")]
    [TestCase("1-")]
    [TestCase("3, ")]
    [TestCase("May 3 and ")]
    [TestCase("1990-")]
    [TestCase("early ")]
    [TestCase("9999-12-31 in 900000000 years ")]
    [TestCase("day two ")]
    [TestCase("twenty million ")]
    [TestCase("the week of May 3 ")]
    [TestCase("the week after next ")]
    [TestCase("the month of May of ")]
    [TestCase("between 1 and ")]
    [TestCase("the first nine ")]
    [TestCase("all day long ")]
    [TestCase("last year's fourth quarter of ")]
    public void Find_HasNoTroubleWithRepetition(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 60_000 / piece.Length));
        Assert.That(() => Dates(text, new DateOnly(9999, 12, 31)), Throws.Nothing);
        Assert.That(() => Dates(text, new DateOnly(1, 1, 1)), Throws.Nothing);
    }

    private static List<DateFact> Dates(string text, DateOnly? reference) =>
        [.. Extractor.Extract(new TextDocument(text) { ReferenceDate = reference }).Dates];
}
