using System.Collections.Immutable;
using System.Text.Json;
using FiscDsl.LanguageServer.Features.Diagnostics;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Rpc;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Services;
using PolyType;
using StreamJsonRpc;

namespace FiscDsl.LanguageServer.Features.Editing;

/// <summary>Changes that an editor offers where the cursor is.</summary>
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class CodeActionRequests(Session session, Requests requests)
{
    private const string QuickFix = "quickfix", Extract = "refactor.extract", FixAll = "source.fixAll";

    /// <summary>The kinds of actions there are.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [QuickFix, Extract, FixAll];

    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<CodeAction>?> OfAsync(CodeActionParams parameters, CancellationToken cancellation) =>
        requests.OnFileAsync<IReadOnlyList<CodeAction>>(
            parameters.TextDocument.Uri,
            file =>
            {
                var only = parameters.Context.Only;
                var range = session.Encoding.ToSpan(file.File.Compiled.Tree.Text, parameters.Range);
                var actions = new List<OfferedAction>();
                if (Wants(only, QuickFix)) actions.AddRange(Actions.In(file.Catalog.Compilation, file.Index, range));
                if (Wants(only, Extract) && CorrectionExtract.Of(file.Catalog.Compilation, file.Index, range) is { } extract) actions.Add(extract);
                // A fix of the whole file is for those who ask for it by name, as an editor does when it saves.
                if (only is not null && Wants(only, FixAll) && Actions.FixAll(file.Catalog.Compilation, file.Index) is { } all) actions.Add(all);
                return [.. actions.Where(a => a.Finding is not { } finding || file.File.Membership.Tells(finding.Diagnostic.Descriptor)).Select(a => Convert(a, file, parameters.Range))];
            },
            cancellation);

    // A client that asks for refactor or source means all kinds below them.
    private static bool Wants(IReadOnlyList<string>? only, string kind) =>
        only is null || only.Any(wanted => wanted.Length == 0 || kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal));

    private CodeAction Convert(OfferedAction action, FileInCatalog file, Protocol.Range range)
    {
        var title = action.Title.In(session.Language);
        var kind = action.Kind switch { ActionKind.Extract => Extract, ActionKind.FixAll => FixAll, _ => QuickFix };
        Diagnostic[]? findings = action.Finding is { } finding ? [DiagnosticConverter.Of(finding, file, session)] : null;
        if (action is { Kind: ActionKind.Accept, Finding: { } accepted } && session.AcceptCommand is { } command)
        {
            return new(title, kind, findings, null, null, new(title, command,
            [
                JsonSerializer.SerializeToElement(file.File.Uri, LspJson.Wire.String), JsonSerializer.SerializeToElement(file.Edit(action.Edits[0], session.Encoding), LspJson.Wire.TextEdit),
                JsonSerializer.SerializeToElement(accepted.Diagnostic.Descriptor.Name, LspJson.Wire.String),
            ]));
        }

        if (action.Kind == ActionKind.Extract && session.CorrectCommand is { } correct)
        {
            return new(title, kind, findings, null, null, new(title, correct,
            [
                JsonSerializer.SerializeToElement(file.File.Uri, LspJson.Wire.String), JsonSerializer.SerializeToElement(range, LspJson.Wire.Range),
                JsonSerializer.SerializeToElement(CorrectionExtract.Printed(file.Catalog.Compilation, file.Index, session.Encoding.ToSpan(file.File.Compiled.Tree.Text, range)), LspJson.Wire.String),
            ]));
        }

        var edit = file.Catalog.Edit([(file.Index, action.Edits)], session);
        return new(title, kind, findings, action.IsPreferred ? true : null, action.Stops.IsEmpty ? edit : WithStops(edit, action.Stops), null);
    }

    /// <summary>The same edit with stops in its last text, where the client takes such edits.</summary>
    private WorkspaceEdit WithStops(WorkspaceEdit edit, ImmutableArray<SnippetStop> stops)
    {
        if (session.Client?.Workspace?.WorkspaceEdit?.SnippetEditSupport != true || edit.DocumentChanges is not [{ Edits: { } edits and [.., { NewText: { } text } last] } document]) return edit;
        return new([document with { Edits = [.. edits.SkipLast(1), new(last.Range, null, new SnippetText(Snippet.Of(text, stops)))] }]);
    }
}
