using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using FiscDsl.Comparison;
using FiscDsl.Exchange.Review;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.Model;
using FiscDsl.Outputs;
using FiscDsl.Outputs.Comparison;
using FiscDsl.Services.Pasting;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>Holds what the extension believes of the server's own messages to what they are.</summary>
public sealed partial class ExtensionProtocolTests
{
    private const string Path = "editor/vscode/src/server/protocol.ts";
    private const int MatchTimeout = 10_000;

    private static readonly string Text = File.ReadAllText(System.IO.Path.Combine(RepositoryRoot.Path, Path)).ReplaceLineEndings("\n");

    /// <summary>By name, the lines between the braces of an interface.</summary>
    private static readonly Dictionary<string, string[]> Interfaces =
        Interface().Matches(Text).ToDictionary(static m => m.Groups["name"].Value, static m => m.Groups["body"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>By name, the words of a type that is one of several.</summary>
    private static readonly Dictionary<string, string[]> Unions =
        Union().Matches(Text).ToDictionary(static m => m.Groups["name"].Value, static m => m.Groups["words"].Value.Replace("'", "", StringComparison.Ordinal).Split(" | "), StringComparer.Ordinal);

    public static TheoryData<string> Records => [.. Interfaces.Keys.Except(["Commands"])];

    [Fact]
    public void Nothing_but_interfaces_and_unions_of_words_is_declared() =>
        Assert.Equal(Text.Split('\n').Count(static l => l.Length > 0 && char.IsLetter(l[0]) && !l.StartsWith("import ", StringComparison.Ordinal)), Interfaces.Count + Unions.Count);

    [Theory]
    [MemberData(nameof(Records))]
    public void An_interface_has_the_members_of_its_record(string name)
    {
        var record = Assert.IsAssignableFrom<Type>(typeof(CommandArgument).Assembly.GetType($"{typeof(CommandArgument).Namespace}.{name}"));
        var nullability = new NullabilityInfoContext();
        Assert.Equal(
            record.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(p => $"  readonly {JsonNamingPolicy.CamelCase.ConvertName(p.Name)}{Member(p, nullability)};"),
            Interfaces[name].Select(Plain));
    }

    [Fact]
    public async Task The_commands_are_those_that_the_server_offers()
    {
        using var folder = new TemporaryDirectory();
        await using var server = LspServer.Start();
        var initialized = await server.Initialize(folder.Path);
        Assert.Equal(
            initialized["result"]!["capabilities"]!["executeCommandProvider"]!["commands"]!.AsArray().Select(static c => (string?)c),
            Interfaces["Commands"].Select(static l => l.Split('\'')[1]));
    }

    [Fact]
    public void Words_are_those_that_the_server_says()
    {
        Assert.Equal(OutputFormat.All.Select(static f => f.Name), Unions[nameof(OutputFormat)]);
        Assert.Equal(Enum.GetNames<EvidenceStatus>().Select(JsonNamingPolicy.CamelCase.ConvertName).Order(StringComparer.Ordinal), Unions[nameof(EvidenceStatus)].Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetNames<PasteKind>().Select(JsonNamingPolicy.CamelCase.ConvertName), Unions[nameof(PasteKind)]);
        Assert.Equal(Enum.GetNames<ReturnRemarkKind>().Select(JsonNamingPolicy.CamelCase.ConvertName), Unions[nameof(ReturnRemarkKind)]);
        Assert.Equal(Enum.GetValues<ChangeKind>().Select(ComparisonJson.NameOf).Order(StringComparer.Ordinal), Unions[nameof(ChangeKind)].Order(StringComparer.Ordinal));
    }

    private static string Member(PropertyInfo property, NullabilityInfoContext nullability)
    {
        var isOptional = nullability.Create(property).ReadState == NullabilityState.Nullable;
        return $"{(isOptional ? "?" : "")}: {TypeScript(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)}";
    }

    private static string TypeScript(Type type) =>
        type == typeof(string) ? "string"
        : type == typeof(bool) ? "boolean"
        : type == typeof(int) || type == typeof(long) ? "number"
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? $"readonly {TypeScript(type.GenericTypeArguments[0])}[]"
        : type.Name;

    // A word of several is a string to the server.
    private static string Plain(string line) =>
        Word().Replace(line, static m => m.Groups["name"] is { Success: true, Value: var name } && !Unions.ContainsKey(name) ? m.Value : "string");

    [GeneratedRegex(@"^export interface (?<name>\w+) \{\n(?<body>(?:  .+\n)*)\}$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Interface();

    [GeneratedRegex(@"^export type (?<name>\w+) = (?<words>'\w+'( \| '\w+')*);$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Union();

    [GeneratedRegex(@"(?<=: |readonly )('\w+'( \| '\w+')*|(?<name>[A-Z]\w+))", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Word();
}
