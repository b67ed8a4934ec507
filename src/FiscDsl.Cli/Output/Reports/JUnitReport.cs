using System.Globalization;
using System.Text;
using System.Xml;
using FiscDsl.Diagnostics;

namespace FiscDsl.Cli.Output.Reports;

/// <summary>
/// Findings as the XML that CI systems know from JUnit: a suite a catalog, a case for each rule that found something in a
/// file, and one for each file in which nothing was found. A case with errors has failed; lesser findings are its output.
/// </summary>
internal sealed class JUnitReport(Messages messages)
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>Findings of a case that are listed: readers of such files (libxml2 in GitLab) refuse a text of 10 MB.</summary>
    private const int MostLines = 1000;

    private sealed record Case(string Path, string Name, IReadOnlyList<PlacedFinding> Findings)
    {
        public bool HasFailed => Findings.Any(static f => f.Diagnostic.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>Writes the shown findings.</summary>
    public void Write(Stream stream, FindingsReport report)
    {
        var byCatalog = report.Shown.ToLookup(static f => f.Catalog);
        var suites = report.Catalogs.Select(c => (Name: c.Compilation.Catalog.Reference?.Id ?? CommandContext.Display(c.Layout.Root), Cases: Cases(byCatalog[c], c.Layout.Files))).ToList();
        if (byCatalog[null].ToList() is { Count: > 0 } others) suites.Add((messages.Baseline, Cases(others, [])));
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartElement("testsuites");
            Counts(xml, "fisc", suites.SelectMany(static s => s.Cases));
            foreach (var (name, cases) in suites)
            {
                xml.WriteStartElement("testsuite");
                Counts(xml, name, cases);
                foreach (var single in cases) Write(xml, single);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        stream.WriteByte((byte)'\n');
    }

    private List<Case> Cases(IEnumerable<PlacedFinding> findings, IReadOnlyList<string> files)
    {
        var byPath = findings.ToLookup(static f => f.Path, StringComparer.Ordinal);
        return
        [
            .. files.Union(byPath.Select(static g => g.Key), StringComparer.Ordinal).SelectMany(path => byPath.Contains(path)
                ? byPath[path].GroupBy(static f => f.Diagnostic.Descriptor).OrderBy(static g => g.Key.Code, StringComparer.Ordinal).Select(g => new Case(path, $"{g.Key.Code} {g.Key.Name}", [.. g]))
                : [new Case(path, messages.NoFindings, [])]),
        ];
    }

    private static void Counts(XmlWriter xml, string name, IEnumerable<Case> cases)
    {
        var all = cases.ToList();
        xml.WriteAttributeString("name", Characters(name));
        xml.WriteAttributeString("tests", all.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", all.Count(static c => c.HasFailed).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", "0");
        // Times would differ from run to run.
        xml.WriteAttributeString("time", "0");
    }

    private void Write(XmlWriter xml, Case single)
    {
        var path = Characters(CommandContext.RelativePath(single.Path));
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", path);
        xml.WriteAttributeString("name", single.Name);
        xml.WriteAttributeString("file", path);
        xml.WriteAttributeString("time", "0");
        if (single.Findings.Count > 0)
        {
            xml.WriteStartElement(single.HasFailed ? "failure" : "system-out");
            if (single.HasFailed)
            {
                xml.WriteAttributeString("message", Characters(single.Findings.MaxBy(static f => f.Diagnostic.Severity)?.Message(messages.Language) ?? ""));
                xml.WriteAttributeString("type", FindingsJson.Name(DiagnosticSeverity.Error));
            }

            xml.WriteString(string.Concat(single.Findings.OrderByDescending(static f => f.Diagnostic.Severity).Take(MostLines).Select(f => Line(f, path))));
            if (single.Findings.Count > MostLines) xml.WriteString(messages.MoreFindings(single.Findings.Count - MostLines) + "\n");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private string Line(PlacedFinding finding, string path)
    {
        var place = finding.HasPlace ? string.Create(CultureInfo.InvariantCulture, $":{finding.Start.Line + 1}:{finding.Start.Character + 1}") : "";
        return $"{path}{place}: {messages.Severity(finding.Diagnostic.Severity)}: {Characters(finding.Message(messages.Language))}\n";
    }

    // What no XML may hold, even escaped: control characters, which are shown by pictures of them, and the like.
    private static string Characters(string text)
    {
        var visible = VisibleText.Of(text);
        if (visible.EnumerateRunes().All(static r => r.Value is not (0xFFFE or 0xFFFF)) && !visible.Any(char.IsSurrogate)) return visible;
        var sound = new StringBuilder(visible.Length);
        foreach (var rune in visible.EnumerateRunes()) sound.Append(rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString());
        return sound.ToString();
    }
}
