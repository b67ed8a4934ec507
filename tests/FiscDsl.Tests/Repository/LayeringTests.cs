using System.Text.RegularExpressions;
using Xunit;

namespace FiscDsl.Tests.Repository;

public class LayeringTests
{
    private static readonly string[] Layers = ["Text", "Schema", "Syntax", "TypedSyntax", "Model", "Diagnostics", "Rules", "Formatting", "Matching", "Comparison", "Services", "Outputs", "Exchange", "Baselines", "Merging"];

    /// <summary>What a folder of the library may know beside itself.</summary>
    public static TheoryData<string, string[]> Known => new()
    {
        { "Text", [] },
        { "Syntax", ["Text"] },
        { "Diagnostics", ["Text", "Syntax"] },
        { "Schema", ["Diagnostics"] },
        { "TypedSyntax", ["Text", "Syntax", "Schema", "Diagnostics"] },
        { "Model", ["Text", "Syntax", "Schema", "TypedSyntax", "Diagnostics"] },
        { "Rules", ["Text", "Syntax", "Schema", "TypedSyntax", "Diagnostics", "Model"] },
        { "Formatting", ["Text", "Syntax", "Schema", "TypedSyntax", "Diagnostics", "Model"] },
        { "Matching", ["Text", "Syntax", "Schema", "TypedSyntax", "Diagnostics", "Model"] },
        { "Comparison", ["Text", "Syntax", "Schema", "TypedSyntax", "Diagnostics", "Model", "Matching"] },
        { "Merging", ["Text", "Syntax", "Schema", "TypedSyntax", "Diagnostics", "Model", "Formatting", "Matching"] },
        { "Outputs", ["Text", "Syntax", "Schema", "TypedSyntax", "Diagnostics", "Model", "Matching", "Comparison"] },
        { "Exchange", ["Text", "Syntax", "Schema", "TypedSyntax", "Diagnostics", "Model", "Formatting", "Matching", "Comparison", "Merging", "Outputs"] },
        { "Baselines", ["Text", "Syntax", "Schema", "TypedSyntax", "Diagnostics", "Model", "Matching", "Comparison", "Outputs"] },
        { "Services", ["Text", "Syntax", "Schema", "TypedSyntax", "Diagnostics", "Model", "Rules", "Formatting", "Matching", "Comparison", "Outputs", "Exchange"] },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void A_layer_knows_only_those_below_it(string layer, string[] known)
    {
        var forbidden = Layers.Except(known).Where(other => other != layer).ToList();
        var mention = new Regex(
            $@"(?<!\w|\.)(?:FiscDsl\.)?(?<layer>{string.Join('|', forbidden)})(?=\.[A-Z]|;)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
        var found =
            from path in RepositoryTree.Files(["src/FiscDsl/" + layer], ".cs")
            from line in CSharpCode.Of(path).Split('\n').Index()
            from match in mention.Matches(line.Item)
            where IsNamespace(line.Item, match)
            select $"{path}:{line.Index + 1}: {line.Item.Trim()}";
        Offences.None(found);
    }

    /// <summary>What a compilation is made of, and so knows nothing of it.</summary>
    public static TheoryData<string> BelowCompilation => ["Text", "Syntax", "Schema", "TypedSyntax", "Diagnostics", "Model", "Rules", "Formatting", "Matching", "Merging"];

    [Theory]
    [MemberData(nameof(BelowCompilation))]
    public void What_a_compilation_is_made_of_does_not_know_it(string layer)
    {
        var compilation = new Regex(@"(?<![\w.])(Compilation|FileDiagnostic)(?!\w)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
        var found =
            from path in RepositoryTree.Files(["src/FiscDsl/" + layer], ".cs")
            from line in CSharpCode.Of(path).Split('\n').Index()
            where compilation.IsMatch(line.Item)
            select $"{path}:{line.Index + 1}: {line.Item.Trim()}";
        Offences.None(found);
    }

    [Fact]
    public void The_compilation_alone_stands_in_no_layer() =>
        Assert.Equal(["src/FiscDsl/Compilation.cs"], RepositoryTree.ProductCSharp.Where(static path => path.StartsWith("src/FiscDsl/", StringComparison.Ordinal) && path.Count(static c => c == '/') == 2));

    [Fact]
    public void Values_are_read_at_one_place_alone()
    {
        var found =
            from path in RepositoryTree.ProductCSharp
            where !path.StartsWith("src/FiscDsl/Syntax/", StringComparison.Ordinal) && !path.StartsWith("src/FiscDsl/TypedSyntax/", StringComparison.Ordinal)
            from line in CSharpCode.Of(path).Split('\n').Index()
            where line.Item.Contains("Syntax.Values", StringComparison.Ordinal)
            select $"{path}:{line.Index + 1}: {line.Item.Trim()}";
        Offences.None(found);
    }

    [Fact]
    public void Every_folder_of_the_library_is_a_layer()
    {
        var folders = RepositoryTree.ProductCSharp.Select(static path => path.Split('/')).Where(static p => p[1] == "FiscDsl" && p.Length > 3).Select(static p => p[2]).Distinct(StringComparer.Ordinal);
        Offences.None(folders.Except(Layers));
    }

    [Fact]
    public void The_library_is_held_to_the_banned_symbols_and_to_native_compilation()
    {
        var project = RepositoryTree.Read("src/FiscDsl/FiscDsl.csproj");
        Assert.Contains("BannedSymbols.txt", project, StringComparison.Ordinal);
        Assert.Contains("<IsAotCompatible>true</IsAotCompatible>", project, StringComparison.Ordinal);
        Assert.DoesNotContain("StreamJsonRpc", project, StringComparison.Ordinal);
    }

    // "Text.Length" is a property's; a namespace is named whole, or is followed by a type of it in a using or a declaration.
    private static bool IsNamespace(string line, Match match) =>
        match.Value.StartsWith("FiscDsl.", StringComparison.Ordinal) || Type.GetType($"FiscDsl.{match.Groups["layer"].Value}.{NextWord(line, match)}, FiscDsl") is not null;

    private static string NextWord(string line, Match match) =>
        new([.. line.AsSpan(match.Index + match.Length).TrimStart('.').ToArray().TakeWhile(char.IsLetterOrDigit)]);
}
