using System.Text.RegularExpressions;
using FiscDsl.Schema;
using FiscDsl.Tests.Repository;
using FiscDsl.Text;

namespace FiscDsl.Tests.Comparison;

/// <summary>An edit of the printed reference as somebody could make it, and the class it has to be found in; null for one that changes nothing.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Class">The class.</param>
/// <param name="Files">The files after it.</param>
internal sealed partial record RandomEdit(string Name, ChangeClass? Class, IReadOnlyDictionary<string, string> Files)
{
    private const string Folder = "examples/aws-fisc/";

    private static readonly (string From, string To)[] Modalities =
        [("行うこと。", "行うことが望ましい。"), ("必要である。", "望ましい。"), ("必要である。", "可能である。"), ("望ましい。", "必要である。"), ("可能である。", "必要である。"), ("考えられる。", "必要である。"), ("明記すること。", "明記することも考えられる。")];

    private static readonly (string From, string To)[] Negations =
        [("適切な", "不適切な"), ("適切に", "不適切に"), ("十分に", "不十分に"), ("合理的", "不合理"), ("重要性が高くない", "重要性が低くない"), ("可能性がある。", "可能性がない。"), ("設置等がある。", "設置等がない。")];

    /// <summary>The printed reference.</summary>
    public static IReadOnlyDictionary<string, string> Printed { get; } =
        RepositoryTree.Files([Folder], ".fisc").ToDictionary(static path => path[Folder.Length..], RepositoryTree.Read);

