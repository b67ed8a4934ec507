using System.Text;
using System.Text.RegularExpressions;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Comparison.Meaning;

/// <summary>
/// Reads from a sentence what adds to its meaning, in order. Inflection and politeness are left out, and what is spelt in several
/// ways has one key, so that two sentences that say the same give the same.
/// </summary>
internal sealed partial class MeaningReader
{
    // A stem has no longer ending that is its own: 取り扱い, 明らかに.
    private const int LongestEnding = 4;

    private readonly string _text;
    private readonly bool _readsParticles;
    private readonly List<MeaningToken> _tokens = [];
    private readonly Dictionary<int, Figure> _figures;
    private int _at;
    private int _stem = -1;
    private bool _isBehindObject;

    private MeaningReader(string text, bool readsParticles)
    {
        _text = text;
        _readsParticles = readsParticles;
        _figures = Figures.Find(text).ToDictionary(static f => f.Numeral.Start);
    }

    /// <summary>The parts of a sentence, and the text that their places are in.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="readsParticles">True for its particles and tenses as well.</param>
    public static (string Text, List<MeaningToken> Tokens) Read(string sentence, bool readsParticles = false)
    {
        var reader = new MeaningReader(Folded(sentence), readsParticles);
        while (reader._at < reader._text.Length) reader.Next();
        return (reader._text, reader._tokens);
    }

    private bool IsBehindStem => _stem >= 0 && _at - _stem <= LongestEnding;

    // Width is no meaning; nor is a blank, but between words in Latin letters.
    private static string Folded(string sentence)
    {
        var folded = new StringBuilder(sentence.Length);
        for (var at = 0; at < sentence.Length; at++)
        {
            var c = sentence[at];
            if (c is 'ﾞ' or 'ﾟ' && folded.Length > 0 && Voiced(folded[^1], c) is var voiced && voiced != '\0')
            {
                folded[^1] = voiced;
                continue;
            }

            if (c is >= '\uFF61' and <= '\uFF9F') c = Kana.ToKatakana(c.ToString())[0];
            else if (c is >= 'Ⅰ' and <= 'Ⅹ') { folded.Append(Roman[c - 'Ⅰ']); continue; }
            else c = FullWidth.Fold(c);
            // クラウド・サービス is クラウドサービス.
            if (c == '・' && folded.Length > 0 && Script.Of([folded[^1]], 0) == ScriptKind.Katakana && at + 1 < sentence.Length && Script.Of(sentence, at + 1) == ScriptKind.Katakana) continue;
            if (Blank.Is(c) && !(folded.Length > 0 && char.IsAsciiLetterOrDigit(folded[^1]) && NextIsLatin(sentence, at))) continue;
            folded.Append(c);
        }

        return folded.ToString();
    }

    // ﾊﾞ is two characters.
    private static char Voiced(char kana, char mark) => kana switch
    {
        'ウ' when mark == 'ﾞ' => 'ヴ',
        >= 'カ' and <= 'ト' when mark == 'ﾞ' => (char)(kana + 1),
        'ハ' or 'ヒ' or 'フ' or 'ヘ' or 'ホ' => (char)(kana + (mark == 'ﾞ' ? 1 : 2)),
        _ => '\0',
    };

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("、。，．,.:;・!?'\"-_/|\\~*#@%&+=^$<>[]{}()");

    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

    private static bool NextIsLatin(string text, int at)
    {
        while (at < text.Length && Blank.Is(text[at])) at++;
        return at < text.Length && char.IsAsciiLetterOrDigit(FullWidth.Fold(text[at]));
    }

