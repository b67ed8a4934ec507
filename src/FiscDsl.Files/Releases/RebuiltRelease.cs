using System.IO.Compression;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs;
using FiscDsl.Outputs.Release;

namespace FiscDsl.Files.Releases;

/// <summary>
/// Builds a release's outputs again and compares: texts by their bytes, workbooks and other archives part by part, for another runtime may
/// deflate the same parts to other bytes.
/// </summary>
/// <param name="directory">The release.</param>
/// <param name="manifest">Its manifest.</param>
/// <param name="language">The language of reasons.</param>
public sealed class RebuiltRelease(string directory, ReleaseManifest manifest, MessageLanguage language)
{
    // Of the mode that Unix keeps in a part's attributes.
    private const int TypeBits = 0xF000, RegularFile = 0x8000;

    private readonly List<ReleaseFault> _faults = [];

    /// <summary>Compares the sources with those that were released.</summary>
    /// <param name="source">The catalog.</param>
    public IReadOnlyList<ReleaseFault> CompareSources(DigestedCatalog source)
    {
        var faults = new List<ReleaseFault>();
        var present = source.Files.ToDictionary(static f => f.Path, StringComparer.Ordinal);
        foreach (var released in manifest.Sources)
        {
            if (!present.Remove(released.Path, out var file)) faults.Add(new(ReleaseFaultKind.SourceMissing, released.Path));
            else if (file.Sha256 != released.Sha256) faults.Add(new(source.HasOtherLineEnds(released) ? ReleaseFaultKind.SourceLineEnds : ReleaseFaultKind.SourceChanged, released.Path));
        }

        return [.. faults, .. present.Keys.Select(static path => new ReleaseFault(ReleaseFaultKind.SourceExtra, path))];
    }

    /// <summary>
    /// True for what another version of the tool brings about in a release that is as it was made: its outputs are
    /// others, whoever builds them.
    /// </summary>
    public static bool MayBeOfTheTool(ReleaseFault fault) => fault.Kind is ReleaseFaultKind.NotReleased or ReleaseFaultKind.NotBuilt
        or ReleaseFaultKind.OtherText or ReleaseFaultKind.OtherPart or ReleaseFaultKind.PartMissing or ReleaseFaultKind.PartExtra;

    /// <summary>Compares the outputs with those of a catalog.</summary>
    /// <param name="content">What the catalog gives.</param>
    /// <param name="progress">Where to report the share that is built.</param>
    public IReadOnlyList<ReleaseFault> CompareOutputs(ReleaseContent content, IProgress<double> progress)
    {
        if (content.Reference != manifest.Reference) Add(ReleaseFaultKind.OtherReference, ReleaseFiles.Manifest, $"{content.Reference.Id} {content.Reference.Version}");
        var released = manifest.Outputs.Select(static o => o.Path).Where(ReleaseFiles.IsPlain).ToHashSet(StringComparer.Ordinal);
        var outputs = content.Outputs(ReleaseNames.Of(manifest), ManifestOutput.HasFormats(manifest));
        var done = 0;
        foreach (var output in outputs)
        {
            if (!released.Remove(output.Name)) Add(ReleaseFaultKind.NotReleased, output.Name);
            else Compare(output);
            progress.Report((double)++done / outputs.Count);
        }

        foreach (var name in released) Add(ReleaseFaultKind.NotBuilt, name);
        return _faults;
    }

    private void Compare(OutputFile output)
    {
        var name = output.Name;
        var path = Path.Join(directory, name);
        // Missing files have been named already.
        if (!File.Exists(path)) return;
        try
        {
            using var built = new FileStream(Path.Join(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
            {
                Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose,
            });
            output.Write(built);
            built.Position = 0;
            using var released = FileDigests.Open(name, directory);
            if (StreamComparison.FirstDifference(released, built) is not { } line) return;
            if (output.IsPackage) CompareParts(name, released, built);
            else Add(ReleaseFaultKind.OtherText, name, line.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            Add(ReleaseFaultKind.Unreadable, name, FaultReason.Of(exception, language));
        }
    }

    private void CompareParts(string name, Stream released, Stream built)
    {
        try
        {
            released.Position = built.Position = 0;
            using var old = new ZipArchive(released, ZipArchiveMode.Read, leaveOpen: true);
            using var now = new ZipArchive(built, ZipArchiveMode.Read, leaveOpen: true);
            var parts = old.Entries.ToLookup(static e => e.FullName, StringComparer.Ordinal);
            foreach (var part in now.Entries)
            {
                if (parts[part.FullName].ToList() is not [var counterpart]) Add(parts.Contains(part.FullName) ? ReleaseFaultKind.PartExtra : ReleaseFaultKind.PartMissing, name, part.FullName);
                else if (IsDifferent(counterpart, part)) Add(ReleaseFaultKind.OtherPart, name, part.FullName);
            }

            foreach (var extra in parts.Select(static p => p.Key).Except(now.Entries.Select(static e => e.FullName), StringComparer.Ordinal)) Add(ReleaseFaultKind.PartExtra, name, extra);
        }
        catch (InvalidDataException)
        {
            Add(ReleaseFaultKind.NoWorkbook, name);
        }
    }

    // What the released part holds beyond the built one is never unpacked; and what would be unpacked as a link or a device is none of ours.
    private static bool IsDifferent(ZipArchiveEntry released, ZipArchiveEntry built)
    {
        if (((released.ExternalAttributes >> 16) & TypeBits) is not (0 or RegularFile)) return true;
        using var old = released.Open();
        using var now = built.Open();
        return StreamComparison.FirstDifference(old, now) is not null;
    }

    private void Add(ReleaseFaultKind kind, string file, string detail = "") => _faults.Add(new(kind, file, detail));
}
