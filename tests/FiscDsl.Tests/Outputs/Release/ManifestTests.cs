using System.Text;
using FiscDsl.Outputs.Release;
using FiscDsl.Tests.Repository;
using FiscDsl.Text;
using NJsonSchema;
using Xunit;

namespace FiscDsl.Tests.Outputs.Release;

/// <summary>The manifest of a release, its schema and its reader say the same.</summary>
public class ManifestTests
{
    private const string Sum = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static readonly ReleaseManifest First = new(
        ManifestOutput.SchemaId, ManifestOutput.FormatVersion, "0.1.0", new("見本", "1.30", new PartialDate(new DateOnly(2016, 11, 10))),
        [new("運用/運113.fisc", 0, Sum), new("𠮷野 \"引用\".fisc", 12, Sum)], [new("見本.json", 34, Sum)]) { Formats = ["json", "csv"] };

    private static readonly ReleaseManifest Next = First with { Commit = "0123456789abcdef0123456789abcdef01234567", Modified = true, Since = new("1.20", "v"), Reference = new("見本", "1.30", PartialDate.OfMonth(2016, 11)) };

    public static TheoryData<bool> Manifests => new(false, true);

    [Theory]
    [MemberData(nameof(Manifests))]
    public async Task What_is_written_is_valid_and_is_read_as_it_was(bool isNext)
    {
        var manifest = isNext ? Next : First;
        var bytes = Bytes(manifest);
        var schema = await JsonSchema.FromJsonAsync(RepositoryTree.Read("grammar/release-manifest.schema.json"), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(Encoding.UTF8.GetString(bytes)));
        var (read, fault) = ManifestOutput.Read(bytes);
        Assert.Null(fault);
        Assert.NotNull(read);
        Assert.Equal(bytes, Bytes(read));
        Assert.DoesNotContain("\\u", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"length\": 0", "\"length\": -1")]
    [InlineData("2016-11", "2016-13")]
    [InlineData("2016-11", "2016")]
    [InlineData("\"version\": \"1.20\",", "")]
    [InlineData("\"modified\": true", "\"modified\": \"はい\"")]
    [InlineData("\"outputs\"", "\"output\"")]
    [InlineData("\"formats\"", "\"forms\"")]
    [InlineData("\"csv\"", "null")]
    [InlineData("\"json\",\n    \"csv\"", "")]
    [InlineData(Sum, "E3B0")]
    [InlineData("0.1.0", "0.1.0\", \"formatVersion\": \"1.0")]
    public async Task Anything_else_is_invalid(string old, string now)
    {
        var text = Encoding.UTF8.GetString(Bytes(Next));
        Assert.Contains(old, text, StringComparison.Ordinal);
        text = text.Replace(old, now, StringComparison.Ordinal);
        var schema = await JsonSchema.FromJsonAsync(RepositoryTree.Read("grammar/release-manifest.schema.json"), TestContext.Current.CancellationToken);
        // What the reader takes for a number or a text is then held to the files themselves; a member given twice is all the same to the validator.
        Assert.True(ManifestOutput.Read(Encoding.UTF8.GetBytes(text)).Manifest is null || schema.Validate(text).Count > 0);
    }

    [Theory]
    [InlineData("2.0")]
    [InlineData("1.0")]
    public void A_manifest_of_an_earlier_format_has_no_forms_and_is_read(string version)
    {
        var text = Encoding.UTF8.GetString(Bytes(Next)).Replace(ManifestOutput.FormatVersion, version, StringComparison.Ordinal);
        Assert.Equal("$.formats", ManifestOutput.Read(Encoding.UTF8.GetBytes(text)).Fault?.Place);
        var (manifest, fault) = ManifestOutput.Read(Encoding.UTF8.GetBytes(text.Replace("\"formats\": [\n    \"json\",\n    \"csv\"\n  ],", "", StringComparison.Ordinal)));
        Assert.Null(fault);
        Assert.Equal([], manifest?.Formats);
    }

    [Fact]
    public void A_list_of_sums_is_read_as_it_was_written()
    {
        var text = ChecksumList.Format([new("見本.json", 1, Sum), new("CHANGELOG.md", 2, Sum.Replace('e', 'f'))]);
        Assert.Equal($"{Sum.Replace('e', 'f')}  CHANGELOG.md\n{Sum}  見本.json\n", text);
        Assert.Equal(
            [new(1, "CHANGELOG.md", Sum.Replace('e', 'f')), new(2, "見本.json", Sum)],
            ChecksumList.Read(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    private static byte[] Bytes(ReleaseManifest manifest)
    {
        using var stream = new MemoryStream();
        ManifestOutput.Write(stream, manifest);
        return stream.ToArray();
    }
}
