using System.Text;
using FiscDsl.Files.Releases;
using FiscDsl.Outputs;
using FiscDsl.Outputs.Release;

namespace FiscDsl.Files;

/// <summary>What there is to say of a folder that was written.</summary>
/// <param name="Index">The full path of the page that is opened first.</param>
/// <param name="Files">How many files it has.</param>
/// <param name="Length">Bytes of all of them.</param>
/// <param name="Removed">How many files of an earlier build were taken away.</param>
/// <param name="Left">What stands there and is of no build, or was changed since: names in the folder, with <c>/</c>.</param>
public sealed record WrittenFolder(string Index, int Files, long Length, int Removed, IReadOnlyList<string> Left);

/// <summary>A file stands where a page is to go, and no build has written it.</summary>
/// <param name="path">Its full path.</param>
public sealed class ForeignFileException(string path) : IOException(path);

/// <summary>
/// Writes a folder into a directory that may hold other things. What is the tool's says the list of sums that it writes
/// beside the pages: a page of an earlier build that this one has not is taken away where its bytes are those that are
/// listed, and nothing that no list names is replaced. The list that comes first names the pages before and now, the one
/// that comes last those now alone, so that wherever the system goes down, a later build knows every page.
/// </summary>
internal sealed class FolderOutput
{
    /// <summary>The most bytes of a list of sums; what is longer is none of ours.</summary>
    private const int MostListBytes = ReleaseVerifier.MaxListMebibytes << 20;

    private readonly FileTransaction _transaction;
    private readonly string _folder;
    private readonly string _named;

    private FolderOutput(FileTransaction transaction, string folder, string named) => (_transaction, _folder, _named) = (transaction, folder, named);

    /// <summary>Writes the files of a folder, to appear when the transaction is committed.</summary>
    /// <param name="transaction">What they are part of.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="path">Its full path.</param>
    /// <param name="named">The directory above it that the user has named, or stands in.</param>
    /// <exception cref="OutputFaultException">The file system would not, or a page would replace what no build has written.</exception>
    public static WrittenFolder Write(FileTransaction transaction, OutputFolder folder, string path, string named) => new FolderOutput(transaction, path, named).Write(folder);

    private WrittenFolder Write(OutputFolder folder)
    {
        var before = OutputFaultException.Guard(PathOf(OutputFolder.Checksums), Before);
        var known = before.ToDictionary(StringComparer.Ordinal);
        var first = _transaction.Create(PathOf(OutputFolder.Checksums), _named);
        var digests = new Dictionary<string, FileDigest>(StringComparer.Ordinal);
        HashSet<string> stale = [];
        foreach (var (page, digest) in folder.Files())
        {
            digests.Add(page.Name, digest);
            if (page.Name == OutputFolder.Checksums)
            {
                stale = Stale(before, digests).ToHashSet(StringComparer.Ordinal);
                foreach (var name in stale) _transaction.Delete(PathOf(name), _named);
            }
            else
            {
                known.TryAdd(page.Name, digest.Sha256);
                // What is there already keeps its time, too.
                if (IsAsListed(page.Name, digest.Sha256)) continue;
                OutputFaultException.Guard(PathOf(page.Name), () => HoldToOwn(page.Name, before));
            }

            _transaction.Write(PathOf(page.Name), _named, page.Content);
        }

        first.Write(Encoding.UTF8.GetBytes(ChecksumList.Format(known.Select(static k => new FileDigest(k.Key, 0, k.Value)))));
        return new(PathOf(folder.Index), digests.Count, digests.Values.Sum(static d => d.Length), stale.Count, [.. Left(digests, stale)]);
    }

    // What an earlier build has listed; nothing where there is no list, or one that nobody can read.
    private Dictionary<string, string> Before()
    {
        var sums = new Dictionary<string, string>(StringComparer.Ordinal);
        if (KindOf(OutputFolder.Checksums) != FileKind.File) return sums;
        using var stream = new FileStream(RegularFile.Open(PathOf(OutputFolder.Checksums), _named), FileAccess.Read);
        if (stream.Length > MostListBytes) return sums;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        foreach (var line in ChecksumList.Read(Encoding.UTF8.GetString(bytes)))
            if (line.Name is { } name && IsBelow(name)) sums.TryAdd(name, line.Sha256);
        return sums;
    }

    private IEnumerable<string> Stale(Dictionary<string, string> before, Dictionary<string, FileDigest> now) =>
        before.Where(b => !now.ContainsKey(b.Key) && IsAsListed(b.Key, b.Value)).Select(static b => b.Key);

    private void HoldToOwn(string name, Dictionary<string, string> before)
    {
        if (!before.ContainsKey(name) && KindOf(name) == FileKind.File) throw new ForeignFileException(PathOf(name));
    }

    // What cannot be read is not known to be ours.
    private bool IsAsListed(string name, string sha256)
    {
        try
        {
            return KindOf(name) == FileKind.File && FileDigests.OfFile(name, _folder).Sha256 == sha256;
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            return false;
        }
    }

    // A directory that has no page is named and not looked into.
    private IEnumerable<string> Left(Dictionary<string, FileDigest> now, HashSet<string> stale)
    {
        var directories = now.Keys.Concat(stale).Select(static n => n[..(n.LastIndexOf('/') + 1)]).Append("").ToHashSet(StringComparer.Ordinal);
        foreach (var directory in directories.Order(StringComparer.Ordinal))
        {
            var path = PathOf(directory);
            if (!Directory.Exists(path)) continue;
            foreach (var name in Directory.EnumerateFileSystemEntries(path).Select(static p => Path.GetFileName(p)).Order(StringComparer.Ordinal))
            {
                var full = directory + name;
                if (!now.ContainsKey(full) && !stale.Contains(full) && !directories.Contains(full + "/") && !ReleaseFiles.IsBeside(name)) yield return full;
            }
        }
    }

    // A list may have been written by anybody.
    private static bool IsBelow(string name) => name != OutputFolder.Checksums && name.Split('/').All(ReleaseFiles.IsPlain);

    private FileKind KindOf(string name) => RegularFile.LinkBelow(_named, PathOf(name)) is null ? RegularFile.KindOf(PathOf(name)) : FileKind.Link;

    private string PathOf(string name) => Path.Join(_folder, name);
}
