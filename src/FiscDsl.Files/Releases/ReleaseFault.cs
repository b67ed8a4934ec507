using FiscDsl.Outputs.Release;

namespace FiscDsl.Files.Releases;

/// <summary>What is wrong with a release.</summary>
public enum ReleaseFaultKind
{
    /// <summary>A file is not there.</summary>
    Missing,

    /// <summary>A file's bytes are not those whose sum is listed.</summary>
    Changed,

    /// <summary>A file is there that no list names.</summary>
    Extra,

    /// <summary>A file cannot be read; the detail says why.</summary>
    Unreadable,

    /// <summary>A line of the list of sums is none; the detail is its number.</summary>
    MalformedLine,

    /// <summary>The manifest departs from its format.</summary>
    MalformedManifest,

    /// <summary>A list names something outside of the directory; the detail is the name.</summary>
    OutsideName,

    /// <summary>A list names a file twice; the detail is the name.</summary>
    NamedTwice,

    /// <summary>The manifest and the list of sums do not say the same of a file; the detail is the other list.</summary>
    Contradicted,

    /// <summary>The source's reference is another, or of another version; the detail is what it is.</summary>
    OtherReference,

    /// <summary>A source that was released is not there.</summary>
    SourceMissing,

    /// <summary>A source is there that was not released.</summary>
    SourceExtra,

    /// <summary>A source's text is not that which was released.</summary>
    SourceChanged,

    /// <summary>A source's bytes, whose sum is listed, are those that were released but for CRLF and LF.</summary>
    SourceLineEnds,

    /// <summary>The source gives a file that the release has not.</summary>
    NotReleased,

    /// <summary>The release has a file that the source does not give.</summary>
    NotBuilt,

    /// <summary>A text that is built again differs; the detail is the first line that does.</summary>
    OtherText,

    /// <summary>A part of a workbook that is built again differs; the detail is the part.</summary>
    OtherPart,

    /// <summary>A part of a workbook is missing; the detail is the part.</summary>
    PartMissing,

    /// <summary>A workbook has a part too many; the detail is the part.</summary>
    PartExtra,

    /// <summary>A workbook is no archive that can be read.</summary>
    NoWorkbook,
}

/// <summary>Something that is wrong with a release.</summary>
/// <param name="Kind">What.</param>
/// <param name="File">The file: its name in the release, or a source's path below the catalog's root.</param>
/// <param name="Detail">What <see cref="ReleaseFaultKind"/> says; empty for most.</param>
public sealed record ReleaseFault(ReleaseFaultKind Kind, string File, string Detail = "")
{
    /// <summary>Where the manifest departs from its format; null for anything else than <see cref="ReleaseFaultKind.MalformedManifest"/>.</summary>
    public ManifestFault? Departure { get; init; }
}
