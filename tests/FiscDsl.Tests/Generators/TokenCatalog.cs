using System.Globalization;
using System.Text;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Tests.Generators;

/// <summary>A value of a catalog that stands in no other field of it.</summary>
/// <param name="Declaration">The kind of declaration it stands in.</param>
/// <param name="Subject">The declaration's id or path.</param>
/// <param name="Field">The field; null for a header's title.</param>
/// <param name="Value">The value, as the outputs have it.</param>
public sealed record Token(DeclarationKind Declaration, string Subject, FieldKind? Field, string Value);

/// <summary>A catalog without errors in which every value is known by itself, put together at random.</summary>
public sealed class TokenCatalog
{
    private static readonly string[] Wholes = ["𠮷", "甲", "ＡＷＳ", "（注）", "が"];

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly List<Token> _tokens = [];
    private readonly HashSet<string> _used = [];
    private int _next;

    public TokenCatalog(int seed)
    {
        _random = new Random(seed);
        Reference();
        Revision("1.20");
        if (Maybe()) Revision("1.9");
        for (var i = 1; i <= 3; i++) Source(i);
        var controls = _random.Next(1, 5);
        for (var i = 1; i <= controls; i++) Control($"運{i}");
        _text.Append("category 甲\n");
        if (_used.Contains("甲")) Inherited(DeclarationKind.Category, "甲", "  ");
        _text.Append($"category 乙 {New(DeclarationKind.Category, "乙", null)}\n");
        var title = _tokens[^1];
        if (_used.Contains("乙 / 丙")) Inherited(DeclarationKind.Category, "乙", "  ");
        Annotations(DeclarationKind.Category, "乙", "  ", title);
        _text.Append($"  category 丙 {New(DeclarationKind.Category, "丙", null)}\n");
        title = _tokens[^1];
        if (_used.Contains("乙 / 丙")) Inherited(DeclarationKind.Category, "丙", "    ");
        Annotations(DeclarationKind.Category, "丙", "    ", title);
        var newLine = Maybe() ? "\r\n" : "\n";
        Text = _text.ToString().Replace("\n", newLine, StringComparison.Ordinal);
    }

    /// <summary>The catalog, one file.</summary>
    public string Text { get; }

    /// <summary>All its values.</summary>
    public IReadOnlyList<Token> Tokens => _tokens;

    private void Reference()
    {
        _text.Append("reference 見本\n");
        foreach (var (field, name) in new[] { (FieldKind.Title, "title"), (FieldKind.Version, "version"), (FieldKind.Standard, "standard"), (FieldKind.Provider, "provider") })
            _text.Append(CultureInfo.InvariantCulture, $"  {name}: {(field == FieldKind.Version ? "1.20" : New(DeclarationKind.Reference, "見本", field))}\n");
        _text.Append($"  issued: {NewDate(DeclarationKind.Reference, "見本", FieldKind.Issued)}\n  publishers:\n");
        for (var i = 0; i < 2; i++) _text.Append($"    - {New(DeclarationKind.Reference, "見本", FieldKind.Publishers)}\n");
        Prose(DeclarationKind.Reference, "見本", FieldKind.Preface, "preface", "  ");
        Annotations(DeclarationKind.Reference, "見本", "  ");
    }

    private void Revision(string version)
    {
        _text.Append($"revision {version}\n  issued: {NewDate(DeclarationKind.Revision, version, FieldKind.Issued)}\n");
        Prose(DeclarationKind.Revision, version, FieldKind.Summary, "summary", "  ");
        Annotations(DeclarationKind.Revision, version, "  ");
    }

