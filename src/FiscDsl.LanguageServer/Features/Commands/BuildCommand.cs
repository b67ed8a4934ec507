using System.Globalization;
using System.Text.Json;
using FiscDsl.Diagnostics;
using FiscDsl.Files;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Rpc;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Model.Linking;
using FiscDsl.Outputs;

namespace FiscDsl.LanguageServer.Features.Commands;

/// <summary><c>fisc.build</c>: compiles what the editor has, saved or not, as <c>fisc build</c> does what is on disk.</summary>
internal sealed class BuildCommand(Session session, ProgressReporter progress)
{
    /// <summary>Builds a catalog.</summary>
    /// <exception cref="RequestException">There are errors, or a file cannot be written.</exception>
    public BuildResult Run(CatalogSnapshot catalog, CommandArgument argument, JsonElement? token, CancellationToken cancellation)
    {
        var formats = argument.Formats is { Count: > 0 } given ? given.Distinct(StringComparer.Ordinal).Select(FormatOf).ToList() : OutputFormat.Published;
        if (argument.Directory is null && !DocumentUri.IsFile(catalog.Root)) throw Refused(ServerTexts.NotSaved);
        var directory = argument.Directory is { } uri ? OutputDirectory.Of(DocumentUri.KeyOf(uri)) : new(Path.Join(catalog.Folder, CatalogLayout.OutputDirectory), catalog.Folder);
        using var work = progress.Begin(ServerTexts.Building.In(session.Language), token);
        var options = new OutputOptions();
        var errors = catalog.Compilation.Diagnostics.Count(static d => d.Diagnostic.Severity == DiagnosticSeverity.Error);
        if (errors == 0) errors = formats.Sum(f => f.Limits(catalog.Compilation.Catalog, options).Count(static d => d.Severity == DiagnosticSeverity.Error));
        if (errors > 0) throw Refused(ServerTexts.HasErrors, errors.ToString(CultureInfo.InvariantCulture));
        cancellation.ThrowIfCancellationRequested();
        var outputs = CatalogOutputs.Of(catalog.Compilation.Catalog, directory, formats, options).ToList();
        try
        {
            var written = CatalogOutputs.Write(outputs, work);
            return new BuildResult([.. written.Select(static w => new WrittenFile(DocumentUri.Of((w.Folder?.Index ?? w.Path).Replace('\\', '/')), w.Length))], CoverageCommand.Of(catalog, session));
        }
        catch (OutputFaultException fault)
        {
            throw Refused(ServerTexts.CannotWrite, fault.Path, FaultReason.OfWriting(fault, session.Language, static path => path));
        }
    }

    private OutputFormat FormatOf(string name) => OutputFormat.Of(name) ?? throw Refused(ServerTexts.UnknownFormat, name, string.Join(", ", OutputFormat.All.Select(static f => f.Name)));

    private RequestException Refused(LocalizedText text, params string[] arguments) => new(text.Format(session.Language, arguments));
}
