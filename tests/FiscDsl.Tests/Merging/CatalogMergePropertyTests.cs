using FiscDsl.Diagnostics;
using FiscDsl.Formatting;
using FiscDsl.Merging;
using FiscDsl.Model.Linking;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Merging;

/// <summary>Random pairs of edits: merged, the text says what both have said, or it shows both. Never is an edit lost.</summary>
public sealed class CatalogMergePropertyTests
{
    private const int Pairs = 1500;

    private static readonly ConflictStyle Style = new("ours", "theirs");
    private static readonly ModelLayout[] Layouts = [ModelLayout.Canonical, ModelLayout.Canonical, new(JoinsSentences: true), new(Indentation: 4), new(Colon: "："), new(HasBlankLines: false), new(NewLine: "\r\n")];

    [Fact]
    public void Two_edits_are_both_made_or_both_shown()
    {
        var (clean, conflicts) = (0, 0);
        for (var seed = 0; seed < Pairs; seed++)
        {
            var random = new Random(seed);
            var model = MergeModel.Random(random);
            var (a, b) = (MergeEdit.Random(random, model, "A"), MergeEdit.Random(random, model, "B"));
            var layouts = random.Next(2) == 0 ? (Ours: ModelLayout.Canonical, Theirs: ModelLayout.Canonical) : (Ours: Pick(random), Theirs: Pick(random));
            var (origin, ours, theirs) = (model.Text(ModelLayout.Canonical), a.Apply(model).Text(layouts.Ours), b.Apply(model).Text(layouts.Theirs));
            var result = CatalogMerge.Merge(ours, origin, theirs, Style);
            var context = $"seed {seed}: {a.Place} and {b.Place}\n{origin}\n=== ours\n{ours}\n=== theirs\n{theirs}\n=== merged\n{result?.Text}";
            Assert.True(result is not null, context);
            if (result.Conflicts == 0)
            {
                clean++;
                Assert.True(IsSound(result.Text), context);
                string[] either = [Formatted(b.Apply(a.Apply(model)).Text(ModelLayout.Canonical)), Formatted(a.Apply(b.Apply(model)).Text(ModelLayout.Canonical))];
                var merged = Formatted(result.Text);
                Assert.True(either.Contains(merged, StringComparer.Ordinal) || (a.Touches(b) && HoldsAll(merged, a, b)), $"{context}\n=== formatted\n{merged}\n=== expected\n{either[0]}");
            }
            else
            {
                conflicts++;
                Assert.True(a.Touches(b), context);
                Assert.True(HoldsAll(result.Text, a, b), context);
            }
        }

        Assert.InRange(clean, Pairs / 2, Pairs);
        Assert.InRange(conflicts, 10, Pairs / 2);
    }

    [Fact]
    public void What_one_side_alone_has_changed_is_taken_to_the_byte()
    {
        for (var seed = 0; seed < Pairs / 5; seed++)
        {
            var random = new Random(seed);
            var model = MergeModel.Random(random);
            var (origin, side) = (model.Text(Pick(random)), MergeEdit.Random(random, model, "A").Apply(model).Text(Pick(random)));
            Assert.Equal(new MergeResult(side, 0), CatalogMerge.Merge(side, origin, origin, Style));
            Assert.Equal(new MergeResult(side, 0), CatalogMerge.Merge(origin, origin, side, Style));
            Assert.Equal(new MergeResult(side, 0), CatalogMerge.Merge(side, origin, side, Style));
        }
    }

    private static bool HoldsAll(string text, MergeEdit a, MergeEdit b) => a.Marks.Concat(b.Marks).All(mark => text.Contains(mark, StringComparison.Ordinal));

    private static ModelLayout Pick(Random random) => Layouts[random.Next(Layouts.Length)];

    private static bool IsSound(string text) => !File(text).Blocks.SelectMany(static b => b.Diagnostics).Any(static d => d.Severity == DiagnosticSeverity.Error);

    private static CompiledFile File(string text) => CompiledFile.Create(new SourceFile("見本.fisc", SourceText.From(text.ReplaceLineEndings("\n"))));

    private static string Formatted(string text)
    {
        var file = File(text);
        return TextEdit.Apply(file.Tree.ToString(), Formatter.Format(file, keywords: null).Edits);
    }
}
