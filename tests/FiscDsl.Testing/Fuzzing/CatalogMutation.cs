using System.Text;

namespace FiscDsl.Testing.Fuzzing;

/// <summary>
/// Changes a catalog as people, editors, IMEs, version control systems and broken disks do: by lines, words, declarations
/// and bytes.
/// </summary>
public sealed class CatalogMutation(Random random)
{
    private const int LongLine = 20_000;

    private static readonly string[] Tokens =
    [
        "𠮷", "あ", "か\u3099", "葛\U000E0100", "\u200B", "\u0085", "\u2028", "\0", "\u001B[31m", "：", ":", "　", " ", "\t", "、", ",", "。", "。。", "5", "５", "-", "- ", "・", "※", "①", "(1)", "（１）", "1.", "#", "# ", "＃",
        "「", "」", "【", "】", "【運113】", "【技43】4", "（", "）", "\"", "“", "”", "→", "->", "/", "／", "～", "~2", "provider", "利用者", "none", "なし", "n/a", "対象外", "対象外（", "2016-11-10", "２０１６年", "https://例.jp/", "http://",
        "control ", "基準 ", "clause ", "項 (1)", "text:", "内容：", "evidence: ", "情報参照元：", "responsi", "カテ", "accept: missing-evidence 次版で", "{0}", "％s", "=1+1", "<b>", "@someone", "\\", "攻撃に備えること。", "AWS ", "Yahoo!",
    ];

    private static readonly string[] Comments = ["# 前版のまま。", "# 要確認", "#要確認", "#", "#1 を見る。", "#^ 「甲」 FISC1", "# 𠮷野さんに聞く", "#　全角の空白"];

    private static readonly string[] Indents = ["", " ", "  ", "   ", "    ", "     ", "      ", "        ", "\t", "　", "　　"];

    /// <summary>Changes that hardly ever make a text one that cannot be read: layout, comments, blank lines, sentences taken over.</summary>
    public string Gently(string text)
    {
        for (var count = random.Next(1, random.Next(4) == 0 ? 30 : 7); count > 0; count--) text = Line(text, random.Next(9));
        return random.Next(6) switch
        {
            0 => text.ReplaceLineEndings("\r\n"),
            1 => text.TrimEnd('\n'),
            2 => "\uFEFF" + text,
            _ => text,
        };
    }

    /// <summary>Changes of any kind.</summary>
    public string Roughly(string text)
    {
        for (var count = random.Next(1, 9); count > 0; count--)
        {
            text = random.Next(4) switch
            {
                0 => Word(text),
                1 => Structure(text),
                _ => Line(text, random.Next(16)),
            };
        }

        return text;
    }

    /// <summary>The bytes of a text, and on the way to them what happens to bytes.</summary>
    public byte[] Bytewise(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text).ToList();
        for (var count = random.Next(1, 4); count > 0 && bytes.Count > 0; count--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(8))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveAt(at);
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 4:
                    bytes.InsertRange(at, [0xEF, 0xBB, 0xBF]);
                    break;
                case 5:
                    bytes.InsertRange(at, new byte[random.Next(1, 5)]);
                    break;
                case 6:
                    return [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)];
                default:
                    bytes.Insert(at, (byte)'\r');
                    break;
            }
        }

        return [.. bytes];
    }

    private string Line(string text, int kind)
    {
        var lines = text.Split('\n').ToList();
        var at = random.Next(lines.Count);
        var line = lines[at];
        var content = line.TrimStart(' ', '\t', '　');
        switch (kind)
        {
            case 0 or 1:
                lines.Insert(at, Pick(Indents) + Pick(Comments));
                break;
            case 2:
                lines.Insert(at, Pick(Indents));
                break;
            case 3:
                lines[at] = Pick(Indents) + content;
                break;
            case 4:
                var to = Math.Min(lines.Count, at + random.Next(2, 12));
                var more = Pick(Indents);
                for (var i = at; i < to; i++) lines[i] = more + lines[i];
                break;
            case 5:
                lines[at] = line.Replace(": ", "：", StringComparison.Ordinal) + Pick(["", " ", "　"]);
                break;
            case 6 when line.Length > 4:
                var cut = random.Next(2, line.Length - 1);
                if (!char.IsLowSurrogate(line[cut])) lines[at] = line[..cut] + "\n" + line[..(line.Length - content.Length)] + line[cut..];
                break;
            case 7:
                lines.Insert(at, Pick(Indents) + CatalogCorpus.Line(random));
                break;
            case 8:
                lines.Insert(random.Next(lines.Count), line);
                break;
            case 9:
                lines.RemoveAt(at);
                break;
            case 10:
                lines.RemoveAt(at);
                lines.Insert(random.Next(lines.Count + 1), line);
                break;
            case 11 when at + 1 < lines.Count:
                lines[at] = line + lines[at + 1].Trim();
                lines.RemoveAt(at + 1);
                break;
            case 12:
                lines[at] = FullWidth(line);
                break;
            case 13:
                lines[at] = line + "\r";
                break;
            case 14 when random.Next(8) == 0:
                lines[at] = line + string.Concat(Enumerable.Repeat(Pick(Tokens), LongLine / 4));
                break;
            default:
                lines[at] = line[..random.Next(line.Length + 1)];
                break;
        }

        return string.Join('\n', lines);
    }

    private string Word(string text)
    {
        var start = random.Next(text.Length + 1);
        var end = Math.Min(text.Length, start + random.Next(12));
        return random.Next(4) switch
        {
            0 => text.Insert(start, Pick(Tokens)),
            1 => string.Concat(text.AsSpan(0, start), Pick(Tokens), text.AsSpan(end)),
            2 => text.Remove(start, end - start),
            _ => text.Insert(start, text[start..end]),
        };
    }

    // What stands between two lines on the margin is taken as a whole.
    private string Structure(string text)
    {
        var lines = text.Split('\n').ToList();
        var margins = Enumerable.Range(0, lines.Count).Where(i => lines[i].Length > 0 && lines[i][0] is not (' ' or '\t' or '　')).Append(lines.Count).ToArray();
        var chosen = random.Next(margins.Length);
        var (start, end) = (margins[chosen], chosen + 1 < margins.Length ? margins[chosen + 1] : lines.Count);
        var whole = lines[start..end];
        switch (random.Next(6))
        {
            case 0:
                lines.InsertRange(end, whole);
                break;
            case 1:
                lines.RemoveRange(start, end - start);
                break;
            case 2:
                for (var i = start; i < end; i++) lines[i] = "  " + lines[i];
                break;
            case 3:
                lines.InsertRange(end, ["=======", .. whole, ">>>>>>> 次版"]);
                lines.Insert(start, "<<<<<<< HEAD");
                break;
            case 4:
                lines.InsertRange(end, CatalogCorpus.Piece(random).TrimEnd('\n').Split('\n'));
                break;
            default:
                for (var i = start; i < end; i++) lines[i] = FullWidth(lines[i]);
                break;
        }

        return string.Join('\n', lines);
    }

    private static string FullWidth(string line) => string.Concat(line.Select(static c => c is > ' ' and <= '~' ? (char)(c - ' ' + '\uFF00') : c));

    private string Pick(string[] among) => among[random.Next(among.Length)];
}
