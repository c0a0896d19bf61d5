using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Cases;

namespace BackOffice.Workflows.Tests;

/// <summary>The table of case types speaks of procedures that exist, and of answers they take.</summary>
public sealed class CaseTypesTests
{
    [Fact]
    public void Every_procedure_that_asks_staff_has_its_row()
    {
        var asking = BusinessServices.Catalog().Definitions.Where(d => d.States.Any(s => s.Tasks.Any(t => t.Role == Roles.Staff))).Select(d => d.Key).Distinct();

        Assert.Empty(asking.Except(CaseTypes.All.Select(t => t.Workflow)));
        Assert.Equal(CaseTypes.All.Count, CaseTypes.All.Select(t => t.Workflow).Distinct().Count());
    }

    [Fact]
    public void Every_answer_it_names_is_one_of_the_procedure_and_every_refusal_has_reasons()
    {
        var catalog = BusinessServices.Catalog();
        foreach (var type in CaseTypes.All)
        {
            var answers = catalog.Current(type.Workflow).States.SelectMany(s => s.Tasks).SelectMany(t => t.Answers).Select(a => a.Key);
            Assert.Empty(type.Refusing.Concat(type.NeedsWords).Concat(type.Effects.Keys).Except(answers));
            Assert.Equal(type.Refusing.Count > 0, type.RefusalReasons.Count > 0);
        }
    }
}
