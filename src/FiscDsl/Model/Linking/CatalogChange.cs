using System.Collections.Immutable;

namespace FiscDsl.Model.Linking;

/// <summary>What of a file is not as it was.</summary>
/// <param name="File">Index of the file.</param>
/// <param name="Before">Index of the file of the same path in the earlier state; -1 where there was none.</param>
/// <param name="Head">How many blocks are the same at the beginning.</param>
/// <param name="Tail">How many blocks are the same at the end, behind those.</param>
internal readonly record struct FileChange(int File, int Before, int Head, int Tail);

/// <summary>
/// What of a catalog's files is not as it was in an earlier state. Typing changes a block or two, and whoever keeps
/// something from state to state looks at these alone.
/// </summary>
internal sealed class CatalogChange
{
    private readonly int[]? _before;

    private CatalogChange(ImmutableArray<CompiledFile> old, ImmutableArray<CompiledFile> now)
    {
        Old = old;
        Now = now;
        HasSameFiles = HaveSamePaths(old, now);
        if (!HasSameFiles)
        {
            var known = old.Index().DistinctBy(static f => f.Item.File.Path, StringComparer.Ordinal).ToDictionary(static f => f.Item.File.Path, static f => f.Index, StringComparer.Ordinal);
            _before = [.. now.Select(f => known.GetValueOrDefault(f.File.Path, -1))];
        }

        var files = ImmutableArray.CreateBuilder<FileChange>();
        for (var file = 0; file < now.Length; file++)
        {
            var before = BeforeOf(file);
            if (before < 0) files.Add(new(file, -1, 0, 0));
            else if (!AreSame(old[before], now[file])) files.Add(Of(file, before));
        }

        Files = files.ToImmutable();
    }

    /// <summary>The files of the earlier state.</summary>
    public ImmutableArray<CompiledFile> Old { get; }

    /// <summary>The files now.</summary>
    public ImmutableArray<CompiledFile> Now { get; }

    /// <summary>True where no file has come or gone.</summary>
    public bool HasSameFiles { get; }

    /// <summary>The files that have changed, in order.</summary>
    public ImmutableArray<FileChange> Files { get; }

    /// <summary>Compares two states.</summary>
    public static CatalogChange Between(ImmutableArray<CompiledFile> old, ImmutableArray<CompiledFile> now) => new(old, now);

    /// <summary>Index of a file in the earlier state; -1 where there was none.</summary>
    public int BeforeOf(int file) => _before is null ? file : _before[file];

    private FileChange Of(int file, int before)
    {
        var (head, tail) = SharedEnds.Of(Old[before].Blocks, Now[file].Blocks);
        return new(file, before, head, tail);
    }

    private static bool AreSame(CompiledFile old, CompiledFile now) =>
        ReferenceEquals(old, now) || (ReferenceEquals(old.Tree, now.Tree) && old.File.Fault == now.File.Fault);

    private static bool HaveSamePaths(ImmutableArray<CompiledFile> old, ImmutableArray<CompiledFile> now)
    {
        if (old.Length != now.Length) return false;
        for (var i = 0; i < old.Length; i++)
            if (!ReferenceEquals(old[i], now[i]) && old[i].File.Path != now[i].File.Path) return false;
        return true;
    }
}

/// <summary>What two states of a list have in common around an edit.</summary>
internal static class SharedEnds
{
    /// <summary>How many items are the same objects at the beginning and, behind those, at the end.</summary>
    public static (int Head, int Tail) Of<T>(ImmutableArray<T> old, ImmutableArray<T> now)
        where T : class
    {
        var shorter = Math.Min(old.Length, now.Length);
        int head = 0, tail = 0;
        while (head < shorter && ReferenceEquals(old[head], now[head])) head++;
        while (tail < shorter - head && ReferenceEquals(old[^(tail + 1)], now[^(tail + 1)])) tail++;
        return (head, tail);
    }
}
