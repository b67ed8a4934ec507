using Xunit;

namespace FiscDsl.Cli.Tests.Releases;

/// <summary>What the README says of signatures, done as it says: keys of one's own, the commands to the letter.</summary>
public class SigningTests
{
    private const string Keys = """
        export HOME="$PWD/家"; mkdir -p "$HOME/.ssh" "$HOME/.minisign"
        [ -e "$HOME/.ssh/id_ed25519" ] || ssh-keygen -q -t ed25519 -N '' -C 鍵 -f "$HOME/.ssh/id_ed25519"
        echo "release@example.com $(cat "$HOME/.ssh/id_ed25519.pub")" > "$HOME/.ssh/allowed_signers"
        [ -e "$HOME/.minisign/minisign.key" ] || minisign -G -W -p "$HOME/.minisign/minisign.pub" -s "$HOME/.minisign/minisign.key" > /dev/null
        fisc() { $FISC "$@"; }
        cd 配布
        set -e

        """;

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ja.md")]
    public async Task The_documented_commands_sign_and_verify(string document)
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Release("1.0", "配布");
        await catalog.Do(Keys + Block(document, "ssh-keygen -Y sign"));
        var said = await catalog.Do(Keys + Block(document, "ssh-keygen -Y verify"));
        Assert.Contains("Good \"fisc-release\" signature for release@example.com", said, StringComparison.Ordinal);
        Assert.Contains("Signature and comment signature verified", said, StringComparison.Ordinal);
        Assert.Contains("見本 1.0: 5 ファイルすべてがリリース時と一致する", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_sums_that_was_changed_has_no_signature()
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Release("1.0", "配布");
        await catalog.Do(Keys + Block("README.md", "ssh-keygen -Y sign"));
        await catalog.Do("sed -i 's/catalog.json/catalog.xml/' 配布/SHA256SUMS");
        foreach (var command in Block("README.md", "ssh-keygen -Y verify").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.NotEqual(0, (await catalog.Run(Keys + command)).ExitCode);
    }

    private static string Block(string document, string beginning)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder.FullName, "FiscDsl.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("No FiscDsl.sln above the tests.");
        var text = File.ReadAllText(Path.Join(folder.FullName, document));
        return Assert.Single(text.Split("```sh\n").Skip(1).Select(static b => b[..b.IndexOf("```", StringComparison.Ordinal)]), b => b.StartsWith(beginning, StringComparison.Ordinal));
    }
}
