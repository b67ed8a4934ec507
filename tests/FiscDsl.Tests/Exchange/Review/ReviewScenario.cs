using System.Globalization;
using System.Text;

namespace FiscDsl.Tests.Exchange.Review;

/// <summary>
/// A catalog, what a reviewer does to its workbook, and what a maintainer does to its text meanwhile, by random numbers. It
/// knows what each edit meant, and so what has to come of both, without any of the code that brings them together.
/// </summary>
internal sealed class ReviewScenario
{
    private static readonly string[] Openings = ["𠮷田の部門が", "金融機関は、", "クラウド事業者が", "委託先と", "（夜間も）", "ＡＰＩの利用者は、", "年１回、"];
    private static readonly string[] Endings = ["連絡体制を整備する", "契約を締結する", "記録を保管する", "監査を受け入れる", "データを消去する", "復旧の手順を定める"];

    private static readonly (bool Provider, bool User)[] Parties = [(true, true), (true, false), (false, true)];

    private readonly Random _random;
    private readonly List<Clause> _clauses = [];
    private int _sentences;

    public ReviewScenario(int seed)
    {
        _random = new(seed);
        Seed = seed;
        var controls = _random.Next(1, 4);
        for (var c = 0; c < controls; c++)
            for (var i = _random.Next(1, 5); i > 0; i--) _clauses.Add(new($"統{c + 1}", _clauses.Count + 1, this));
        Base = Text(static f => f.Base, static c => c.Base);
        foreach (var field in _clauses.SelectMany(static c => c.Fields))
        {
            if (_random.Next(3) == 0) field.EditWorkbook(_random);
            if (_random.Next(3) == 0) field.EditText(_random);
        }

        foreach (var clause in _clauses)
        {
            if (_random.Next(4) == 0) clause.Workbook = Parties[_random.Next(Parties.Length)];
            if (_random.Next(6) == 0) clause.Today = Parties[_random.Next(Parties.Length)];
        }

        Today = Text(static f => f.Today, static c => c.Today);
        foreach (var clause in _clauses)
        {
            if (_random.Next(8) == 0) Added.Add((clause, NewSentence()));
            else if (_random.Next(12) == 0 && clause.Fields.TrueForAll(static f => !f.IsEditedInWorkbook) && clause.Workbook == clause.Base) Deleted.Add(clause);
        }

        Shapes = [.. new[] { "sort", "sortless", "column", "move", "hide", "rename", "comment", "filter" }.Where(_ => _random.Next(4) == 0)];
        // Two ways of sorting are one too many to tell apart.
        if (Shapes.Contains("sort")) Shapes.Remove("sortless");
    }

    public int Seed { get; }

    /// <summary>The catalog as it was exported, and as it is today.</summary>
    public string Base { get; }

    public string Today { get; }

    /// <summary>What is done to the sheet as a whole.</summary>
    public List<string> Shapes { get; }

    /// <summary>Rows that the reviewer adds, each behind another, and such that he deletes.</summary>
    public List<(Clause Behind, string Text)> Added { get; } = [];

    public List<Clause> Deleted { get; } = [];

    public IReadOnlyList<Clause> Clauses => _clauses;

    public IEnumerable<Field> Fields => _clauses.SelectMany(static c => c.Fields);

    /// <summary>The edits of cells as the script of another program reads them: key, heading, old text, new text.</summary>
    public IEnumerable<string[]> CellEdits() => Fields.Where(static f => f.IsEditedInWorkbook).Select(static f => new[] { f.Clause.Path, f.Heading, f.Shown(f.Base), f.Shown(f.Workbook) })
        .Concat(_clauses.Where(static c => c.Workbook.Provider != c.Base.Provider).Select(static c => new[] { c.Path, "クラウド事業者", Mark(c.Base.Provider), Mark(c.Workbook.Provider) }))
        .Concat(_clauses.Where(static c => c.Workbook.User != c.Base.User).Select(static c => new[] { c.Path, "利用者", Mark(c.Base.User), Mark(c.Workbook.User) }));

    private static string Mark(bool isResponsible) => isResponsible ? "○" : "—";

