using FiscDsl.Comparison;
using FiscDsl.Outputs.Comparison;
using FiscDsl.Tests.Repository;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>The catalog of the folder <c>English</c>, which has everything that the outputs show, and its next version.</summary>
internal static class EnglishCatalog
{
    private const string Folder = "tests/FiscDsl.Tests/Outputs/English/";

    // One of each kind of change: a party, a locator, a duty, a number, a correction, a policy, an acceptance, an order; what is gone, and what is new.
    private static readonly (string From, string To)[] Edits =
    [
        ("version: 1.2", "version: 1.3"),
        ("revision 1.2\n  issued: 2026-04-01", "revision 1.3\n  issued: 2026-10-01\n  summary: Rehearsals.\n\nrevision 1.2\n  issued: 2026-04-01"),
        ("open-gap: warning", "open-gap: error\n  stale-source: warning, 12 months"),
        ("category technology Technical controls\n", "category technology Controls on technology\n"),
        ("access: nda", "access: public"),
        ("\"responsibility\" misprint", "\"responsibility\" spelling"),
        ("preparations must be reviewed", "preparations should be reviewed"),
        ("1 \"Penetration testing\"", "1 \"Vulnerability testing\", 3"),
        ("responsibility: provider, user\n    evidence: 2", "responsibility: provider\n    evidence: 2"),
        ("evidence: none No public document says how", "evidence: n/a Nothing to show"),
        ("open-gap The provider has announced a white paper", "open-gap There is a white paper"),
        ("note: To be looked at again in the next version.", "note: Looked at again."),
        ("once a year", "at least 2 times a year"),
        ("  clause 3\n    text: Keep records for at least 3 years.\n    responsibility: none The guidelines leave it open\n    evidence: n/a\n", ""),
        ("control T43", "control T44 Encrypt data.\n  category: technology\n  note: New.\n\n  clause 1\n    text: Encrypt what is stored.\n    responsibility: provider\n    evidence: 1 \"Encryption\"\n    information: It is.\n    finding: -\n    accept: missing-finding Not yet confirmed\n    correction: \"stored\" -> \"kept\" misprint\n\ncontrol T43"),
    ];

    /// <summary>The catalog.</summary>
    public static Compilation Compilation { get; } = Compile(static text => text);

    /// <summary>The next version of it.</summary>
    public static Compilation Next { get; } = Compile(Edited);

    /// <summary>What has changed, in the language in which it is published.</summary>
    public static ComparisonDocument Comparison { get; } = DocumentOf(Compilation, Next);

    /// <summary>A comparison in the language in which it is published.</summary>
    public static ComparisonDocument DocumentOf(Compilation old, Compilation now)
    {
        var comparison = CatalogComparison.Of(old, now);
        return new(comparison, new StateName("1.2", "0123456789abcdef", static path => path), new StateName("HEAD"), comparison.OutputLanguage);
    }

    private static string Edited(string text)
    {
        foreach (var (from, to) in Edits) text = text.Replace(from, to, StringComparison.Ordinal);
        return text;
    }

    private static Compilation Compile(Func<string, string> edit)
    {
        var text = string.Concat(RepositoryTree.Files([Folder], ".fisc").Select(RepositoryTree.Read).Select(static t => t + "\n"));
        Assert.All(Edits, e => Assert.Contains(e.From, text, StringComparison.Ordinal));
        return Compilation.Create([new SourceFile("catalog.fisc", SourceText.From(edit(text)))]);
    }
}
