using FiscDsl.Testing;

namespace FiscDsl.Benchmarks;

/// <summary>A generated catalog on disk, and the place where it is edited: the first source that a control in the middle cites.</summary>
internal sealed class EditedCatalog : IDisposable
{
    private const string Evidence = "    evidence: ";

    private readonly TemporaryDirectory _folder = new();

    /// <summary>Writes a catalog.</summary>
    /// <param name="files">1 for all in one file; else files besides the one that holds the reference.</param>
    /// <param name="controls">Controls in each.</param>
    public EditedCatalog(int files, int controls)
    {
        var generator = new CatalogGenerator(seed: 1, withGaps: true);
        IReadOnlyList<(string Name, string Text)> all = files == 1 ? [("catalog.fisc", generator.Generate(controls))] : [.. generator.Generate(files, controls)];
        foreach (var (name, text) in all) _folder.Write(name, text);
        (var edited, Text) = all[all.Count / 2];
        Uri = LspServer.UriOf(_folder[edited]);
        var at = Text.IndexOf(Evidence, Text.Length / 2, StringComparison.Ordinal) + Evidence.Length;
        Line = Text.AsSpan(0, at).Count('\n');
        Source = string.Concat(Text[at..].TakeWhile(char.IsAsciiDigit));
    }

    /// <summary>The catalog's folder.</summary>
    public string Folder => _folder.Path;

    /// <summary>The edited file.</summary>
    public string Uri { get; }

    /// <summary>Its text.</summary>
    public string Text { get; }

    /// <summary>The edited line.</summary>
    public int Line { get; }

    /// <summary>Where the source's id begins in it.</summary>
    public int Character { get; } = Evidence.Length;

    /// <summary>The source's id.</summary>
    public string Source { get; }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
