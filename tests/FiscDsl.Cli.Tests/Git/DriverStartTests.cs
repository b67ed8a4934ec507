using Xunit;

namespace FiscDsl.Cli.Tests.Git;

/// <summary>
/// What git makes of its drivers where it knows no <c>fisc</c>: from a button of an editor, after an update, on a colleague's
/// machine. Both sides of a merge are there, or a conflict is.
/// </summary>
public class DriverStartTests
{
    private const string Name = "見本 '𠮷'.fisc";
    private const string Plain = "export PATH=/usr/bin:/bin; ! command -v fisc; ";
    private const string Origin = "control 運113 基準\n  category: 運用基準\n\n  clause 1\n    text: 甲を行うこと。乙を行うこと。\n    responsibility: user\n    evidence: n/a\n";

    private static readonly string Ours = Origin.Replace("甲を", "甲を年一回", StringComparison.Ordinal);
    private static readonly string Theirs = Origin.Replace("乙を", "乙を年二回", StringComparison.Ordinal);

    /// <summary>A program whose name has all that a shell and git take for something else, as an extension of an editor may have it, and its update.</summary>
    [Fact]
    public async Task It_is_started_by_its_full_path_and_once_that_is_gone_git_merges_by_lines()
    {
        using var repository = await DrivenRepository.Create(installs: false);
        const string Home = "道具 '𠮷' 100%P $HOME";
        var program = FiscProcess.CopyTo(Directory.CreateDirectory(repository.Tools[Home]).FullName);
        await repository.Do($"{program} git install > /dev/null && rm '{repository.Tools["fisc"]}'");
        repository.Write(Name, Origin);
        repository.Write("見本.xlsx", "壊れたブック");
        await repository.Commit();
        Assert.Equal(0, (await repository.Merge(Name, Ours, Theirs)).ExitCode);
        Assert.Contains("text:\n      甲を年一回行うこと。\n      乙を年二回行うこと。\n", repository.Read(Name), StringComparison.Ordinal);
        Assert.Contains("Excelのブックとして読めない: 18 バイト", await repository.Do("git show --format= HEAD~1:見本.xlsx > /dev/null; git log -p --format= -- 見本.xlsx"), StringComparison.Ordinal);

        await repository.Do("git reset -q --hard main~1");
        Directory.Move(repository.Tools[Home], repository.Tools["新しい版"]);
        var merged = await repository.Run(Plain + "git merge topic");
        Assert.Equal(1, merged.ExitCode);
        Assert.Contains("fisc did not start, merged by lines: " + Name, merged.Error, StringComparison.Ordinal);
        var text = repository.Read(Name);
        Assert.Contains("<<<<<<< ours\n    text: 甲を年一回行うこと。乙を行うこと。\n=======\n    text: 甲を行うこと。乙を年二回行うこと。\n>>>>>>> theirs\n", text, StringComparison.Ordinal);
        var shown = await repository.Do(Plain + "git log -p --format= -- 見本.xlsx");
        Assert.Contains("+fisc did not show this workbook: 18 bytes, ", shown, StringComparison.Ordinal);

        // Renewed from its new place.
        await repository.Do("git merge --abort");
        program = program.Replace(Home.Replace("'", "'\\''", StringComparison.Ordinal), "新しい版", StringComparison.Ordinal);
        Assert.Contains("設定を更新した: merge.fisc.driver = ", await repository.Do($"{program} git install"), StringComparison.Ordinal);
        Assert.Equal(0, (await repository.Run(Plain + "git merge topic")).ExitCode);
    }

    /// <summary>What the driver came to: a shell says 126 and 127 where it starts nothing, and all else is the tool's own word.</summary>
    [Theory]
    [InlineData(null, 127, true)]
    [InlineData("#!/nowhere/interpreter\n", 126, true)]
    [InlineData("#!/bin/sh\nexit 127\n", 127, true)]
    [InlineData("#!/bin/sh\nprintf '<<<<<<< ours\\n甲\\n=======\\n乙\\n>>>>>>> theirs\\n' > \"$6\"; exit 1\n", 1, false)]
    [InlineData("#!/bin/sh\nexit 2\n", 2, false)]
    public async Task Only_where_it_does_not_start_git_merges_by_lines(string? script, int code, bool isByLines)
    {
        using var repository = await DrivenRepository.Create();
        var program = repository.Tools["別の fisc"];
        if (script is not null) repository.Tool("別の fisc", script, hasInterpreter: true);
        if (code == 126) File.SetUnixFileMode(program, UnixFileMode.UserRead);
        await repository.Do($"git config merge.fisc.driver \"$(git config merge.fisc.driver | sed \"s#^(.* --ours=#(exec '{program}' merge-file --marker-size=%L --ours=#\")\"");
        repository.Write(Name, Origin);
        await repository.Commit();
        var merged = await repository.Merge(Name, Ours, Theirs);
        Assert.Equal(1, merged.ExitCode);
        Assert.Equal(isByLines, merged.Error.Contains("merged by lines", StringComparison.Ordinal));
        var text = repository.Read(Name);
        Assert.Equal(code == 2 ? 0 : 1, text.Split("<<<<<<< ").Length - 1);
        if (isByLines) Assert.Contains("乙を年二回", text, StringComparison.Ordinal);
    }

    /// <summary>What is in no conflict is merged without a word of the sides, and markers are as long as git asks for.</summary>
    [Fact]
    public async Task By_lines_the_rest_is_merged_and_markers_have_their_length()
    {
        using var repository = await DrivenRepository.Create();
        await repository.Do("git config merge.fisc.driver \"$(git config merge.fisc.driver | sed \"s#^(.* --ours=#(exec /nowhere merge-file --marker-size=%L --ours=#\")\"");
        repository.Write(".gitattributes", repository.Read(".gitattributes") + "*.fisc conflict-marker-size=12\n");
        repository.Write("甲.fisc", Origin);
        repository.Write("乙.fisc", "# 一\n\n\n\n\n# 二\n");
        await repository.Commit();
        await repository.Do("git checkout -qb topic && sed -i 's/# 二/# 弐/' 乙.fisc && sed -i s/甲を/甲を年二回/ 甲.fisc && git commit -qam 二 && git checkout -q main && sed -i 's/# 一/# 壱/' 乙.fisc && sed -i s/甲を/甲を年一回/ 甲.fisc && git commit -qam 一");
        Assert.Equal(1, (await repository.Run("git merge topic")).ExitCode);
        Assert.Equal("# 壱\n\n\n\n\n# 弐\n", repository.Read("乙.fisc"));
        Assert.Contains(new string('<', 12) + " ours\n", repository.Read("甲.fisc"), StringComparison.Ordinal);
        Assert.Equal("UU 甲.fisc\n", await repository.Do("git -c core.quotePath=false status --short | grep -v '^M '"));
    }
}