    private void Source(int number)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        _text.Append($"source {id} {New(DeclarationKind.Source, id, null)}\n  url:\n");
        var title = _tokens[^1];
        for (var i = _random.Next(1, 3); i > 0; i--)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"https://example.com/{_next++}/");
            _tokens.Add(new(DeclarationKind.Source, id, FieldKind.Url, address));
            _text.Append($"    - {address}\n");
        }

        if (Maybe()) _text.Append($"  checked: {NewDate(DeclarationKind.Source, id, FieldKind.Checked)}\n");
        Annotations(DeclarationKind.Source, id, "  ", title);
    }

    private void Control(string id)
    {
        var category = Maybe() ? "甲" : "乙 / 丙";
        _used.Add(category);
        _text.Append($"control {id} {New(DeclarationKind.Control, id, null)}\n  category: {category}\n");
        var title = _tokens[^1];
        if (Maybe()) Prose(DeclarationKind.Control, id, FieldKind.Intent, "intent", "  ");
        Assessed(DeclarationKind.Control, id, "  ", isAssessed: _random.Next(4) == 0);
        Annotations(DeclarationKind.Control, id, "  ", title);
        Clauses(id, "  ", depth: 3);
    }

    private void Clauses(string parent, string indent, int depth)
    {
        if (depth == 0) return;
        var unlabelled = 0;
        for (var i = 1; i <= _random.Next(5); i++)
        {
            var label = _random.Next(6) switch { 0 => "-", 1 => $"({i * 10})～({i * 10 + 5})", 2 => $"({i})", _ => $"{i}" };
            var path = $"{parent}/{(label == "-" ? string.Create(CultureInfo.InvariantCulture, $"-{++unlabelled}") : label)}";
            _text.Append($"{indent}clause {label}\n");
            if (_random.Next(5) > 0) Prose(DeclarationKind.Clause, path, FieldKind.Text, "text", indent + "  ");
            var text = _tokens[^1].Field == FieldKind.Text && _tokens[^1].Subject == path ? _tokens[^1] : null;
            Assessed(DeclarationKind.Clause, path, indent + "  ", isAssessed: _random.Next(3) == 0);
            Annotations(DeclarationKind.Clause, path, indent + "  ", text);
            Clauses(path, indent + "  ", depth - 1);
        }
    }

    private void Assessed(DeclarationKind kind, string subject, string indent, bool isAssessed)
    {
        if (Maybe())
        {
            var codes = Enumerable.Range(0, _random.Next(1, 3)).Select(_ => string.Create(CultureInfo.InvariantCulture, $"A{_next++:D6}Z")).ToList();
            foreach (var code in codes) _tokens.Add(new(kind, subject, FieldKind.Code, code));
            _text.Append($"{indent}code: {string.Join(", ", codes)}\n");
        }

        if (isAssessed) Assessment(kind, subject, indent);
        Inherited(kind, subject, indent);
    }

    private void Inherited(DeclarationKind kind, string subject, string indent)
    {
        foreach (var (field, name) in new[] { (FieldKind.Information, "information"), (FieldKind.Finding, "finding"), (FieldKind.UserAction, "user-action") })
        {
            if (_random.Next(6) == 0) _text.Append($"{indent}{name}: -\n");
            else if (_random.Next(3) == 0) Prose(kind, subject, field, name, indent);
        }
    }

    private void Assessment(DeclarationKind kind, string subject, string indent)
    {
        var party = _random.Next(4);
        _text.Append(party switch
        {
            0 => $"{indent}responsibility: none {New(kind, subject, FieldKind.Responsibility)}\n",
            1 => $"{indent}responsibility: user\n",
            2 => $"{indent}responsibility: provider, user\n",
            _ => "",
        });
        var evidence = _random.Next(4) switch
        {
            0 => $"1 \"{New(kind, subject, FieldKind.Evidence)}\", 2 「{New(kind, subject, FieldKind.Evidence)}」",
            1 => $"none {New(kind, subject, FieldKind.Evidence)}",
            2 when party != 2 => $"n/a({New(kind, subject, FieldKind.Evidence)})",
            _ => "3",
        };
        _text.Append($"{indent}evidence: {evidence}\n");
    }

    private void Annotations(DeclarationKind kind, string subject, string indent, Token? title = null)
    {
        if (_random.Next(3) == 0) _text.Append($"{indent}accept: missing-evidence {New(kind, subject, FieldKind.Accept)}\n");
        for (var i = _random.Next(3); i > 1; i--) Prose(kind, subject, FieldKind.Note, "note", indent);
        if (title is null || _random.Next(3) > 0) return;
        // What a correction replaces is no longer in its field.
        _tokens.Remove(title);
        var corrected = New(kind, subject, title.Field);
        _text.Append($"{indent}correction: 「{title.Value}」→「{corrected}」 {New(kind, subject, FieldKind.Correction)}\n");
        _tokens.Add(title with { Field = FieldKind.Correction });
        _tokens.Add(title with { Field = FieldKind.Correction, Value = corrected });
    }

    private void Prose(DeclarationKind kind, string subject, FieldKind field, string name, string indent)
    {
        if (Maybe()) _text.Append($"{indent}{name}: {New(kind, subject, field)}\n");
        else _text.Append($"{indent}{name}:\n{indent}  {New(kind, subject, field)}。\n\n{indent}  {New(kind, subject, field)}\n");
    }

    private string New(DeclarationKind kind, string subject, FieldKind? field)
    {
        var value = string.Create(CultureInfo.InvariantCulture, $"語{_next++}{Wholes[_random.Next(Wholes.Length)]}終");
        _tokens.Add(new(kind, subject, field, value));
        return value;
    }

    private string NewDate(DeclarationKind kind, string subject, FieldKind field)
    {
        var day = _next++;
        var date = (Maybe() ? new PartialDate(new DateOnly(2001, 1, 1).AddDays(day)) : PartialDate.OfMonth(1000 + day / 12, 1 + day % 12)).ToString();
        _tokens.Add(new(kind, subject, field, date));
        return date;
    }

    private bool Maybe() => _random.Next(2) == 0;
}