    private static IEnumerable<string> Controls => Printed.Keys.Where(static f => f.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The edit of a number; the same each time.</summary>
    public static RandomEdit Of(int number)
    {
        var random = new Random(number);
        var edit = (number % 10) switch
        {
            0 => Line(random, "折り返し", null, Prose(), static (line, r) => Wrapped(line, r)),
            1 => Moved(random),
            2 => Line(random, "主体", ChangeClass.Responsibility, Parties(), static (line, r) => OtherParties(line, r)),
            3 => Line(random, "引用の追加", ChangeClass.Evidence, Citations(), static (line, _) => line + ", 12 「第3章」"),
            4 => Line(random, "引用の削除", ChangeClass.Evidence, SeveralCitations(), static (line, _) => line[..line.LastIndexOf(',')]),
            5 => Line(random, "義務の強さ", ChangeClass.Modality, null, static (line, r) => Replaced(line, Modalities, r)),
            6 => Line(random, "否定", ChangeClass.Negation, null, static (line, r) => Replaced(line, Negations, r)),
            7 => Line(random, "数字", ChangeClass.Number, null, static (line, r) => OtherDigit(line, r)),
            8 => Renamed(random),
            _ => Swapped(random),
        };
        return edit ?? Of(number + 10);
    }

    /// <summary>Some files as a catalog.</summary>
    public static Compilation Compile(IReadOnlyDictionary<string, string> files) =>
        Compilation.Create(files.Select(static f => new SourceFile(f.Key, SourceText.From(f.Value))));

    private static RandomEdit? Line(Random random, string name, ChangeClass? @class, Regex? pattern, Func<string, Random, string?> edit)
    {
        var places = Controls.SelectMany(static f => Printed[f].Split('\n').Index().Select(l => (File: f, l.Index, Line: l.Item)))
            .Where(l => pattern is null ? Sentence().IsMatch(l.Line) : pattern.IsMatch(l.Line)).OrderBy(_ => random.Next()).ToList();
        foreach (var (file, index, line) in places)
        {
            if (edit(line, random) is not { } edited || edited == line) continue;
            var lines = Printed[file].Split('\n');
            lines[index] = edited;
            return new($"{name}: {file}:{index + 1}", @class, new Dictionary<string, string>(Printed, StringComparer.Ordinal) { [file] = string.Join('\n', lines) });
        }

        return null;
    }

    // Between two characters that a line may be broken at, none of which begins an item or a comment.
    private static string? Wrapped(string line, Random random)
    {
        var places = Middle().Matches(line).Select(static m => m.Index + 1).ToList();
        if (places.Count == 0) return null;
        var at = places[random.Next(places.Count)];
        return line[..at] + "\n" + line[..(line.Length - line.TrimStart().Length)] + line[at..];
    }

    private static string OtherParties(string line, Random random)
    {
        string[] parties = ["provider, user", "provider", "user", "none"];
        var others = parties.Where(p => !line.EndsWith(": " + p, StringComparison.Ordinal)).ToArray();
        return line[..(line.IndexOf(':', StringComparison.Ordinal) + 2)] + others[random.Next(others.Length)];
    }

    private static string? Replaced(string line, (string From, string To)[] pairs, Random random)
    {
        var fitting = pairs.Where(p => line.Contains(p.From, StringComparison.Ordinal)).ToArray();
        if (fitting.Length == 0) return null;
        var (from, to) = fitting[random.Next(fitting.Length)];
        var at = line.IndexOf(from, StringComparison.Ordinal);
        return line[..at] + to + line[(at + from.Length)..];
    }

    private static string? OtherDigit(string line, Random random)
    {
        var digits = Digit().Matches(line);
        if (digits.Count == 0) return null;
        var at = digits[random.Next(digits.Count)].Index;
        return line[..at] + (char)('0' + ((line[at] - '0' + 1 + random.Next(8)) % 10)) + line[(at + 1)..];
    }

    private static RandomEdit Moved(Random random)
    {
        var files = Printed.ToDictionary(static f => f.Key, static f => f.Value, StringComparer.Ordinal);
        var file = Controls.ElementAt(random.Next(Controls.Count()));
        files.Remove(file, out var text);
        files[$"別{random.Next(100)}/{random.Next(100)}.fisc"] = text ?? "";
        return new($"移動: {file}", null, files);
    }

    private static RandomEdit Renamed(Random random)
    {
        var file = Controls.ElementAt(random.Next(Controls.Count()));
        var id = Path.GetFileNameWithoutExtension(file);
        var text = ControlHeader().Replace(Printed[file], $"control 統{random.Next(1, 99)}");
        return new($"番号: {id}", ChangeClass.Structure, new Dictionary<string, string>(Printed, StringComparer.Ordinal) { [file] = text });
    }

    // Two clauses that stand one behind the other change places with all that is nested in them.
    private static RandomEdit? Swapped(Random random)
    {
        foreach (var file in Controls.OrderBy(_ => random.Next()))
        {
            var lines = Printed[file].Split('\n');
            var starts = Enumerable.Range(0, lines.Length).Where(i => Clause().IsMatch(lines[i])).OrderBy(_ => random.Next());
            foreach (var first in starts)
            {
                var second = End(lines, first);
                if (second == lines.Length || !Clause().IsMatch(lines[second]) || Indent(lines[second]) != Indent(lines[first])) continue;
                var end = End(lines, second);
                string[] swapped = [.. lines[..first], .. lines[second..end], .. lines[first..second], .. lines[end..]];
                return new($"順序: {file}:{first + 1}", ChangeClass.Structure, new Dictionary<string, string>(Printed, StringComparer.Ordinal) { [file] = string.Join('\n', swapped) });
            }
        }

        return null;
    }

    private static int End(string[] lines, int start)
    {
        var end = start + 1;
        while (end < lines.Length && (lines[end].Length == 0 || Indent(lines[end]) > Indent(lines[start]))) end++;
        return end;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(@"^ {4,}[^\s#a-z(・※-][^:]*。$")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^ {4,}[^\s#a-z(・※\d①-⑳-][^:]{20,}。$")]
    private static partial Regex Prose();

    [GeneratedRegex(@"(?<=[ぁ-ん一-龯])[ぁ-ん一-龯](?=[ぁ-ん一-龯]{2})")]
    private static partial Regex Middle();

    [GeneratedRegex(@"^ +responsibility: ")]
    private static partial Regex Parties();

    [GeneratedRegex(@"^ +evidence: \d[\d, ]*$")]
    private static partial Regex Citations();

    [GeneratedRegex(@"^ +evidence: \d+, .*\d$")]
    private static partial Regex SeveralCitations();

    [GeneratedRegex(@"(?<=[^\d\s(（【])\d(?=[^\d)）】])")]
    private static partial Regex Digit();

    [GeneratedRegex(@"^ +clause \S+$")]
    private static partial Regex Clause();

    [GeneratedRegex(@"^control \S+", RegexOptions.Multiline)]
    private static partial Regex ControlHeader();
}
