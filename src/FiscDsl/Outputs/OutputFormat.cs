using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Outputs;

/// <summary>A form that catalogs are compiled to: all that commands, releases and editors know of one. It is one or several files, or a folder.</summary>
public sealed record OutputFormat
{
    private static readonly Func<Catalog, OutputOptions, IReadOnlyList<Diagnostic>> OfWorkbook = static (catalog, options) => WorkbookLimits.Check(catalog, options);

    private readonly ImmutableArray<FileShape> _files;
    private readonly FolderShape? _folder;

    private OutputFormat(string name, params ImmutableArray<FileShape> files) => (Name, _files) = (name, files);

    private OutputFormat(string name, FolderShape folder) : this(name) => _folder = folder;

    /// <summary>The forms that are published, each of which is written where none is asked for.</summary>
    public static IReadOnlyList<OutputFormat> Published { get; } =
    [
        new("json", new FileShape(".json", JsonOutput.Write)) { HasSchema = true },
        new("xlsx", new FileShape(".xlsx", WorkbookOutput.Write) { IsPackage = true }) { Limits = OfWorkbook },
    ];

    /// <summary>All forms: those that are published, others that are where they are asked for, and what is sent out for review.</summary>
    public static IReadOnlyList<OutputFormat> All { get; } =
    [
        .. Published,
        new("csv", new("-rows.csv", CsvOutput.WriteRows), new("-citations.csv", CsvOutput.WriteCitations), new("-sources.csv", CsvOutput.WriteSources)),
        new("markdown", new FolderShape("-markdown", MarkdownOutput.Index, MarkdownOutput.Pages)),
        new("html", new FolderShape("-site", SiteOutput.Index, SiteOutput.Pages)),
        new("review", new FileShape("-review.xlsx", static (stream, catalog, _) => ReviewOutput.Write(stream, catalog)) { IsPackage = true })
        {
            Limits = OfWorkbook, HasCorrections = true, IsReleasable = false,
        },
    ];

    /// <summary>The forms that a release may hold.</summary>
    public static IReadOnlyList<OutputFormat> Releasable { get; } = [.. All.Where(static f => f.IsReleasable)];

    /// <summary>How it is asked for. It is no file extension, which several forms may share.</summary>
    public string Name { get; }

    /// <summary>What of a catalog without errors the form cannot hold.</summary>
    public Func<Catalog, OutputOptions, IReadOnlyList<Diagnostic>> Limits { get; private init; } = static (_, _) => [];

    /// <summary>True for a form that has the corrected text, whatever is asked for.</summary>
    public bool HasCorrections { get; private init; }

    /// <summary>False for what is sent to and fro, and never published.</summary>
    public bool IsReleasable { get; private init; } = true;

    /// <summary>True for the form that <see cref="CatalogSchema"/> describes, which a release holds beside it.</summary>
    public bool HasSchema { get; private init; }

    /// <summary>The form of a name; null where there is none.</summary>
    public static OutputFormat? Of(string name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>The folder that a build writes; null for a form of files.</summary>
    /// <param name="id">The reference's id, or what stands for it.</param>
    /// <param name="catalog">A catalog without errors, of which <see cref="Limits"/> has found none either.</param>
    /// <param name="options">How it is compiled.</param>
    public OutputFolder? Folder(string id, Catalog catalog, OutputOptions options) =>
        _folder is null ? null : new(Named(id, _folder.Suffix, options), _folder.Index, _folder.Pages(catalog, options));

    /// <summary>The files that a release holds, and a build where there is no <see cref="Folder"/>: a folder is one archive.</summary>
    /// <inheritdoc cref="Folder" path="/param"/>
    public IEnumerable<OutputFile> Files(string id, Catalog catalog, OutputOptions options) => Folder(id, catalog, options) is { } folder
        ? [new OutputFile($"{folder.Name}.zip", folder.WriteArchive) { IsPackage = true }]
        : _files.Select(shape => new OutputFile(Named(id, shape.Suffix, options), stream => shape.Write(stream, catalog, options)) { IsPackage = shape.IsPackage });

    private static string Named(string id, string suffix, OutputOptions options) => $"{id}{(options.AsPrinted ? "-printed" : "")}{suffix}";
}
