using FiscDsl.Cli.Output;

namespace FiscDsl.Cli;

/// <summary>What every command has at hand.</summary>
/// <param name="Messages">What to say, in the user's language.</param>
/// <param name="OutputStream">Standard output as bytes; <see cref="Output"/> is to be flushed before it is used.</param>
/// <param name="Output">Standard output: what the user asked for.</param>
/// <param name="Error">Standard error: everything else.</param>
/// <param name="Terminal">What stands behind the two.</param>
internal sealed record CommandContext(Messages Messages, Stream OutputStream, TextWriter Output, TextWriter Error, Terminal Terminal)
{
    /// <summary>A path as the user sees it: relative to the current directory, with <c>/</c>, and harmless on a terminal.</summary>
    public static string Display(string path) => VisibleText.Of(RelativePath(path));

    /// <summary>A path relative to the current directory, with <c>/</c>, to the character.</summary>
    public static string RelativePath(string path) => Path.GetRelativePath(Environment.CurrentDirectory, path).Replace(Path.DirectorySeparatorChar, '/');
}
