using FiscDsl.Model.Linking;
using FiscDsl.Text;

namespace FiscDsl.LanguageServer.Workspaces;

/// <summary>The documents that the client has open, and which of them are left over: unchanged, though their files have gone.</summary>
internal sealed class OpenDocuments
{
    private readonly Dictionary<string, WorkspaceFile> _open = new(StringComparer.Ordinal);
    private readonly HashSet<string> _left = new(StringComparer.Ordinal);

    /// <summary>The documents.</summary>
    public IReadOnlyDictionary<string, WorkspaceFile> All => _open;

    /// <summary>Takes in a document as the client has it now: what it has opened, or changed, counts.</summary>
    public void Set(WorkspaceFile document)
    {
        _open[document.Key] = document;
        _left.Remove(document.Key);
    }

    /// <summary>Lets go of a document; false for one that is not open.</summary>
    public bool Remove(string key)
    {
        _left.Remove(key);
        return _open.Remove(key);
    }

    /// <summary>Says that a file has gone. Of a document that says what the file said last, nothing is lost with it.</summary>
    /// <param name="file">The file as it was read last.</param>
    public void Lose(CompiledFile file)
    {
        var key = file.File.Path;
        if (file.File.Fault is null && _open.TryGetValue(key, out var document) && IsSame(document.Compiled.Tree.Text, file.Tree.Text)) _left.Add(key);
    }

    /// <summary>Says that a file is there.</summary>
    public void Find(string key) => _left.Remove(key);

    /// <summary>True for a document that is open as its file was before that went.</summary>
    public bool IsLeft(string key) => _left.Contains(key);

    // Whether a file begins with a byte order mark is not a matter of its text to an editor.
    private static bool IsSame(SourceText text, SourceText other) =>
        text.Length == other.Length && text.Blocks.Select(static b => b.Text).SequenceEqual(other.Blocks.Select(static b => b.Text), StringComparer.Ordinal);
}
