using System.Globalization;
using System.Text;
using System.Text.Json;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs.Json;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Baselines;

/// <summary>
/// A baseline as JSON: UTF-8, LF, one entry a line and in order, so that a line-wise merge of two of them mostly succeeds
/// and a diff shows which findings came and went.
/// </summary>
public static class BaselineText
{
    /// <summary>The version of the format.</summary>
    public const string FormatVersion = "1.1";

    /// <summary>The first version, whose entries do not tell what their subjects said.</summary>
    private const string FirstFormatVersion = "1.0";

    private const string Version = "formatVersion";
    private const string Findings = "findings";
    private const string Reference = "reference";
    private const string Rule = "rule";
    private const string Subject = "subject";
    private const string Field = "field";
    private const string Says = "says";
    private const string Count = "count";

    /// <summary>The text of a baseline.</summary>
    public static string Write(Baseline baseline)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{{\n  \"{Version}\": \"{FormatVersion}\",\n  \"{Findings}\": [");
        var escape = new JsonTextEscape();
        for (var i = 0; i < baseline.Entries.Length; i++)
        {
            var (key, count, _) = baseline.Entries[i];
            text.Append(i == 0 ? "\n" : ",\n").Append("    { ");
            Member(Reference, key.Reference);
            Member(Subject, key.Subject);
            Member(Rule, key.Rule);
            Member(Field, key.Field);
            Member(Says, key.Says);
            text.Append(CultureInfo.InvariantCulture, $"\"{Count}\": {count} }}");
        }

        return text.Append(baseline.Entries.IsEmpty ? "]\n}\n" : "\n  ]\n}\n").ToString();

        void Member(string name, string value)
        {
            if (value.Length > 0) text.Append('"').Append(name).Append("\": ").Append(Encoding.UTF8.GetString(escape.Quote(value))).Append(", ");
        }
    }

    /// <summary>Reads a baseline. Entries that two branches have both added count once, with the larger count.</summary>
    /// <param name="text">The text, without a byte order mark.</param>
    /// <exception cref="BaselineFormatException">It is none.</exception>
    public static Baseline Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            return new BaselineReader(bytes).Read();
        }
        catch (JsonException exception)
        {
            throw new BaselineFormatException((int)(exception.LineNumber ?? 0) + 1, new("JSONとして読めない", "it is not valid JSON"));
        }
    }

    /// <summary>Reads the tokens. The reader of System.Text.Json says where each stands, which documents do not.</summary>
    private ref struct BaselineReader(byte[] bytes)
    {
        private readonly Dictionary<FindingKey, BaselineEntry> _entries = [];
        private Utf8JsonReader _json = new(bytes);
        private int _bytes;
        private int _characters;

        public Baseline Read()
        {
            var known = false;
            Next(JsonTokenType.StartObject);
            while (Next() != JsonTokenType.EndObject)
            {
                if (_json.ValueTextEquals(Version))
                {
                    Next();
                    if (_json.TokenType != JsonTokenType.String || (!_json.ValueTextEquals(FormatVersion) && !_json.ValueTextEquals(FirstFormatVersion)))
                        throw Fault(new($"形式の版が「{FormatVersion}」ではない", $"its format version is not '{FormatVersion}'"));
                    known = true;
                }
                else if (_json.ValueTextEquals(Findings))
                {
                    Next(JsonTokenType.StartArray);
                    while (Next() != JsonTokenType.EndArray) Entry();
                }
                else
                {
                    throw Unknown();
                }
            }

            if (!known) throw Fault(new($"「{Version}」がない", $"it has no '{Version}'"));
            _json.Read();
            return new Baseline([.. _entries.Values.OrderBy(static e => e.Key, FindingKey.Order)]);
        }

        private void Entry()
        {
            Expect(JsonTokenType.StartObject);
            var start = Character();
            var (reference, rule, subject, field, says, count) = ("", "", "", "", "", 1);
            while (Next() != JsonTokenType.EndObject)
            {
                if (_json.ValueTextEquals(Reference)) reference = Text();
                else if (_json.ValueTextEquals(Rule)) rule = Text();
                else if (_json.ValueTextEquals(Subject)) subject = Text();
                else if (_json.ValueTextEquals(Field)) field = Text();
                else if (_json.ValueTextEquals(Says)) says = Text();
                else if (_json.ValueTextEquals(Count)) count = Number();
                else throw Unknown();
            }

            if (rule.Length == 0) throw Fault(new($"「{Rule}」のない項目がある", $"an entry has no '{Rule}'"));
            var entry = new BaselineEntry(new(reference, rule, subject, field, says), count, new(start, Character() + 1 - start));
            if (!_entries.TryGetValue(entry.Key, out var other) || other.Count < count) _entries[entry.Key] = entry;
        }

        private string Text()
        {
            Next(JsonTokenType.String);
            return PlainText.Of(_json.GetString() ?? "");
        }

        private int Number()
        {
            Next(JsonTokenType.Number);
            return _json.TryGetInt32(out var number) && number > 0 ? number : throw Fault(new($"「{Count}」が1以上の整数ではない", $"a '{Count}' is no whole number from 1"));
        }

        private JsonTokenType Next()
        {
            _json.Read();
            return _json.TokenType;
        }

        private void Next(JsonTokenType expected)
        {
            _json.Read();
            Expect(expected);
        }

        private readonly void Expect(JsonTokenType expected)
        {
            if (_json.TokenType != expected) throw Fault(new("ベースラインの形をしていない", "it does not have the shape of a baseline"));
        }

        private readonly BaselineFormatException Unknown() =>
            Fault(new($"知らない項目「{_json.GetString()}」がある", $"it has an unknown member '{_json.GetString()}'"));

        private readonly BaselineFormatException Fault(LocalizedText reason) => new(1 + bytes.AsSpan(0, (int)_json.TokenStartIndex).Count((byte)'\n'), reason);

        // In the order of the text, so that it is counted through once.
        private int Character()
        {
            var at = (int)_json.TokenStartIndex;
            _characters += Encoding.UTF8.GetCharCount(bytes, _bytes, at - _bytes);
            _bytes = at;
            return _characters;
        }
    }
}

/// <summary>A text is no baseline that this version of the tool can read.</summary>
/// <param name="line">The line it was found in, from 1.</param>
/// <param name="reason">What is wrong.</param>
public sealed class BaselineFormatException(int line, LocalizedText reason) : Exception(reason.En)
{
    /// <summary>The line it was found in, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>What is wrong.</summary>
    public LocalizedText Reason { get; } = reason;
}