    private void Next()
    {
        if (_figures.TryGetValue(_at, out var figure))
        {
            Add(MeaningKind.Figure, figure.Value, figure.Unit.End);
            return;
        }

        // 年|1回: once in what.
        if (_text[_at] is '年' or '月' or '週' or '日' && _figures.ContainsKey(_at + 1))
        {
            Add(MeaningKind.Figure, _text[_at].ToString(), _at + 1);
            return;
        }

        if (IsQuotedMark()) return;
        var kind = Script.Of(_text, _at);
        var isNounStart = _at == 0 || kind != Script.Of(_text, _at - 1) || _stem < 0;
        if (IsOrder()) return;
        if (IsPotential()) return;
        if (kind is ScriptKind.Kanji or ScriptKind.Katakana && isNounStart && !(_at > 0 && Script.Of(_text, _at - 1) is ScriptKind.Kanji or ScriptKind.Katakana && _tokens is [.., { Kind: MeaningKind.Content }]) && IsActor()) return;
        if (IsLightVerb()) return;
        // し|てはならない, し|てもよい: the verb takes nothing from what binds.
        if (_text[_at] == 'し' && _at + 1 < _text.Length && ExpressionTable.At(_text, _at + 1, isBehindStem: false, isNounStart: false) is { } behind && behind.Additions.Any(static a => a.Kind == MeaningKind.Modality))
        {
            _at++;
            return;
        }

        if (ExpressionTable.At(_text, _at, IsBehindStem, isNounStart) is { } expression)
        {
            Add(expression);
            return;
        }

        switch (kind)
        {
            case ScriptKind.Kanji:
                var length = char.IsHighSurrogate(_text[_at]) && _at + 1 < _text.Length ? 2 : 1;
                Add(MeaningKind.Content, _text.Substring(_at, length), _at + length);
                _stem = _at;
                break;
            case ScriptKind.Katakana:
                Word(ScriptKind.Katakana);
                break;
            case ScriptKind.Latin:
                Word(ScriptKind.Latin);
                break;
            case ScriptKind.Hiragana:
                Hiragana();
                break;
            case ScriptKind.Blank:
                _at++;
                break;
            default:
                Add(MeaningKind.Content, _text[_at].ToString(), _at + 1);
                break;
        }
    }

    private void Add(MeaningKind kind, string key, int end, char role = '?')
    {
        _tokens.Add(new(kind, key, _at, end, role));
        if (kind is MeaningKind.Content or MeaningKind.Actor) _isBehindObject = false;
        _at = end;
        _stem = -1;
    }

    private void Add(Expression expression)
    {
        var end = _at + expression.Text.Length;
        if (expression.Text is "を" or "が") _isBehindObject = true;
        if (expression.Text is "から" or "より" or "まで" or "迄" or "~" or "〜" && _tokens is [.., { Kind: MeaningKind.Figure }]) _tokens.Add(new(MeaningKind.Scope, expression.Text is "まで" or "迄" ? "まで" : "から", _at, end));
        else if (expression.Text is "も" && _at >= 2 && _text.AsSpan(_at - 2, 2) is "こと") { }
        else
        {
            foreach (var (kind, key) in expression.Additions)
            {
                if (kind == MeaningKind.Particle && !_readsParticles) continue;
                // How an actor takes part is its role.
                if (!_readsParticles && kind == MeaningKind.Relation && key is "から" or "まで" && _tokens is [.., { Kind: MeaningKind.Actor }]) continue;
                _tokens.Add(new(kind, key, _at, end));
            }
        }

        // An expression that ends in a kanji has an ending like any stem: 除く, 超える.
        _stem = Script.Of(_text, end - 1) == ScriptKind.Kanji ? end : -1;
        _at = end;
    }

    // 区切り文字には「:」を用いる: a mark that is meant itself.
    private bool IsQuotedMark()
    {
        if (_text[_at] != '「' || _text.AsSpan(_at).IndexOf('」') is not (> 1 and < 4 and var length) || _text.AsSpan(_at + 1, length - 1).ContainsAnyExcept(Marks)) return false;
        Add(MeaningKind.Content, _text.Substring(_at, length + 1), _at + length + 1);
        return true;
    }

    // …を整備すること。: an order, but for 「以下のこと」.
    private bool IsOrder()
    {
        if (_text[_at] is not ('こ' or '事') || (_text[_at] == 'こ' && !_text.AsSpan(_at).StartsWith("こと"))) return false;
        var end = _at + (_text[_at] == '事' ? 1 : 2);
        if (end < _text.Length && !IsEnd(_text[end])) return false;
        if (_at == 0 || !"るうくすつぬぶむぐいん".Contains(_text[_at - 1], StringComparison.Ordinal)) return false;
        Add(MeaningKind.Modality, "required", end);
        return true;
    }

    private static bool IsEnd(char c) => c is '。' or '．' or '.' or '、' or ')' or '」' or '』' or ']' or '】' or '(' or '※';

