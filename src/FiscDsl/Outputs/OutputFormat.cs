using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Outputs;

/// <summary>A form that catalogs are compiled to: all that commands, releases and editors know of one.</summary>
/// <param name="Name">How it is asked for. It is no file extension, which several forms may share.</param>
/// <param name="Suffix">What stands behind the reference's id in a file's name.</param>
/// <param name="Write">Writes a catalog without errors, of which <see cref="Limits"/> has found none either; the stream stays open.</param>
public sealed record OutputFormat(string Name, string Suffix, Action<Stream, Catalog, OutputOptions> Write)
{
    private static readonly Func<Catalog, OutputOptions, IReadOnlyList<Diagnostic>> OfWorkbook = static (catalog, options) => WorkbookLimits.Check(catalog, options);

    /// <summary>The forms that are published, each of which is written where none is asked for.</summary>
    public static IReadOnlyList<OutputFormat> Published { get; } =
    [
        new("json", ".json", JsonOutput.Write),
        new("xlsx", ".xlsx", WorkbookOutput.Write) { Limits = OfWorkbook, IsPackage = true },
    ];

    /// <summary>All forms: those that are published, and what is sent out for review where it is asked for.</summary>
    public static IReadOnlyList<OutputFormat> All { get; } =
    [
        .. Published,
        new("review", "-review.xlsx", static (stream, catalog, _) => ReviewOutput.Write(stream, catalog)) { Limits = OfWorkbook, IsPackage = true, HasCorrections = true },
    ];

    /// <summary>What of a catalog without errors the form cannot hold.</summary>
    public Func<Catalog, OutputOptions, IReadOnlyList<Diagnostic>> Limits { get; private init; } = static (_, _) => [];

    /// <summary>True for an archive (ZIP), which says the same where its parts do: another runtime may deflate them to other bytes.</summary>
    public bool IsPackage { get; private init; }

    /// <summary>True for a form that has the corrected text, whatever is asked for.</summary>
    public bool HasCorrections { get; private init; }

    /// <summary>The form of a name; null where there is none.</summary>
    public static OutputFormat? Of(string name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>What a file is called.</summary>
    /// <param name="id">The reference's id, or what stands for it.</param>
    /// <param name="options">How the catalog is compiled.</param>
    public string FileName(string id, OutputOptions options) => $"{id}{(options.AsPrinted ? "-printed" : "")}{Suffix}";
}
