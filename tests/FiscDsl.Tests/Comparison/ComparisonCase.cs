using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Tests.Repository;
using FiscDsl.Text;

namespace FiscDsl.Tests.Comparison;

/// <summary>
/// Two texts and what is said of their difference. The files beside this one hold such cases: <c>== name</c>, the old
/// text, <c>--</c>, the new one, <c>--</c>, and a line for each change, none for none.
/// </summary>
internal sealed record ComparisonCase(string Name, string Old, string New, string Changes)
{
    private const string Folder = "tests/FiscDsl.Tests/Comparison/Cases";

    private const string Prelude = """
        reference 見本
          title: 見本
          version: 1.0
          issued: 2016-11-10
          standard: 安全対策基準第8版
          provider: AWS
        category 運用 運用基準
        category 技術 技術基準

        """;

    /// <summary>The cases of all files, by file and name.</summary>
    public static IReadOnlyDictionary<string, ComparisonCase> All { get; } = RepositoryTree.Files([Folder], ".txt").SelectMany(Read).ToDictionary(static c => c.Name);

    /// <summary>Two texts compared; those without a reference get a common one.</summary>
    public static CatalogComparison Compare(string old, string now) => CatalogComparison.Of(Compile(old), Compile(now));

    /// <summary>A change in one line: classes, what happened, to what, and both texts.</summary>
    public static string Line(Change change)
    {
        var former = ChangeTexts.FormerName(change, MessageLanguage.Ja) is { } name ? $"（{name}）" : "";
        return $"{ChangeTexts.Classes(change, MessageLanguage.Ja)} | {ChangeTexts.Subject(change, MessageLanguage.Ja)}{former} {ChangeTexts.Title(change, MessageLanguage.Ja)} | {ChangeTexts.Marked(change, MessageLanguage.Ja).Replace("\n", "⏎", StringComparison.Ordinal)}";
    }

    private static Compilation Compile(string text) =>
        Compilation.Create([new SourceFile("見本.fisc", SourceText.From(text.StartsWith("reference", StringComparison.Ordinal) ? text : Prelude + text))]);

    private static IEnumerable<ComparisonCase> Read(string path)
    {
        foreach (var part in RepositoryTree.Read(path).Split("\n== ").Skip(1))
        {
            var (name, rest) = (part[..part.IndexOf('\n')], part[(part.IndexOf('\n') + 1)..]);
            var texts = rest.Split("--\n");
            if (texts.Length != 3) throw new InvalidOperationException($"{path}: {name} has {texts.Length} parts.");
            yield return new($"{Path.GetFileNameWithoutExtension(path)}: {name}", texts[0], texts[1], texts[2].Trim('\n'));
        }
    }
}
