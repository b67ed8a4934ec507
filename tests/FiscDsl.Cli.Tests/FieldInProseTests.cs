using System.Globalization;
using System.Text;
using System.Text.Json;
using FiscDsl.Schema;
using Xunit;

namespace FiscDsl.Cli.Tests;

/// <summary>
/// A line of prose that begins with the name and the colon of a field, or with a keyword and a label: every word of the
/// language in both spellings, with a colon of either width, in every prose field of every declaration, at every depth.
/// </summary>
public class FieldInProseTests
{
    private static readonly DeclarationKind[] InControls = [DeclarationKind.Control, DeclarationKind.Clause];

    /// <summary>The declarations that prose stands in, the outermost first.</summary>
    public static TheoryData<string> Places =>
        new("Reference", "Revision", "Category", "Category Category", "Source", "Control", "Control Clause", "Control Clause Clause", "Control Clause Clause Clause Clause");

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Each_word_is_found_where_it_may_stand_and_nowhere_else(string around)
    {
        DeclarationKind[] place = [.. around.Split(' ').Select(Enum.Parse<DeclarationKind>)];
        using var directory = new TemporaryDirectory();
        var (text, expected) = (new StringBuilder(), new List<string>());
        var line = 0;
        foreach (var prose in LanguageSchema.Of(place[^1]).Fields.Where(static f => f.Value == ValueKind.Prose))
        {
            foreach (var (word, owners) in Words())
            {
                // A declaration for each: two lines may want to become the same field.
                foreach (var (depth, kind) in place.Index()) Write($"{Indent(depth)}{LanguageSchema.Of(kind).Spelling.Japanese} {(depth == 0 ? $"運{line}" : kind == DeclarationKind.Clause ? $"({depth})" : $"中{line}")}");
                Write($"{Indent(place.Length)}{prose.Spelling.Japanese}:");
                Write($"{Indent(place.Length + 1)}𠮷野家は次による");
                Write($"{Indent(place.Length + 1)}{word}");
                if (owners.Any(place.Contains)) expected.Add($"{line} {word}");
            }
        }

        Assert.NotEmpty(expected);
        directory.Write("文.fisc", text.ToString().Replace("\n", "\r\n", StringComparison.Ordinal));
        using var found = JsonDocument.Parse((await FiscProcess.Run(directory.Path, "check", "--format", "json")).Output);
        var lines = text.ToString().Split('\n');
        Assert.Equal(expected, found.RootElement.EnumerateArray().Where(static f => f.GetProperty("name").GetString() == "field-in-prose")
            .Select(f => f.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32() + 1).Select(l => $"{l} {lines[l - 1].Trim()}"));

        void Write(string written)
        {
            text.Append(written).Append('\n');
            line++;
        }
    }

    /// <summary>Every beginning of a line, with the declarations in which, or in what is nested in them, it may stand.</summary>
    private static IEnumerable<(string Line, DeclarationKind[] Owners)> Words()
    {
        foreach (var field in LanguageSchema.Declarations.SelectMany(static d => d.Fields).DistinctBy(static f => f.Spelling))
        {
            DeclarationKind[] owners = [.. LanguageSchema.Declarations.Where(d => d.Fields.Any(f => f.Spelling == field.Spelling)).Select(static d => d.Kind)];
            foreach (var name in new[] { field.Spelling.English, field.Spelling.Japanese })
                foreach (var colon in new[] { ": ", "：" }) yield return ($"{name}{colon}𠮷野家", owners);
        }

        foreach (var declaration in LanguageSchema.Declarations.Where(static d => d.Header != HeaderShape.None))
        {
            DeclarationKind[] owners = declaration.IsTopLevel ? Enum.GetValues<DeclarationKind>() : InControls;
            foreach (var keyword in new[] { declaration.Spelling.English, declaration.Spelling.Japanese })
                foreach (var blank in new[] { " ", "\u3000" }) yield return ($"{keyword}{blank}{(declaration.Kind == DeclarationKind.Clause ? "(2)" : "2")}", owners);
        }
    }

    private static string Indent(int depth) => string.Create(CultureInfo.InvariantCulture, $"{new string(' ', depth * 2)}");
}
