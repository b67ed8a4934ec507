using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace FiscDsl.Tests.Merging;

/// <summary>A clause of a catalog that edits are tried on. Every sentence, note and comment is one of a kind.</summary>
internal sealed record ModelClause(
    string Label, ImmutableList<string> Sentences, string Responsibility, ImmutableList<string> Citations, ImmutableList<string> Notes, string Comment);

/// <summary>A control.</summary>
internal sealed record ModelControl(string Id, string Title, ImmutableList<ModelClause> Clauses);

/// <summary>How the text of a catalog is laid out: what it says is the same.</summary>
internal sealed record ModelLayout(bool JoinsSentences = false, int Indentation = 2, string Colon = ":", string NewLine = "\n", bool HasBlankLines = true)
{
    public static readonly ModelLayout Canonical = new();
}

/// <summary>A catalog as a value, so that two edits can be made on it in either order.</summary>
internal sealed record MergeModel(ImmutableList<ModelControl> Controls)
{
    public static MergeModel Random(Random random)
    {
        var number = 0;
        return new([.. Enumerable.Range(1, random.Next(2, 5)).Select(c => new ModelControl($"運{c * 10}", $"第{c}の𠮷野基準を整備すること。", [.. Enumerable.Range(1, random.Next(2, 5)).Select(Clause)]))]);

        ModelClause Clause(int label) => new(
            $"{label}", [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Sentence($"{++number}"))], random.Next(2) == 0 ? "provider" : "user",
            [.. Enumerable.Range(1, random.Next(1, 4)).Select(static i => $"{i}")], [.. Enumerable.Range(0, random.Next(0, 3)).Select(_ => $"注記{++number}。")], random.Next(3) == 0 ? $"# 注釈{++number}" : "");
    }

    public static string Sentence(string name) => $"𠮷田の連絡体制{name}を整備すること。";

    public MergeModel With(int control, Func<ModelControl, ModelControl> edit) => new(Controls.SetItem(control, edit(Controls[control])));

    /// <summary>Edits a clause by its label; the model itself where it is gone.</summary>
    public MergeModel With(string id, string label, Func<ModelClause, ModelClause> edit)
    {
        var control = Controls.FindIndex(c => c.Id == id);
        var clause = control < 0 ? -1 : Controls[control].Clauses.FindIndex(c => c.Label == label);
        return clause < 0 ? this : With(control, c => c with { Clauses = c.Clauses.SetItem(clause, edit(c.Clauses[clause])) });
    }

    public string Text(ModelLayout layout)
    {
        var text = new StringBuilder();
        Line(0, "reference 見本");
        foreach (var field in (string[])["title: 見本", "version: 1.0", "issued: 2026-04-01", "standard: 基準", "provider: 𠮷野クラウド"]) Line(1, field.Replace(":", layout.Colon, StringComparison.Ordinal));
        Blank();
        Line(0, "category 運用基準");
        foreach (var control in Controls)
        {
            Blank();
            Line(0, $"control {control.Id} {control.Title}");
            Line(1, $"category{layout.Colon} 運用基準");
            foreach (var clause in control.Clauses) Write(clause);
        }

        return text.ToString();

        void Write(ModelClause clause)
        {
            if (layout.HasBlankLines) Blank();
            if (clause.Comment.Length > 0) Line(1, clause.Comment);
            Line(1, $"clause {clause.Label}");
            if (clause.Sentences.Count == 1)
            {
                Line(2, $"text{layout.Colon} {clause.Sentences[0]}");
            }
            else
            {
                Line(2, $"text{layout.Colon}");
                foreach (var line in layout.JoinsSentences ? clause.Sentences.Chunk(2).Select(static pair => string.Concat(pair)) : clause.Sentences) Line(3, line);
            }

            Line(2, $"responsibility{layout.Colon} {clause.Responsibility}");
            Line(2, $"evidence{layout.Colon} {string.Join(", ", clause.Citations)}");
            foreach (var note in clause.Notes) Line(2, $"note{layout.Colon} {note}");
        }

        void Line(int depth, string content) => text.Append(CultureInfo.InvariantCulture, $"{new string(' ', depth * layout.Indentation)}{content}{layout.NewLine}");

        void Blank() => text.Append(layout.NewLine);
    }
}
