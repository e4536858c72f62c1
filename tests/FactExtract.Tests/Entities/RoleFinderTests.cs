using FactExtract.Entities;
using FactExtract.Facts;

namespace FactExtract.Tests.Entities;

public class RoleFinderTests
{
    // The last person named is asked about: role / affiliation.
    [TestCase("[g Russian] Defense Minister [p Sergei Shoigu]", "Defense Minister / Russian")]
    [TestCase("[o Apple] CEO [p Tim Cook]", "CEO / Apple")]
    [TestCase("[p Khaled Al-Maeena], editor at large at the [o Saudi Gazette], wrote", "editor at large / Saudi Gazette")]
    [TestCase("The [o Environment Agency] said no. The agency's director, [p Jane Roe], agreed", "director / Environment Agency")]
    [TestCase("The [o Health Ministry] and [o Acme]: [p Jane Roe], a spokeswoman for the ministry, said", "spokeswoman / Health Ministry")]
    [TestCase("former Prime Minister [p John Doe]", "former Prime Minister / ")]
    [TestCase("former [g South African] President [p John Doe]", "President / South African")]
    [TestCase("acting deputy director [p John Doe]", "acting deputy director / ")]
    [TestCase("The mayor of [l Springfield], [p John Doe], said", "mayor / Springfield")]
    [TestCase("[l Georgia]'s President, [p John Doe], said", "President / Georgia")]
    [TestCase("[o UN] refugee agency spokesman [p John Doe]", "spokesman / UN refugee agency")]
    [TestCase("[o FAO] team leader, [p John Doe], said", "team leader / FAO")]
    [TestCase("the [o Department of Conservation]'s ([o DEC]) coordinator [p John Doe]", "coordinator / Department of Conservation")]
    [TestCase("[p John Doe], the chief of the [o UN]'s [o World Health Organization], said", "chief / World Health Organization")]
    [TestCase("[p John Doe] is a founder of [o Acme].", "founder / Acme")]
    [TestCase("[p John Doe], 44, a teacher at [o Springfield High School], said", "teacher / Springfield High School")]
    [TestCase("[p John Doe] of [o Acme] said", " / Acme")]
    [TestCase("[p John Doe] of [l Springfield] said", " / ")]
    [TestCase("[p John Doe], president and CEO of [o Acme], said", "president and CEO / Acme")]
    [TestCase("[p John Doe], professor of law at the [o University of Springfield], said", "professor of law / University of Springfield")]
    [TestCase("Dr. [p John Doe]", " / ")]
    [TestCase("his wife, [p Jane Doe],", " / ")]
    [TestCase("[o Acme] officials Dr. [p John Doe] and [p Jane Roe] said", "officials / Acme")]
    [TestCase("[p John Doe], President [p Jane Roe] and others", "President / ")]
    public void Find_ReadsRoleAndAffiliation(string marked, string expected)
    {
        (string text, Workspace work) = MarkedText.Resolve(marked);
        int last = work.Names.Count - 1;
        while (work.Names.Items[last].Kind != FactKind.Person)
        {
            last--;
        }

        NameAttributes attributes = work.Entities.Attributes.Items[last];
        Assert.That($"{MarkedText.Cut(text, attributes.Role)} / {MarkedText.Cut(text, attributes.Affiliation)}", Is.EqualTo(expected));
    }

    [Test]
    public void Find_TellsTheEntityOfTheAffiliation()
    {
        Workspace work = MarkedText.Resolve("[o World Health Organization] ([o WHO]) met. [o WHO] chief [p Jane Roe] spoke.").Work;
        Assert.That(work.Entities.Attributes.Items[3].AffiliationEntity, Is.EqualTo(work.Entities.OfName.Items[0]));
    }
}
