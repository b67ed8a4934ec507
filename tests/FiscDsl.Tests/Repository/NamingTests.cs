using System.Text.RegularExpressions;
using Xunit;

namespace FiscDsl.Tests.Repository;

public partial class NamingTests
{
    [Fact]
    public void No_type_is_called_a_helper_a_util_or_a_manager()
    {
        var types = RepositoryTree.Files(["src", "tests", "editor"], ".cs", ".ts").SelectMany(static path => Declared().Matches(CSharpCode.Of(path)).Select(m => $"{path}: {m.Groups["name"].Value}")).ToList();
        Assert.NotEmpty(types);
        Offences.None(types.Where(static type => Empty().IsMatch(type)));
    }

    [Fact]
    public void Namespaces_are_folders()
    {
        var wrong =
            from path in RepositoryTree.CSharp
            let declared = Namespace().Match(CSharpCode.Of(path)).Groups["name"].Value
            where declared != Path.GetDirectoryName(path)?.Replace('\\', '/').Split('/', 2)[1].Replace('/', '.') && !IsTopLevelProgram(path, declared)
            select $"{path}: {declared}";
        Offences.None(wrong);
    }

    [Fact]
    public void Product_code_never_silences_a_null_warning()
    {
        var found =
            from path in RepositoryTree.ProductCSharp
            from match in NullForgiving().Matches(CSharpCode.Of(path))
            select $"{path}: {match.Value}";
        Offences.None(found);
    }

    [Fact]
    public void Nothing_is_left_to_do_later()
    {
        var found =
            from path in RepositoryTree.Files(["src", "tests", "editor", "grammar"], ".cs", ".ts", ".md", ".ebnf")
            where path != "tests/FiscDsl.Tests/Repository/NamingTests.cs" && ToDo().IsMatch(RepositoryTree.Read(path))
            select path;
        Offences.None(found);
    }

    // A program's statements stand in no namespace.
    private static bool IsTopLevelProgram(string path, string declared) => declared.Length == 0 && Path.GetFileName(path) == "Program.cs";

    [GeneratedRegex(@"\b(?:class|record(?:\s+struct)?|struct|interface|enum)\s+(?<name>[A-Z]\w*)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Declared();

    [GeneratedRegex(@"Helper|Util|Manager", RegexOptions.None, 10_000)]
    private static partial Regex Empty();

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"[\w)\]]!(?![=\w])[^\n]*", RegexOptions.None, 10_000)]
    private static partial Regex NullForgiving();

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|XXX)\b", RegexOptions.None, 10_000)]
    private static partial Regex ToDo();
}
