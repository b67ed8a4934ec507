using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs.Release;

namespace FiscDsl.Files.Releases;

/// <summary>What a look at a release's directory came to.</summary>
/// <param name="Manifest">The manifest; null where there is none that can be read.</param>
/// <param name="Files">How many files have the sum that is listed.</param>
/// <param name="Faults">What is wrong, by file.</param>
public sealed record VerifiedRelease(ReleaseManifest? Manifest, int Files, IReadOnlyList<ReleaseFault> Faults);

/// <summary>
/// Holds a release's directory to its lists, which anybody may have written: names lead nowhere but into the directory,
/// and what is read whole has a limit.
/// </summary>
public sealed class ReleaseVerifier
{
    /// <summary>The most bytes of a list, in mebibytes: a hundred thousand files.</summary>
    public const int MaxListMebibytes = 32;

    private readonly string _directory;
    private readonly MessageLanguage _language;
    private readonly HashSet<ReleaseFault> _faults = [];

    private ReleaseVerifier(string directory, MessageLanguage language)
    {
        _directory = directory;
        _language = language;
    }

    /// <summary>Verifies a directory.</summary>
    /// <param name="directory">A directory that exists.</param>
    /// <param name="language">The language of reasons.</param>
    public static VerifiedRelease Verify(string directory, MessageLanguage language)
    {
        var verifier = new ReleaseVerifier(directory, language);
        var sums = verifier.Checksums();
        var manifest = verifier.Manifest();
        var sound = sums.Count(verifier.HasSum);
        if (manifest is not null) verifier.HoldTogether(manifest, sums);
        verifier.Extras(sums, manifest);
        return new VerifiedRelease(manifest, sound, [.. verifier._faults.OrderBy(static f => f.File, StringComparer.Ordinal)]);
    }

    private Dictionary<string, string> Checksums()
    {
        var sums = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Bytes(ReleaseFiles.Checksums) is not { } bytes) return sums;
        foreach (var line in ChecksumList.Read(Encoding.UTF8.GetString(bytes)))
        {
            if (line.Name is not { } name) Add(ReleaseFaultKind.MalformedLine, ReleaseFiles.Checksums, line.Line.ToString(System.Globalization.CultureInfo.InvariantCulture));
            else if (!ReleaseFiles.IsPlain(name)) Add(ReleaseFaultKind.OutsideName, ReleaseFiles.Checksums, name);
            else if (!sums.TryAdd(name, line.Sha256)) Add(ReleaseFaultKind.NamedTwice, ReleaseFiles.Checksums, name);
        }

        return sums;
    }

    private ReleaseManifest? Manifest()
    {
        if (Bytes(ReleaseFiles.Manifest) is not { } bytes) return null;
        var (manifest, fault) = ManifestOutput.Read(bytes);
        if (manifest is null) _faults.Add(new(ReleaseFaultKind.MalformedManifest, ReleaseFiles.Manifest) { Departure = fault });
        return manifest;
    }

    private bool HasSum(KeyValuePair<string, string> sum)
    {
        var (name, expected) = sum;
        var path = Path.Join(_directory, name);
        try
        {
            if (!File.Exists(path)) Add(ReleaseFaultKind.Missing, name);
            else if (FileDigests.OfFile(name, _directory).Sha256 != expected) Add(ReleaseFaultKind.Changed, name);
            else return true;
        }
        catch (FileNotFoundException)
        {
            // Gone since.
            Add(ReleaseFaultKind.Missing, name);
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            Add(ReleaseFaultKind.Unreadable, name, FaultReason.Of(exception, _language));
        }

        return false;
    }

    private void HoldTogether(ReleaseManifest manifest, Dictionary<string, string> sums)
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { ReleaseFiles.Manifest };
        foreach (var output in manifest.Outputs)
        {
            if (!ReleaseFiles.IsPlain(output.Path)) Add(ReleaseFaultKind.OutsideName, ReleaseFiles.Manifest, output.Path);
            else if (!known.Add(output.Path)) Add(ReleaseFaultKind.NamedTwice, ReleaseFiles.Manifest, output.Path);
            else if (!sums.TryGetValue(output.Path, out var sum) || sum != output.Sha256) Add(ReleaseFaultKind.Contradicted, output.Path, ReleaseFiles.Checksums);
        }

        foreach (var name in sums.Keys)
            if (!known.Contains(name)) Add(ReleaseFaultKind.Contradicted, name, ReleaseFiles.Manifest);
        if (!sums.ContainsKey(ReleaseFiles.Manifest)) Add(ReleaseFaultKind.Contradicted, ReleaseFiles.Manifest, ReleaseFiles.Checksums);
    }

    private void Extras(Dictionary<string, string> sums, ReleaseManifest? manifest)
    {
        var known = sums.Keys.Concat(manifest?.Outputs.Select(static o => o.Path) ?? []).Append(ReleaseFiles.Manifest).Append(ReleaseFiles.Checksums).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFileSystemEntries(_directory))
            if (Path.GetFileName(path) is var name && !known.Contains(name) && !ReleaseFiles.IsBeside(name)) Add(ReleaseFaultKind.Extra, name);
    }

    private byte[]? Bytes(string name)
    {
        var path = Path.Join(_directory, name);
        try
        {
            if (!File.Exists(path))
            {
                Add(ReleaseFaultKind.Missing, name);
                return null;
            }

            using var stream = FileDigests.Open(name, _directory);
            if (stream.Length > MaxListMebibytes << 20)
            {
                Add(ReleaseFaultKind.Unreadable, name, FaultReason.FileTooLarge.In(_language));
                return null;
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            Add(ReleaseFaultKind.Unreadable, name, FaultReason.Of(exception, _language));
            return null;
        }
    }

    // A set: MANIFEST.json that is gone, say, shows in both lists.
    private void Add(ReleaseFaultKind kind, string file, string detail = "") => _faults.Add(new(kind, file, detail));
}
