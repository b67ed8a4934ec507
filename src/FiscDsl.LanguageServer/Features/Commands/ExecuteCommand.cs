using System.Text.Json;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Rpc;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Services;
using PolyType;
using StreamJsonRpc;

namespace FiscDsl.LanguageServer.Features.Commands;

/// <summary><c>workspace/executeCommand</c>: what an editor can have done.</summary>
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class ExecuteCommand(Session session, Requests requests, BuildCommand build, CatalogCommand catalog, DiffCommand diff, ReturnCommand returned, PlanCommand plan)
{
    /// <summary>Compiles the catalog to files.</summary>
    private const string Build = "fisc.build";

    /// <summary>Counts the evidence of a catalog.</summary>
    private const string Coverage = "fisc.coverage";

    /// <summary>Gives a control as the workbook will show it.</summary>
    private const string Preview = "fisc.preview";

    /// <summary>Gives a catalog as a tree.</summary>
    private const string Catalog = "fisc.catalog";

    /// <summary>Gives the clauses of a control.</summary>
    private const string Clauses = "fisc.clauses";

    /// <summary>Gives the clauses that cite a source.</summary>
    private const string Citations = "fisc.citations";

    /// <summary>Says what has changed in a catalog since a commit.</summary>
    private const string Diff = "fisc.diff";

    /// <summary>Says what a workbook that comes back makes of a catalog.</summary>
    private const string Return = "fisc.return";

    /// <summary>Writes a correction of a selected text.</summary>
    private const string Correction = "fisc.correction";

    /// <summary>Says how a clipboard is pasted.</summary>
    private const string Paste = "fisc.paste";

    /// <summary>Writes the plan by which a table of somebody else's becomes a catalog.</summary>
    private const string Plan = "fisc.plan";

    /// <summary>The commands.</summary>
    public static IReadOnlyList<string> Names { get; } = [Build, Coverage, Preview, Catalog, Clauses, Citations, Diff, Return, Correction, Paste, Plan];

    [JsonRpcMethod("workspace/executeCommand", UseSingleObjectParameterDeserialization = true)]
    public Task<JsonElement?> ExecuteAsync(ExecuteCommandParams parameters, CancellationToken cancellation) =>
        requests.RunAsync<JsonElement?>(
            snapshot =>
            {
                var argument = ArgumentOf(parameters);
                return parameters.Command switch
                {
                    Build => Json(build.Run(CatalogOf(snapshot, argument), argument, parameters.WorkDoneToken, cancellation), LspJson.Wire.BuildResult),
                    Coverage => Json(CoverageCommand.Of(CatalogOf(snapshot, argument), session), LspJson.Wire.CoverageResult),
                    Preview => PreviewCommand.Of(snapshot, argument, session) is { } preview ? Json(preview, LspJson.Wire.PreviewResult) : null,
                    Catalog => Json(catalog.Of(CatalogOf(snapshot, argument)), LspJson.Wire.CatalogResult),
                    Clauses => catalog.ClausesOf(CatalogOf(snapshot, argument), argument.Control) is { } clauses ? Json(clauses, LspJson.Wire.IReadOnlyListClauseEntry) : null,
                    Citations => catalog.CitationsOf(CatalogOf(snapshot, argument), argument.Source) is { } citing ? Json(citing, LspJson.Wire.IReadOnlyListClauseEntry) : null,
                    Diff => Json(diff.Run(CatalogOf(snapshot, argument), argument, cancellation), LspJson.Wire.DiffResult),
                    Return => Json(returned.Run(CatalogOf(snapshot, argument), argument, cancellation), LspJson.Wire.ReturnResult),
                    Correction => Json(new(CorrectionOf(snapshot, argument)), LspJson.Wire.CorrectionResult),
                    Paste => PasteCommand.Of(snapshot, argument, session) is { } paste ? Json(paste, LspJson.Wire.IReadOnlyListPasteResult) : null,
                    Plan => Json(plan.Run(argument), LspJson.Wire.PlanResult),
                    _ => throw new LocalRpcException($"There is no command '{parameters.Command}'.") { ErrorCode = -32602 },
                };
            },
            cancellation);

    private static CommandArgument ArgumentOf(ExecuteCommandParams parameters)
    {
        try
        {
            if (parameters.Arguments is [{ ValueKind: JsonValueKind.Object } first, ..] && first.Deserialize(LspJson.Wire.CommandArgument) is { Uri: not null } argument) return argument;
        }
        catch (JsonException)
        {
            // Answered below like any other argument of a wrong shape.
        }

        throw new LocalRpcException("The argument must be an object with the member 'uri'.") { ErrorCode = -32602 };
    }

    private TextEdit? CorrectionOf(Snapshot snapshot, CommandArgument argument)
    {
        if (snapshot.Find(DocumentUri.KeyOf(argument.Uri)) is not { } file || argument is not { Range: { } range, Corrected: { } corrected }) return null;
        var selection = session.Encoding.ToSpan(file.File.Compiled.Tree.Text, range);
        return CorrectionExtract.Of(file.Catalog.Compilation, file.Index, selection, corrected, argument.Reason) is { } edit ? file.Edit(edit, session.Encoding) : null;
    }

    private CatalogSnapshot CatalogOf(Snapshot snapshot, CommandArgument argument)
    {
        var key = DocumentUri.KeyOf(argument.Uri);
        // What does not count in a catalog is not in what is made of it.
        return (snapshot.Find(key) is { } file ? file.Catalog.Saved ?? file.Catalog : null)
            ?? snapshot.Catalogs.Where(c => SearchedDirectories.IsBelow(c.Root, key)).MaxBy(static c => c.Root.Length)
            ?? snapshot.Catalogs.FirstOrDefault(c => c.Root.StartsWith(key + "/", StringComparison.Ordinal))
            ?? throw new RequestException(ServerTexts.NoCatalog.In(session.Language));
    }

    private static JsonElement Json<T>(T result, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) => JsonSerializer.SerializeToElement(result, type);
}
