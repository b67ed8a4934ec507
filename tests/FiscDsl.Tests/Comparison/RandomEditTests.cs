using FiscDsl.Comparison;
using FiscDsl.Schema;
using Xunit;

namespace FiscDsl.Tests.Comparison;

/// <summary>300 edits of the printed reference, of ten kinds: each is found, in its class, and nothing else is.</summary>
public class RandomEditTests
{
    private static readonly Compilation Printed = RandomEdit.Compile(RandomEdit.Printed);

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, 300)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void An_edit_is_found_in_its_class_and_nothing_else_is(int number)
    {
        var edit = RandomEdit.Of(number);
        var changes = CatalogComparison.Of(Printed, RandomEdit.Compile(edit.Files)).Changes;
        var shown = $"{edit.Name}\n{string.Join('\n', changes.Select(ComparisonCase.Line))}";
        if (edit.Class is not { } expected)
        {
            Assert.True(changes.IsEmpty, shown);
            return;
        }

        Assert.False(changes.IsEmpty, shown);
        Assert.All(changes, change => Assert.True(change.Class == expected, shown));
        // A change of order or number is told once for each clause; anything else has one place.
        if (expected != ChangeClass.Structure) Assert.True(changes.Length == 1, shown);
    }
}
