using FactExtract.Facts;

namespace FactExtract.Tests.Facts;

public class RehearsalTests
{
    [Test]
    public void EveryStageHasSomethingToDo()
    {
        ExtractionResult result = Rehearsal.Run();
        Assert.Multiple(() =>
        {
            Assert.That(result.People.Select(person => person.Text), Does.Contain("Maria Lopez").And.Contain("Daniel Karanja"));
            Assert.That(result.Places.Where(place => place.Latitude is not null).Select(place => place.Text), Does.Contain("Garissa").And.Contain("Somalia"));
            Assert.That(result.Organizations.Select(organization => organization.Text), Does.Contain("WHO"));
            Assert.That(result.Numbers.Select(number => number.Text), Does.Contain("$30 million to $40 million").And.Contain("3.2 billion euros"));
            Assert.That(result.Dates.Select(date => date.Text), Does.Contain("6 p.m. on 2 May 2023"));
            Assert.That(result.Quotes.Select(quote => quote.Speaker?.Name), Does.Contain("Maria Lopez"));
        });
    }
}
