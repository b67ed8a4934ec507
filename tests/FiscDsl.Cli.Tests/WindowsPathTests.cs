using FiscDsl.Files;
using Xunit;

namespace FiscDsl.Cli.Tests;

/// <summary>Paths of Windows as far as they are text; what its file system says of them is tried there, by the workflow.</summary>
public class WindowsPathTests
{
    [Theory]
    [InlineData(@"\\?\C:\台帳\見本.fisc", @"C:\台帳\見本.fisc")]
    [InlineData("//?/c:/台帳/𠮷.fisc", "c:/台帳/𠮷.fisc")]
    [InlineData(@"\\?\UNC\サーバー\共有\台帳", @"\\サーバー\共有\台帳")]
    [InlineData(@"\\?\unc\server\share", @"\\server\share")]
    public void A_long_path_has_the_name_that_everybody_knows(string path, string plain) => Assert.Equal(plain, WindowsPath.Plain(path));

    [Theory]
    [InlineData(@"C:\台帳\見本.fisc")]
    [InlineData(@"\\server\share\台帳")]
    [InlineData(@"\\.\NUL")]
    [InlineData(@"\\?\Volume{6fd4cbd5-0000-0000-0000-100000000000}\台帳")]
    [InlineData(@"\\?\C:")]
    [InlineData("/home/𠮷/台帳")]
    [InlineData("")]
    public void Any_other_path_stays(string path) => Assert.Equal(path, WindowsPath.Plain(path));
}
