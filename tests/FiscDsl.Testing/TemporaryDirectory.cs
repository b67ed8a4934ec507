using System.Text;

namespace FiscDsl.Testing;

/// <summary>A directory of its own for a test, which goes away with it.</summary>
public sealed class TemporaryDirectory : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fisc-");

    /// <summary>The full path.</summary>
    public string Path => _directory.FullName;

    /// <summary>The full path of something in the directory.</summary>
    public string this[string name] => System.IO.Path.Join(Path, name);

    /// <summary>Names of all files and directories below, with <c>/</c>, in ordinal order.</summary>
    public IReadOnlyList<string> Names =>
        [.. Directory.EnumerateFileSystemEntries(Path, "*", SearchOption.AllDirectories).Select(p => System.IO.Path.GetRelativePath(Path, p).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>Writes a text as UTF-8 without a byte order mark; its line breaks stay.</summary>
    /// <returns>The full path.</returns>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes bytes.</summary>
    /// <returns>The full path.</returns>
    public string Write(string name, byte[] bytes)
    {
        var path = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path) ?? Path);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>A file's text.</summary>
    public string Read(string name) => File.ReadAllText(this[name]);

    /// <inheritdoc/>
    public void Dispose() => _directory.Delete(recursive: true);
}