    // 参照を行う, 点検を実施する: 参照する, 点検する.
    private bool IsLightVerb()
    {
        // 評価の実施が必要である: 評価を実施する必要がある.
        if (_at > 0 && _text[_at - 1] == 'の' && _text.AsSpan(_at).StartsWith("実施が"))
        {
            if (_tokens is [.., { Kind: MeaningKind.Particle }]) _tokens.RemoveAt(_tokens.Count - 1);
            _at += 2;
            _stem = _at;
            return true;
        }

        if (!_isBehindObject) return false;
        var length = _text.AsSpan(_at).StartsWith("行") && _at + 1 < _text.Length && "いうわっえなお".Contains(_text[_at + 1], StringComparison.Ordinal) ? 1
            : _text.AsSpan(_at).StartsWith("おこな") ? 3
            : _text[_at] == 'し' && _text[_at - 1] == 'を' && _at + 1 < _text.Length && _text[_at + 1] is 'た' or 'て' or 'ま' or 'な' or 'よ' or '、' ? 1
            : _text.AsSpan(_at).StartsWith("実施") && _at + 2 < _text.Length && _text[_at + 2] is 'す' or 'し' or 'さ' ? 2 : 0;
        if (length == 0) return false;
        if (_tokens is [.., { Kind: MeaningKind.Particle, Key: "を" or "が" }]) _tokens.RemoveAt(_tokens.Count - 1);
        _at += length;
        _stem = _at;
        return true;
    }

    // 使える, 行えない: ability, as in 使うことができる.
    private bool IsPotential()
    {
        if (_at + 2 >= _text.Length || _text[_at + 2] is not ('る' or 'ま' or 'な' or '、' or 'て' or 'ず') || Script.Of(_text, _at) != ScriptKind.Kanji) return false;
        if (!"えけせてねべめれげ".Contains(_text[_at + 1], StringComparison.Ordinal) || !Vocabulary.PotentialVerbs.Contains(_text.Substring(_at, 2), StringComparison.Ordinal)) return false;
        Add(MeaningKind.Content, _text[_at].ToString(), _at + 1);
        Add(MeaningKind.Modality, "possible", _at + 1);
        _stem = _at;
        return true;
    }

    // 金融機関が, 委託先等に対し: the noun, and the part it plays.
    private bool IsActor()
    {
        var end = _at;
        while (end < _text.Length && Script.Of(_text, end) is ScriptKind.Kanji or ScriptKind.Katakana) end++;
        var noun = _text[_at..end];
        foreach (var tail in (string[])["等", "側", "間", "内", "各位", "自身", "自ら", "双方"])
            if (noun.Length > tail.Length && noun.EndsWith(tail, StringComparison.Ordinal)) noun = noun[..^tail.Length];
        // What stands before it in one word is told apart: 全利用者, 未登録利用者.
        if (ExpressionTable.At(_text, _at, isBehindStem: false, isNounStart: true) is { Additions.Length: > 0 } first && first.Additions[0].Kind is MeaningKind.Scope or MeaningKind.Negation) return false;
        if (Vocabulary.NoActors.Contains(noun) || !Vocabulary.ActorEndings.Any(e => noun.EndsWith(e, StringComparison.Ordinal) && (e.Length > 1 || e is "者" || noun.Length == 1))) return false;
        Add(MeaningKind.Actor, Katakana(noun), _at + noun.Length, RoleAt(_at + noun.Length));
        return true;
    }

    private char RoleAt(int at)
    {
        foreach (var tail in (string[])["等", "側", "など", "各位", "自身", "自ら", "の双方", "のみ", "だけ"])
            if (_text.AsSpan(at).StartsWith(tail, StringComparison.Ordinal)) at += tail.Length;
        if (at >= _text.Length) return '?';
        var rest = _text.AsSpan(at);
        if (rest.StartsWith("により") || rest.StartsWith("による") || rest.StartsWith("によって") || rest.StartsWith("において") || rest.StartsWith("における")) return 's';
        if (rest.StartsWith("から") || rest.StartsWith("より")) return 'f';
        return rest[0] switch { 'が' or 'は' => 's', 'に' or 'へ' or '宛' => 't', 'を' => 'o', _ => '?' };
    }

