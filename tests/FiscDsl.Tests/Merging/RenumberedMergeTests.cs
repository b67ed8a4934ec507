using System.Diagnostics;
using FiscDsl.Diagnostics;
using FiscDsl.Merging;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Merging;

/// <summary>Random edits against random renumbering, merged by us and by git on the same three files, and judged by what each edit did.</summary>
public sealed class RenumberedMergeTests(ITestOutputHelper output)
{
    private const int Merges = 2_300;

    private enum Outcome
    {
        Right,
        Conflict,
        Wrong,
    }

    [Fact]
    public void No_merge_is_silently_wrong_and_few_conflict_where_git_is_right()
    {
        using var folder = new TemporaryFolder();
        var judged = 0;
        var (wrong, gitWrong, gitRight, needless) = (0, 0, 0, new Dictionary<string, int>(StringComparer.Ordinal));
        for (var seed = 0; seed < Merges; seed++)
        {
            var random = new Random(seed);
            var catalog = NumberedCatalog.Random(random);
            var a = NumberedEdit.Saying(random, catalog);
            var b = random.Next(5) == 0 ? NumberedEdit.Saying(random, catalog) : NumberedEdit.Renumbering(random, catalog, "新規");
            if (random.Next(6) == 0) a = NumberedEdit.Renumbering(random, catalog, "追加");
            if (random.Next(2) == 0) (a, b) = (b, a);
            if (a.Apply(catalog) is not { } ours || b.Apply(catalog) is not { } theirs) continue;
            // Either order may be meant; an edit that the other has made impossible is no answer.
            var (origin, our, their) = (catalog.Text(), ours.Text(), theirs.Text());
            NumberedCatalog?[] wanted = our == their ? [ours] : [b.Apply(ours), a.Apply(theirs)];
            // Each has taken away what the other has left: nobody has said what the control should be.
            if (wanted.All(static w => w is null)) continue;
            judged++;
            var merged = CatalogMerge.Merge(our, origin, their, new("ours", "theirs"));
            var outcome = merged is null || merged.Conflicts > 0 ? Outcome.Conflict : Judge(merged.Text, wanted);
            var git = Git(folder.Path, our, origin, their, wanted);
            if (outcome == Outcome.Wrong) wrong++;
            if (git == Outcome.Wrong) gitWrong++;
            if (git == Outcome.Right) gitRight++;
            if (git == Outcome.Right && outcome == Outcome.Conflict) needless[$"{a.Kind} against {b.Kind}"] = needless.GetValueOrDefault($"{a.Kind} against {b.Kind}") + 1;
            if (outcome == Outcome.Wrong) output.WriteLine($"seed {seed}: {a.Kind} against {b.Kind}\n{origin}\n=== ours\n{our}\n=== theirs\n{their}\n=== merged\n{merged?.Text}");
        }

        var conflicts = needless.Values.Sum();
        foreach (var (kind, count) in needless.OrderByDescending(static k => k.Value)) output.WriteLine($"{kind}: {count}");
        output.WriteLine($"{judged} merges: silently wrong {wrong}, git {gitWrong}; git right {gitRight}, ours a conflict there {conflicts} ({(double)conflicts / gitRight:P1})");
        Assert.InRange(judged, Merges * 9 / 10, Merges);
        Assert.Equal(0, wrong);
        Assert.InRange(conflicts, 0, gitRight / 20);
    }

    // What the merged text says of each clause: who is responsible, what is cited, in which control it stands.
    private static Outcome Judge(string text, IEnumerable<NumberedCatalog?> wanted)
    {
        var said = Said(text);
        return wanted.Any(w => w is not null && said is not null && Said(w.Text())?.SequenceEqual(said, StringComparer.Ordinal) == true) ? Outcome.Right : Outcome.Wrong;
    }

    private static List<string>? Said(string text)
    {
        var compilation = Compilation.Create([new SourceFile("見本.fisc", SourceText.From(text))]);
        if (compilation.Diagnostics.Any(static d => d.Diagnostic.Severity == DiagnosticSeverity.Error)) return null;
        var catalog = compilation.Catalog;
        return
        [
            .. catalog.Controls.SelectMany(c => c.Clauses.Select(k =>
                $"{c.Title?.Printed} {k.Text?.Printed} {k.Responsibility} {string.Join(',', (k.Evidence?.Citations ?? []).Select(e => catalog.SourceById.GetValueOrDefault(e.Source)?.Title?.Printed))} {string.Join(',', k.Notes.Select(static n => n.Printed))}")).Order(StringComparer.Ordinal),
        ];
    }

    private static Outcome Git(string folder, string ours, string origin, string theirs, IEnumerable<NumberedCatalog?> wanted)
    {
        foreach (var (name, text) in new[] { ("ours", ours), ("base", origin), ("theirs", theirs) }) File.WriteAllText(Path.Combine(folder, name), text);
        using var git = Process.Start(new ProcessStartInfo("git", ["merge-file", "-p", "-q", "ours", "base", "theirs"]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 });
        Assert.NotNull(git);
        var merged = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? Judge(merged, wanted) : Outcome.Conflict;
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("fisc-merge").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
