using System.Text.RegularExpressions;

namespace FiscDsl.Tests.Example;

/// <summary>
/// The printed reference as a machine read it (<c>印刷版.txt</c>). Lines are tables with tabs between cells; white space and
/// paragraph tags are layout, and ids are normalized as the example's README says.
/// </summary>
internal static partial class PrintedReference
{
    /// <summary>Column headings, and line 53, which repeats the cell above it with a sentence lost.</summary>
    private static readonly HashSet<int> NotInTheCatalog = [46, 47, 53, 55, 56, 59, 60, 70, 71, 93];

    /// <summary>A heading inside a cell, and a control's intent that line 49 has without the old form of 関.</summary>
    private static readonly HashSet<string> Repeated =
    [
        "基準項目の目的内容説明具体例等の解説",
        "安全性確保のため、機密保護、安定的なシステム運用等に關する項目を盛り込んだ契約を締結すること。",
    ];

    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Example", "印刷版.txt"));

    /// <summary>All that was printed, squeezed.</summary>
    public static string Text { get; } = Squeeze(string.Concat(Lines));

    /// <summary>The sentences of the tables, each with the number of its line.</summary>
    public static IEnumerable<(int Line, string Sentence)> Sentences =>
        from line in Lines.Index()
        where line.Index + 1 is >= 46 and < 119 && !NotInTheCatalog.Contains(line.Index + 1)
        from cell in line.Item.Split('\t')
        from paragraph in cell.Split("</p>")
        from sentence in Regex.Split(paragraph, "(?<=。)")
        let squeezed = Squeeze(sentence)
        where squeezed.Length >= 12 && !Repeated.Contains(squeezed)
        select (line.Index + 1, squeezed);

    /// <summary>A text without white space and tags, with the ids that the reading got wrong put right.</summary>
    public static string Squeeze(string text)
    {
        var squeezed = Layout().Replace(text, "");
        return MisreadId().Replace(squeezed, "運$1").Replace("運用109", "運109", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\s+|</?p>")]
    private static partial Regex Layout();

    [GeneratedRegex(@"[連選](\d+)")]
    private static partial Regex MisreadId();
}
