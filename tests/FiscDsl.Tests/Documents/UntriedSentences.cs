namespace FiscDsl.Tests.Documents;

/// <summary>The sentences of grammar/language.md that no test here can try, and why.</summary>
internal static class UntriedSentences
{
    private const string Purpose = "It says what the language is for.";
    private const string Reason = "It gives the reason of a statement that is tried.";
    private const string Heading = "It heads what follows, each sentence of which is tried or stands here.";
    private const string Link = "It is a link, and every link is followed by another test.";
    private const string Promise = "It speaks of versions to come.";
    private const string Browser = "A browser tries it, in tests/site.";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["A language for writing, reviewing and releasing references to the FISC Security Guidelines (安全対策基準) as text."] = Purpose,
        ["Three people use it: a maintainer who types Japanese prose with an IME on; a reviewer who reads a diff and wants to see sentences, not cells; and a release manager who needs the same bytes out of the same text, every time."] = Purpose,
        ["Five decisions follow from that; the rest is detail."] = Heading,
        ["**One schema.**"] = Heading,
        ["日本語版: [language.ja.md](language.ja.md)."] = Link,
        ["Formal grammar: [fisc.ebnf](fisc.ebnf)."] = Link,
        ["**Files.**"] = Heading,
        ["**Depth.**"] = Heading,
        ["**Fields and declarations.**"] = Heading,
        ["**Values.**"] = Heading,
        ["**Comments.**"] = Heading,
        ["**Stray prose.**"] = Heading,
        ["**Full-width forms.**"] = Heading,
        ["**Spellings.**"] = Heading,
        ["What the table says then is this:"] = Heading,
        ["The kinds of values:"] = Heading,
        ["The fixed values; in `policy`, the [severities](#policy):"] = Heading,
        ["A `layout` says how a table of Excel, csv or Markdown is read when it is imported."] = Purpose,
        ["**Joining.**"] = Heading,
        ["**Not text.**"] = Heading,
        ["**Paragraphs.**"] = Heading,
        ["**Items.**"] = Heading,
        ["**Lines that look like more.**"] = Heading,
        ["**What was copied along.**"] = Heading,
        ["**Mentions.**"] = Heading,
        ["What the rules above leave open, and how it was settled."] = Heading,
        ["Few printed references say when a source was looked at; a warning for each would bury the rest."] = Reason,
        ["`formatVersion` counts up: a new minor version adds members, a new major one changes them."] = Promise,
        ["Without JavaScript everything is there but the search and its filters."] = Browser,
    };
}
