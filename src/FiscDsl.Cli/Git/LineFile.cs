using System.Text;
using FiscDsl.Files;

namespace FiscDsl.Cli.Git;

/// <summary>A <c>.gitattributes</c> or <c>.gitignore</c>, of which only whole lines are added or taken away. Whatever its encoding, all else stays to the byte.</summary>
/// <param name="directory">The directory it stands in.</param>
/// <param name="name">Its name.</param>
internal sealed class LineFile(string directory, string name)
{
    // Every byte is a character and back; what is added is ASCII.
    private static readonly Encoding Bytes = Encoding.Latin1;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>The full path.</summary>
    public string Path { get; } = System.IO.Path.Join(directory, name);

    /// <summary>The lines; empty where there is no such file. Git follows no link there, and nobody else does.</summary>
    /// <exception cref="IOException">As the file system has it.</exception>
    public string Read() => RegularFile.KindOf(Path) == FileKind.File ? Bytes.GetString(RegularFile.ReadAllBytes(Path, directory)) : "";

    /// <summary>Adds the lines that it lacks.</summary>
    /// <param name="transaction">What writes it.</param>
    /// <param name="lines">The lines.</param>
    /// <returns>Those that are added.</returns>
    /// <exception cref="IOException">As the file system has it.</exception>
    public IReadOnlyList<string> Add(FileTransaction transaction, IReadOnlyList<string> lines)
    {
        var (text, added) = ListedLines.With(Read(), lines);
        if (added.Count > 0) Write(transaction, text);
        return added;
    }

    /// <summary>True where all lines were taken away, so that the file goes once it is written.</summary>
    public bool IsToGo { get; private set; }

    /// <summary>Takes lines away. What stands behind a link is not looked at, and so it is not known whether they do.</summary>
    /// <inheritdoc cref="Add"/>
    /// <returns>Those that were there.</returns>
    public IReadOnlyList<string> Remove(FileTransaction transaction, IReadOnlyList<string> lines)
    {
        if (RegularFile.KindOf(Path) == FileKind.Link) throw new FileKindException(FileKind.Link, Path);
        var (text, removed) = ListedLines.Without(Read(), lines);
        if (removed.Count > 0) Write(transaction, text);
        IsToGo = removed.Count > 0 && text.Length == 0;
        return removed;
    }

    private void Write(FileTransaction transaction, string text) => transaction.Create(Path, directory).Write(Bytes.GetBytes(text));
}
