using System.Text.RegularExpressions;

namespace FiscDsl.Benchmarks.Recording;

/// <summary>Changes catalogs as people do, at places that a seed chooses; the same seed always gives the same text.</summary>
internal static partial class ChangedText
{
    /// <summary>How often another kind of change is tried where one finds nothing to change.</summary>
    private const int Attempts = 10;

    private static readonly (string Old, string New)[] Wordings =
    [
        ("行うこと", "行うことが望ましい"), ("必要である", "必要ではない"), ("すること", "するものとする"), ("年に1回", "半年に1回"), ("確認した", "確かめた"),
        ("事業者", "提供者"), ("利用者", "お客様"), ("。", "。ただし、軽微なものを除く。"), ("、", "および"), ("の", "に係る"),
    ];

    private static readonly string[] Parties = ["provider", "user", "provider, user", "事業者", "利用者", "事業者、利用者"];

    private static readonly Func<List<string>, Random, bool>[] Revisions = [Reword, Reword, Reassign, AddComment];

    private static readonly Func<List<string>, Random, bool>[] Changes =
        [Reword, Reword, Reword, Reassign, Recite, RemoveLine, RepeatLine, RemoveBlock, MoveBlock, Rename, AddFinding, AddComment, RemoveClause, MoveClause];

    /// <summary>Files with so many changes; those that are not UTF-8 stay.</summary>
    public static IReadOnlyList<RecordedFile> Of(IReadOnlyList<RecordedFile> files, int seed, int changes) => Of(files, seed, changes, Changes);

    /// <summary>The same with changes that make no errors.</summary>
    public static IReadOnlyList<RecordedFile> Revised(IReadOnlyList<RecordedFile> files, int seed, int changes) => Of(files, seed, changes, Revisions);

    /// <summary>A text whose reference, if it has one, asks the formatter for a spelling.</summary>
    public static string WithKeywords(string text, string keywords) =>
        Header().Replace(KeywordsField().Replace(text, ""), m => $"{m.Value}\n  keywords: {keywords}{(m.Value.EndsWith('\r') ? "\r" : "")}", 1);

    private static RecordedFile[] Of(IReadOnlyList<RecordedFile> files, int seed, int changes, Func<List<string>, Random, bool>[] kinds)
    {
        var random = new Random(seed);
        var texts = files.Select(static f => f.Text?.Split('\n').ToList()).ToList();
        var open = texts.OfType<List<string>>().Where(static l => l.Count > 1).ToList();
        for (var done = 0; done < changes && open.Count > 0; done++)
        {
            var lines = open[random.Next(open.Count)];
            for (var attempt = 0; attempt < Attempts; attempt++)
                if (kinds[random.Next(kinds.Length)](lines, random)) break;
        }

        return [.. files.Select((f, i) => texts[i] is { } lines ? new RecordedFile(f.Path, string.Join('\n', lines)) : f)];
    }

    private static bool Reword(List<string> lines, Random random)
    {
        var (old, @new) = Wordings[random.Next(Wordings.Length)];
        return Change(lines, random, l => l.StartsWith(' ') && l.Contains(old, StringComparison.Ordinal), l => l.Replace(old, @new, StringComparison.Ordinal));
    }

    private static bool Reassign(List<string> lines, Random random)
    {
        var parties = Parties[random.Next(Parties.Length)];
        return Change(lines, random, static l => Responsibility().IsMatch(l), l => Responsibility().Match(l).Value + parties);
    }

    private static bool Recite(List<string> lines, Random random)
    {
        var known = lines.Where(static l => Evidence().IsMatch(l)).ToList();
        return known.Count > 0 && Change(lines, random, static l => Evidence().IsMatch(l), l => Evidence().Match(l).Value + Evidence().Replace(known[random.Next(known.Count)], ""));
    }

    private static bool RemoveLine(List<string> lines, Random random)
    {
        if (lines.Count == 0) return false;
        lines.RemoveAt(random.Next(lines.Count));
        return true;
    }

    private static bool RepeatLine(List<string> lines, Random random)
    {
        if (lines.Count == 0) return false;
        var at = random.Next(lines.Count);
        lines.Insert(at, lines[at]);
        return true;
    }

    private static bool RemoveBlock(List<string> lines, Random random) => Take(lines, random, static l => Control().IsMatch(l)) is not null;

    private static bool MoveBlock(List<string> lines, Random random) => Move(lines, random, static l => Control().IsMatch(l));

    private static bool RemoveClause(List<string> lines, Random random) => Take(lines, random, static l => Clause().IsMatch(l)) is not null;

    private static bool MoveClause(List<string> lines, Random random) => Move(lines, random, static l => Clause().IsMatch(l));

    private static bool Rename(List<string> lines, Random random) => Change(lines, random, static l => Declared().IsMatch(l), static l => Declared().Replace(l, static m => m.Value + "9"));

    private static bool AddFinding(List<string> lines, Random random) =>
        Change(lines, random, static l => Evidence().IsMatch(l), static l => $"{l}\n{l[..^l.TrimStart().Length]}finding: 追加で𠮷野が確認した。{(l.EndsWith('\r') ? "\r" : "")}");

    private static bool AddComment(List<string> lines, Random random)
    {
        lines.Insert(random.Next(lines.Count), "# 見直しのときに加えた注記");
        return true;
    }

    private static bool Change(List<string> lines, Random random, Func<string, bool> wanted, Func<string, string> change)
    {
        var found = Enumerable.Range(0, lines.Count).Where(i => wanted(lines[i])).ToList();
        if (found.Count == 0) return false;
        var at = found[random.Next(found.Count)];
        var changed = change(lines[at]).Split('\n');
        lines.RemoveAt(at);
        lines.InsertRange(at, changed);
        return true;
    }

    private static bool Move(List<string> lines, Random random, Func<string, bool> wanted)
    {
        if (Take(lines, random, wanted) is not { } taken) return false;
        var heads = Enumerable.Range(0, lines.Count).Where(i => wanted(lines[i])).Append(lines.Count).ToList();
        lines.InsertRange(heads[random.Next(heads.Count)], taken);
        return true;
    }

    /// <summary>Takes out a line and those that are indented below it.</summary>
    private static List<string>? Take(List<string> lines, Random random, Func<string, bool> wanted)
    {
        var heads = Enumerable.Range(0, lines.Count).Where(i => wanted(lines[i])).ToList();
        if (heads.Count == 0) return null;
        var head = heads[random.Next(heads.Count)];
        var end = head + 1;
        while (end < lines.Count && (lines[end].Trim().Length == 0 || Indent(lines[end]) > Indent(lines[head]))) end++;
        var taken = lines.GetRange(head, end - head);
        lines.RemoveRange(head, end - head);
        return taken;
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    [GeneratedRegex(@"^\s*(responsibility|主体)\s*[:：]\s*", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Responsibility();

    [GeneratedRegex(@"^\s*(evidence|情報参照元)\s*[:：]\s*", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Evidence();

    [GeneratedRegex(@"^(control|基準|source|情報源)\s", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Control();

    [GeneratedRegex(@"^\s+(clause|項)\s", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Clause();

    [GeneratedRegex(@"^\s*(control|基準|source|情報源|clause|項|category|分類)\s+[^\s:：]+", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Declared();

    [GeneratedRegex(@"^(reference|リファレンス)[^\n]*", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 10_000)]
    private static partial Regex Header();

    [GeneratedRegex(@"^\s+(keywords|予約語)\s*[:：][^\n]*\n", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 10_000)]
    private static partial Regex KeywordsField();
}