    private string Text(Func<Field, List<string>> side, Func<Clause, (bool Provider, bool User)> parties)
    {
        var text = new StringBuilder("""
            reference 見本
              title: 「𠮷野クラウド」対応リファレンス
              version: 1.0
              issued: 2026-04-01
              standard: 安全対策基準
              provider: 𠮷野クラウド

            category 統制基準

            source 5 𠮷野の白書
              url: https://example.jp/5
              access: public
              checked: 2026-04-01

            """);
        foreach (var control in _clauses.GroupBy(static c => c.Control))
        {
            text.Append(CultureInfo.InvariantCulture, $"\ncontrol {control.Key} {control.Key}を整備すること。\n  category: 統制基準\n");
            foreach (var clause in control)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n  # 内部の覚え書き {clause.Number}\n  clause ({clause.Number})\n");
                foreach (var field in clause.Fields)
                {
                    if (field.Name == "information") text.Append(CultureInfo.InvariantCulture, $"    responsibility: {string.Join(", ", new[] { parties(clause).Provider ? "provider" : "", parties(clause).User ? "user" : "" }.Where(static p => p.Length > 0))}\n    evidence: 5\n");
                    text.Append(CultureInfo.InvariantCulture, $"    {field.Name}:\n");
                    foreach (var sentence in side(field)) text.Append(CultureInfo.InvariantCulture, $"      {sentence}\n");
                }
            }
        }

        return text.ToString();
    }

    private string NewSentence() => $"{Openings[_random.Next(Openings.Length)]}「{Name(++_sentences)}」について{Endings[_random.Next(Endings.Length)]}こと。";

    // A word that stands in no other sentence; a number would tell nobody anything.
    private static string Name(int number)
    {
        const string Kana = "アカサタナハマヤラワイキシチニヒミリウクスツヌフムユル";
        var name = new StringBuilder();
        for (var rest = number * 7919; name.Length < 4; rest /= Kana.Length) name.Append(Kana[rest % Kana.Length]);
        return name.ToString();
    }

    /// <summary>A clause with its prose.</summary>
    internal sealed class Clause
    {
        public Clause(string control, int number, ReviewScenario scenario)
        {
            (Control, Number) = (control, number);
            Fields = [.. new[] { ("text", "基準項目の目的・内容説明・具体例等の解説"), ("information", "該当情報"), ("finding", "確認内容") }.Select(f => new Field(this, f.Item1, f.Item2, scenario))];
        }

        public string Control { get; }

        public int Number { get; }

        public string Path => $"{Control}/({Number})";

        public List<Field> Fields { get; }

        /// <summary>Who is responsible, as three sides have it.</summary>
        public (bool Provider, bool User) Base { get; } = (true, true);

        public (bool Provider, bool User) Workbook { get; set; } = (true, true);

        public (bool Provider, bool User) Today { get; set; } = (true, true);
    }

    /// <summary>A field as three sides have it: sentences, none of which occurs twice in the catalog.</summary>
    internal sealed class Field
    {
        private readonly ReviewScenario _scenario;

        public Field(Clause clause, string name, string heading, ReviewScenario scenario)
        {
            (Clause, Name, Heading, _scenario) = (clause, name, heading, scenario);
            for (var i = scenario._random.Next(1, 6); i > 0; i--) Base.Add(scenario.NewSentence());
            Workbook = [.. Base];
            Today = [.. Base];
        }

        public Clause Clause { get; }

        public string Name { get; }

        public string Heading { get; }

        public List<string> Base { get; } = [];

        public List<string> Workbook { get; }

        public List<string> Today { get; }

        public bool IsEditedInWorkbook => !Workbook.SequenceEqual(Base);

        public bool IsEditedInText => !Today.SequenceEqual(Base);

        public void EditWorkbook(Random random) => Edit(Workbook, random);

        public void EditText(Random random) => Edit(Today, random);

        public string Shown(List<string> sentences) => (Name == "text" ? $"({Clause.Number}) " : "") + string.Concat(sentences);

        // One sentence is written anew, put in, or taken away.
        private void Edit(List<string> sentences, Random random)
        {
            var at = random.Next(sentences.Count);
            switch (random.Next(3))
            {
                case 0:
                    sentences[at] = _scenario.NewSentence();
                    break;
                case 1:
                    sentences.Insert(at + 1, _scenario.NewSentence());
                    break;
                default:
                    if (sentences.Count > 1) sentences.RemoveAt(at);
                    else sentences[at] = _scenario.NewSentence();
                    break;
            }
        }
    }
}