    private void Word(ScriptKind kind)
    {
        var end = _at + 1;
        while (end < _text.Length && Script.Of(_text, end) == kind && _text[end] != '・' && !_figures.ContainsKey(end)) end++;
        if (kind == ScriptKind.Katakana)
        {
            // 別表ア: one kana counts.
            if (end == _at + 1 && _text[_at] != 'ー') Add(MeaningKind.Figure, _text[_at..end], end);
            else Add(MeaningKind.Content, Katakana(_text[_at..end]), end);
            return;
        }

        while (end > _at + 1 && _text[end - 1] is '.' or '-' or '/') end--;
        var written = _text[_at..end];
        var word = written.ToLowerInvariant();
        if (ExpressionTable.Latin(word) is { } additions)
        {
            foreach (var (added, key) in additions) _tokens.Add(new(added, key, _at, end));
            (_at, _stem) = (end, -1);
        }
        else if (Array.IndexOf(Vocabulary.ActorNames, word) >= 0)
        {
            Add(MeaningKind.Actor, word, end, RoleAt(end));
        }
        else
        {
            // ms is not MS, nor is DoS DOS; Web is web.
            var isWord = written.Length > 3 && (written[1..].All(char.IsAsciiLetterLower) || written.All(char.IsAsciiLetterUpper));
            Add(RomanNumeral().IsMatch(word) ? MeaningKind.Figure : MeaningKind.Content, isWord ? word : written, end);
        }
    }

    // サーバー, サーバ; インタフェース, インターフェイス.
    private static string Katakana(string word)
    {
        var plain = word.Replace("ェイ", "ェー", StringComparison.Ordinal).Replace("ヴァ", "バ", StringComparison.Ordinal).Replace("ヴ", "ブ", StringComparison.Ordinal).Replace("ウエ", "ウェ", StringComparison.Ordinal).Replace("ズィ", "ジ", StringComparison.Ordinal);
        if (plain.Length >= 5) plain = plain.Replace("ー", "", StringComparison.Ordinal);
        return plain.Length >= 3 ? plain.TrimEnd('ー') : plain;
    }

    private void Hiragana()
    {
        if (_text[_at] == 'た' && EndsSentence(_at + 1))
        {
            Add(MeaningKind.Past, "", _at + 1);
            return;
        }

        if (_readsParticles && IsFinal()) return;
        if (IsBehindStem)
        {
            if (_text[_at] is 'せ' or 'さ' && IsCausative()) return;
            _at++;
            return;
        }

        var end = _at + 1;
        while (end < _text.Length && Script.Of(_text, end) == ScriptKind.Hiragana && ExpressionTable.At(_text, end, isBehindStem: false, isNounStart: false) is null) end++;
        if (_text[_at] is 'せ' or 'さ' && IsCausative()) return;
        // One kana that is left over is an ending.
        if (end > _at + 1)
        {
            var last = "るうくすつぬぶむぐきしちにみりえけせてねめれげ".Contains(_text[end - 1], StringComparison.Ordinal) ? end - 1 : end;
            for (var at = _at; at < last; at++) _tokens.Add(new(MeaningKind.Content, _text[at].ToString(), at, at + 1));
        }

        _at = end;
    }

    // 承認を得た|申請: what had happened before; 得るか|届け出る: or.
    private bool IsFinal()
    {
        if (_text[_at] is not ('た' or 'か') || _at + 1 >= _text.Length) return false;
        var isBeforeNoun = Script.Of(_text, _at + 1) is ScriptKind.Kanji or ScriptKind.Katakana or ScriptKind.Latin;
        if (_text[_at] == 'た' && isBeforeNoun && IsBehindStem) Add(MeaningKind.Past, "", _at + 1);
        else if (_text[_at] == 'か' && (isBeforeNoun || _text[_at + 1] is '、' or 'の') && (_stem < 0 || _text[_at - 1] is 'る' or 'う' or 'く' or 'す' or 'つ' or 'む' or 'た')) Add(MeaningKind.Particle, "か", _at + 1);
        else return false;
        return true;
    }

    private bool IsCausative()
    {
        if (!_text.AsSpan(_at).StartsWith("させ", StringComparison.Ordinal) && !(_at > 1 && _text[_at - 1] == 'わ' && _text[_at] == 'せ' && _text[_at - 2] is '行' or '負' or '従' or '使' or '担' or '払')) return false;
        Add(MeaningKind.Causative, "", _at + (_text[_at] == 'さ' ? 2 : 1));
        return true;
    }

    private bool EndsSentence(int at) => at >= _text.Length || _text[at] is '。' or '．' or '.' or ')' or '」' || _text.AsSpan(at).StartsWith("こと") || _text.AsSpan(at).StartsWith("旨");

    [GeneratedRegex(Vocabulary.RomanNumeral, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RomanNumeral();
}
