using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace FiscDsl.Tests.Merging;

/// <summary>A clause that is known by a word of its text, whatever its number.</summary>
internal sealed record NumberedClause(string Mark, string Verb, string Party, string Citation, string Note)
{
    /// <summary>Which half of a clause it is that was split; 0 for a whole one.</summary>
    public int Half { get; init; }

    public string Text => (Half == 2 ? "" : $"{Mark}の手順を定めて承認を得ること。") + (Half == 1 ? "" : $"{Mark}の結果を遅滞なく{Verb}すること。");
}

/// <summary>A control that is known by its clauses.</summary>
internal sealed record NumberedControl(string Mark, ImmutableList<NumberedClause> Clauses);

/// <summary>A catalog whose controls, clauses and sources are numbered in their order, so that whatever comes in front renumbers what is behind.</summary>
internal sealed record NumberedCatalog(ImmutableList<NumberedControl> Controls, ImmutableList<string> Sources)
{
    private static readonly string[] Marks =
    [
        "教育", "監査", "契約", "連絡網", "暗号鍵", "入退室", "委託先", "台帳", "復旧", "保守", "回線", "媒体", "端末", "訓練", "証跡", "権限", "設備", "電源", "空調", "消火", "開発", "試験", "移行", "廃棄", "𠮷野", "障害", "性能", "容量", "構成", "変更",
    ];

    public static NumberedCatalog Random(Random random)
    {
        var marks = new Queue<string>(Marks.OrderBy(_ => random.Next()));
        var sources = Enumerable.Range(1, 4).Select(i => $"{marks.Dequeue()}の報告書{i}").ToImmutableList();
        return new([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new NumberedControl(marks.Dequeue(), [.. Enumerable.Range(0, random.Next(2, 6)).Select(_ => Clause(marks.Dequeue(), random, sources))]))], sources);
    }

    public static NumberedClause Clause(string mark, Random random, ImmutableList<string> sources) =>
        new(mark, random.Next(2) == 0 ? "記録" : "点検", random.Next(2) == 0 ? "provider" : "user", sources[random.Next(sources.Count)], random.Next(3) == 0 ? $"{mark}の注記。" : "");

    public NumberedCatalog With(int control, Func<ImmutableList<NumberedClause>, ImmutableList<NumberedClause>> edit) => this with { Controls = Controls.SetItem(control, Controls[control] with { Clauses = edit(Controls[control].Clauses) }) };

    /// <summary>The text; a citation is the number of its source.</summary>
    public string Text()
    {
        var text = new StringBuilder("reference 見本\n  title: 見本\n  version: 1.0\n  issued: 2026-04-01\n  standard: 基準\n  provider: AWS\n\ncategory 運用\n");
        foreach (var (index, source) in Sources.Index()) text.Append(CultureInfo.InvariantCulture, $"\nsource {index + 1} {source}\n  url: https://example.com/{Uri.EscapeDataString(source)}\n");
        foreach (var (number, control) in Controls.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"\ncontrol 運{number + 1} {control.Mark}の態勢を整備すること。\n  category: 運用\n");
            foreach (var (label, clause) in control.Clauses.Index())
            {
                text.Append(CultureInfo.InvariantCulture, $"\n  clause ({label + 1})\n    text: {clause.Text}\n    responsibility: {clause.Party}\n    evidence: {Sources.IndexOf(clause.Citation) + 1}\n");
                if (clause.Note.Length > 0) text.Append(CultureInfo.InvariantCulture, $"    note: {clause.Note}\n");
            }
        }

        return text.ToString();
    }
}
