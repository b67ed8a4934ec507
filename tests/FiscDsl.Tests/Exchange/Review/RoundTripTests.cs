using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FiscDsl.Exchange.Review;
using FiscDsl.Exchange.Tables;
using FiscDsl.Outputs;
using FiscDsl.Tests.Outputs;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Exchange.Review;

/// <summary>
/// Workbooks for review that other programs have edited, while the text was edited, too: what comes back is what both have
/// said, or a conflict that names its cell, and nothing is lost. <c>FISC_ROUND_TRIPS</c> says how many are tried.
/// </summary>
public sealed class RoundTripTests : IDisposable
{
    private const string Script = """
        import json, sys, openpyxl
        from openpyxl.comments import Comment
        for job in json.load(open('jobs.json', encoding='utf-8')):
            book = openpyxl.load_workbook(job['file'])
            sheet = book['リファレンス']
            column = {c.value: c.column for c in sheet[2]}
            key = column['項のパス']
            rows = {sheet.cell(r, key).value: r for r in range(3, sheet.max_row + 1)}
            for path, heading, old, new in job['cells']:
                cell = sheet.cell(rows[path], column[heading])
                assert cell.value == old, (cell.coordinate, cell.value, old)
                cell.value = new
            row_of = lambda path: next(r for r in range(3, sheet.max_row + 1) if sheet.cell(r, key).value == path)
            for path, text in job['added']:
                at = row_of(path) + 1
                sheet.insert_rows(at)
                for heading, value in (('基準項目の目的・内容説明・具体例等の解説', text), ('クラウド事業者', '—'), ('利用者', '○')):
                    sheet.cell(at, column[heading]).value = value
            for path in job['deleted']: sheet.delete_rows(row_of(path))
            shapes = job['shapes']
            if 'comment' in shapes:
                sheet.cell(3, column['該当情報']).comment = Comment('ここを確かめる。\n𠮷田', '佐藤')
            if 'sort' in shapes or 'sortless' in shapes:
                first = 1 if 'sort' in shapes else 2
                values = [[sheet.cell(r, c).value for c in range(first, sheet.max_column + 1)] for r in range(3, sheet.max_row + 1)]
                for r, row in enumerate(reversed(values), 3):
                    for c, value in enumerate(row, first):
                        sheet.cell(r, c).value = value
            if 'filter' in shapes:
                for r in range(4, sheet.max_row + 1, 2): sheet.row_dimensions[r].hidden = True
            if 'hide' in shapes: sheet.column_dimensions['F'].hidden = True
            if 'column' in shapes:
                last = sheet.max_column + 1
                sheet.cell(2, last).value = '社内のメモ'
                sheet.cell(3, last).value = '要確認'
            if 'move' in shapes:
                # The findings go before the text.
                here, there = column['確認内容'], column['適用にあたっての考え方']
                for r in range(2, sheet.max_row + 1):
                    a, b = sheet.cell(r, here), sheet.cell(r, there)
                    a.value, b.value = b.value, a.value
            if 'rename' in shapes: sheet.title = 'レビュー済み（第１回）'
            book.save(job['file'])
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("fisc-review-").FullName;

    private static int RoundTrips => int.TryParse(Environment.GetEnvironmentVariable("FISC_ROUND_TRIPS"), CultureInfo.InvariantCulture, out var asked) ? asked : 200;

    private static int FirstSeed => int.TryParse(Environment.GetEnvironmentVariable("FISC_FIRST_SEED"), CultureInfo.InvariantCulture, out var asked) ? asked : 1;

    [Fact]
    public async Task What_both_have_said_comes_back_from_openpyxl()
    {
        var scenarios = await EditAsync(RoundTrips);
        Judge(scenarios, _folder);
    }

    [Fact]
    public async Task What_both_have_said_comes_back_as_our_own_writer_writes_it()
    {
        var scenarios = await SendAsync(RoundTrips);
        foreach (var scenario in scenarios) EditedPackage.Edit(Path.Combine(_folder, $"{scenario.Seed}.xlsx"), scenario);
        Judge(scenarios, _folder);
    }

    [Fact]
    public async Task What_both_have_said_comes_back_from_LibreOffice()
    {
        var scenarios = await EditAsync(Math.Max(1, RoundTrips * 6 / 100));
        await OutsideProgram.Run(_folder, "soffice", ["-env:UserInstallation=" + new Uri(Path.Combine(_folder, "profile")).AbsoluteUri, "--headless", "--convert-to", "xlsx", "--outdir", "calc", .. scenarios.Select(static s => $"{s.Seed}.xlsx")]);
        Judge(scenarios, Path.Combine(_folder, "calc"));
    }

    private async Task<List<ReviewScenario>> SendAsync(int count)
    {
        var scenarios = Enumerable.Range(FirstSeed, count).Select(static seed => new ReviewScenario(seed)).ToList();
        foreach (var scenario in scenarios)
        {
            await using var file = File.Create(Path.Combine(_folder, $"{scenario.Seed}.xlsx"));
            ReviewOutput.Write(file, Compile(scenario.Base).Catalog);
        }

        return scenarios;
    }

    private async Task<List<ReviewScenario>> EditAsync(int count)
    {
        var scenarios = await SendAsync(count);
        var jobs = new JsonArray([.. scenarios.Select(static s => new JsonObject { ["file"] = $"{s.Seed}.xlsx", ["cells"] = new JsonArray([.. s.CellEdits().Select(static e => TextsOf(e))]), ["added"] = new JsonArray([.. s.Added.Select(static a => TextsOf([a.Behind.Path, a.Text]))]), ["deleted"] = TextsOf(s.Deleted.Select(static d => d.Path)), ["shapes"] = TextsOf(s.Shapes) })]);
        await File.WriteAllTextAsync(Path.Combine(_folder, "jobs.json"), jobs.ToJsonString(), TestContext.Current.CancellationToken);
        await OutsideProgram.Run(_folder, "/usr/bin/python3", "-c", Script);
        return scenarios;
    }

    private static JsonArray TextsOf(IEnumerable<string> texts) => new([.. texts.Select(static t => (JsonNode?)JsonValue.Create(t))]);

    private static void Judge(List<ReviewScenario> scenarios, string folder)
    {
        int merged = 0, conflicts = 0, cells = 0, unplaced = 0;
        foreach (var scenario in scenarios)
        {
            using var stream = File.OpenRead(Path.Combine(folder, $"{scenario.Seed}.xlsx"));
            var table = TableFile.Read(stream, $"{scenario.Seed}.xlsx");
            var today = Compile(scenario.Today);
            if (scenario.Shapes.Contains("sortless") && Refused(table, today)) continue;
            var taken = ReturnedWorkbook.Take(table, today, Options);
            var text = taken.Files is [var file] ? file.Text.ToString() : scenario.Today;
            // What finds no place in the text is named by its cell.
            var named = taken.Remarks.Count(static r => r.Kind == ReturnRemarkKind.Conflict);
            foreach (var field in scenario.Fields)
            {
                cells += field.IsEditedInWorkbook ? 1 : 0;
                if (Expected(field) is { } expected && !taken.HasConflicts) Assert.True(Says(text, field, expected), $"seed {scenario.Seed}, {field.Clause.Path} {field.Name}: {string.Concat(expected)}\n{Explained(scenario, taken)}\n{text}");
                // Whatever became of it: what either has written stands there still.
                foreach (var sentence in field.Workbook.Except(field.Base).Concat(field.Today.Except(field.Base)))
                    Assert.True(text.Contains(sentence, StringComparison.Ordinal) || (field.Workbook.Contains(sentence) && named-- > 0), $"seed {scenario.Seed} has lost {sentence}: {Explained(scenario, taken)}\n{text}");
            }

            Assert.True(taken.HasConflicts || scenario.Fields.All(static f => Expected(f) is not null || f.Workbook.SequenceEqual(f.Today)) || !scenario.Fields.Any(static f => IsCertainlyConflict(f)), $"seed {scenario.Seed} has no conflict");
            foreach (var (behind, sentence) in scenario.Added) Assert.True(text.Split(sentence).Length == 2 || named-- > 0, $"seed {scenario.Seed}: the new row behind {behind.Path} stands {text.Split(sentence).Length - 1} times\n{text}");
            foreach (var clause in scenario.Clauses)
            {
                var party = Party(text, clause);
                var isOpen = clause.Workbook != clause.Base && clause.Today != clause.Base && clause.Workbook != clause.Today;
                Assert.True(isOpen ? taken.HasConflicts : taken.Files.Any(static f => f.Conflicts > 0) || party == (clause.Workbook != clause.Base ? clause.Workbook : clause.Today) || named-- > 0, $"seed {scenario.Seed}, {clause.Path}: {party}\n{string.Join('\n', taken.Remarks)}\n{text}");
            }

            unplaced += taken.Remarks.Count(static r => r.Kind == ReturnRemarkKind.Conflict);
            Assert.True(taken.Files.All(static f => f.Conflicts == 0) || scenario.Fields.Any(static f => Expected(f) is null) || scenario.Clauses.Any(static c => c.Workbook != c.Base && c.Today != c.Base && c.Workbook != c.Today), $"seed {scenario.Seed} has a conflict: {string.Join('\n', taken.Remarks)}\n{text}");
            // LibreOffice forgets who has said it.
            if (scenario.Shapes.Contains("comment")) Assert.True(taken.Remarks.Any(static r => r.Text.Ja.Contains("ここを確かめる", StringComparison.Ordinal)) || Regex.IsMatch(text, @"# コメント(\(佐藤\))?: ここを確かめる。\n +# 𠮷田\n"), $"seed {scenario.Seed}: {Explained(scenario, taken)}\n{text}");
            if (scenario.Shapes.Contains("column")) Assert.Contains(taken.Remarks, static r => r.Kind == ReturnRemarkKind.Left && r.Text.Ja.Contains("社内のメモ", StringComparison.Ordinal));
            foreach (var memo in scenario.Today.Split('\n').Where(static l => l.Contains('#', StringComparison.Ordinal))) Assert.Contains(memo, text, StringComparison.Ordinal);
            if (taken.HasConflicts)
            {
                conflicts++;
                continue;
            }

            merged++;
            Assert.Equal(scenario.Fields.Count() + scenario.Added.Count(a => text.Contains(a.Text, StringComparison.Ordinal)), text.Split('\n').Count(static l => l.Contains("text:", StringComparison.Ordinal) || l.Contains("information:", StringComparison.Ordinal) || l.Contains("finding:", StringComparison.Ordinal)));
            var again = ReturnedWorkbook.Take(table, Compile(text), Options);
            Assert.True(again.Files.IsEmpty, $"seed {scenario.Seed}, taken twice: {Explained(scenario, again)}\n{string.Join('\n', taken.Remarks)}\n{text}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"Round trips: {scenarios.Count} workbooks from seed {FirstSeed}, {cells} edited cells, {unplaced} of them without a place; {merged} merged, {conflicts} with conflicts, {scenarios.Count - merged - conflicts} refused");
    }

    private static ReturnOptions Options { get; } = new("今の本文", "戻り.xlsx");

    private static string Explained(ReviewScenario scenario, ReturnedWorkbook taken) => string.Join('\n',
    [
        string.Join(", ", scenario.Shapes), .. taken.Remarks.Select(static r => $"{r.Kind} {r.Address.Ja}: {r.Text.Ja}"),
        .. scenario.CellEdits().Select(static e => string.Join(" | ", e)), .. scenario.Added.Select(static a => $"+ {a.Behind.Path} {a.Text}"), .. scenario.Deleted.Select(static d => $"- {d.Path}"),
        .. scenario.Fields.Where(static f => f.IsEditedInText).Select(static f => $"{f.Clause.Path} {f.Name} → {string.Concat(f.Today)}"),
    ]);

    private static bool Refused(TableFile table, Compilation today)
    {
        try
        {
            ReturnedWorkbook.Take(table, today, Options);
            return false;
        }
        catch (TableFaultException fault)
        {
            return fault.Text.Ja.Contains("並べ替え", StringComparison.Ordinal);
        }
    }

    /// <summary>What a field has to say: where one side alone has changed it, that; where both have, null unless they agree, for where two changes meet is the merge's to say.</summary>
    private static List<string>? Expected(ReviewScenario.Field field) =>
        !field.IsEditedInWorkbook ? field.Today : !field.IsEditedInText || field.Workbook.SequenceEqual(field.Today) ? field.Workbook : Apart(field);

    // Both have changed it, in places that do not touch.
    private static List<string>? Apart(ReviewScenario.Field field)
    {
        var (w, t) = (Changed(field.Base, field.Workbook), Changed(field.Base, field.Today));
        if (w.To + 1 >= t.From && t.To + 1 >= w.From) return null;
        var (first, second) = w.From < t.From ? (w, t) : (t, w);
        return [.. field.Base[..first.From], .. first.Now, .. field.Base[first.To..second.From], .. second.Now, .. field.Base[second.To..]];
    }

    private static bool IsCertainlyConflict(ReviewScenario.Field field)
    {
        var (w, t) = (Changed(field.Base, field.Workbook), Changed(field.Base, field.Today));
        return field.IsEditedInWorkbook && field.IsEditedInText && w.From == t.From && w.To == t.To && w.Now.Count > 0 && t.Now.Count > 0 && !w.Now.SequenceEqual(t.Now);
    }

    // The stretch of the base that a side has changed, and what stands there now.
    private static (int From, int To, List<string> Now) Changed(List<string> old, List<string> now)
    {
        var from = 0;
        while (from < old.Count && from < now.Count && old[from] == now[from]) from++;
        var tail = 0;
        while (tail < old.Count - from && tail < now.Count - from && old[^(tail + 1)] == now[^(tail + 1)]) tail++;
        return (from, old.Count - tail, now[from..(now.Count - tail)]);
    }

    private static bool Says(string text, ReviewScenario.Field field, List<string> sentences)
    {
        var control = Compile(text).Catalog.ControlById[field.Clause.Control];
        var clause = control.SelfAndDescendants().Single(c => c.Subject == field.Clause.Path);
        return clause.TextOf(field.Name switch { "text" => Schema.FieldKind.Text, "information" => Schema.FieldKind.Information, _ => Schema.FieldKind.Finding })?.Printed == string.Concat(sentences);
    }

    private static (bool Provider, bool User) Party(string text, ReviewScenario.Clause clause) =>
        Compile(text).Catalog.ControlById[clause.Control].SelfAndDescendants().FirstOrDefault(c => c.Subject == clause.Path)?.Responsibility is { } parties ? (parties.Provider, parties.User) : default;

    private static Compilation Compile(string text) => Compilation.Create([new SourceFile("見本.fisc", SourceText.From(text))]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
