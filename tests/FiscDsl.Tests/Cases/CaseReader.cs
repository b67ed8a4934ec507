using System.Globalization;
using System.Text.RegularExpressions;

namespace FiscDsl.Tests.Cases;

/// <summary>Reads the cases of a file; README.md beside it says how they are written.</summary>
public static partial class CaseReader
{
    private const int MatchTimeout = 10_000;
    private const string FirstFile = "運用基準.fisc";

    public static IReadOnlyList<CatalogCase> Read(string text)
    {
        var cases = new List<CatalogCase>();
        foreach (var part in CaseStart().Split(text).Skip(1).Chunk(2)) cases.Add(Case(part[0].Trim(), part[1]));
        return cases;
    }

    private static CatalogCase Case(string title, string body)
    {
        var files = new List<CaseSource>();
        var mended = new Dictionary<string, string>(StringComparer.Ordinal);
        var (ownOnly, alone) = (false, false);
        var sections = Section().Split("--- file: " + FirstFile + "\n" + body);
        for (var i = 1; i < sections.Length; i += 2)
        {
            var header = sections[i].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var content = sections[i + 1].TrimEnd('\n') + "\n";
            if (header[0] == "own") ownOnly = true;
            else if (header[0] == "without") alone = true;
            else if (header[0] == "fixed") mended[header.Length > 1 ? header[1] : FirstFile] = Unescape(content);
            else if (i > 1 || content.Length > 1) files.Add(Source(header[1], header[2..].ToHashSet(StringComparer.Ordinal), content));
        }

        return new(title, files, mended, ownOnly, alone);
    }

    private static CaseSource Source(string path, HashSet<string> attributes, string content)
    {
        var text = new List<string>();
        var expected = new List<ExpectedFinding>();
        foreach (var line in content.Split('\n'))
        {
            if (line.StartsWith("#^", StringComparison.Ordinal)) expected.Add(Finding(line, text.Count - 1));
            else if (line.StartsWith("#:", StringComparison.Ordinal)) expected[^1].Message = Unescape(line[2..].Trim());
            else text.Add(line);
        }

        var whole = string.Join('\n', text);
        var source = new CaseSource(path, Unescape(whole), attributes, expected);
        return source with { Text = source.Ended(source.Text) };
    }

    private static ExpectedFinding Finding(string line, int above)
    {
        if (Mark().Match(line) is not { Success: true } mark) throw new FormatException($"not a mark: {line}");
        var hasPlace = mark.Groups["covered"].Success;
        return new(
            hasPlace ? above : -1, Unescape(mark.Groups["context"].Value), hasPlace ? Unescape(mark.Groups["covered"].Value) : null,
            mark.Groups["code"].Value, Optional("severity"), Optional("subject"));

        string? Optional(string group) => mark.Groups[group] is { Success: true, Value: var value } ? value : null;
    }

    private static string Unescape(string text)
    {
        text = Repetition().Replace(text, static m =>
            string.Concat(Enumerable.Range(1, int.Parse(m.Groups["times"].Value, CultureInfo.InvariantCulture)).Select(i => m.Groups["text"].Value.Replace("{#}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))));
        return Escape().Replace(text, static m => m.Groups["name"].Value switch
        {
            "CR" => "\r",
            "LF" => "\n",
            "TAB" => "\t",
            ['x', .. var hex] => ((char)(0xF700 + int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture))).ToString(),
            ['U', '+', .. var hex] => char.ConvertFromUtf32(int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
            _ => m.Value,
        });
    }

    [GeneratedRegex("^=== (?<title>.*)\n", RegexOptions.Multiline | RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex CaseStart();

    [GeneratedRegex("^--- (?<header>(file|fixed|own|without).*)\n", RegexOptions.Multiline | RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Section();

    [GeneratedRegex(@"^#\^ ((?<context>[^«]*)«(?<covered>[^»]*)» )?(?<code>FISC\d{4})(=(?<severity>\w+))?( (?<subject>.+))?$", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\{(?<name>CR|LF|TAB|x[0-9A-F]{2}|U\+[0-9A-F]{4,5})\}", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Escape();

    [GeneratedRegex(@"\{(?<times>\d+)\*(?<text>([^{}]|\{[^{}]*\})*)\}", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Repetition();
}
