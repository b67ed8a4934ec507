using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Import;
using FiscDsl.Exchange.Tables;
using FiscDsl.Files;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Rpc;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;

namespace FiscDsl.LanguageServer.Features.Commands;

/// <summary>
/// <c>fisc.plan</c>: which tables a file of somebody else's holds, what no table tells, and the plan by which one becomes a catalog.
/// It writes nothing: the answer has the plan's text, for a person to look through.
/// </summary>
internal sealed class PlanCommand(Session session)
{
    private static readonly FieldKind[] Asked = [FieldKind.Title, FieldKind.Version, FieldKind.Issued, FieldKind.Standard, FieldKind.Provider];

    private static readonly DeclarationSchema Reference = LanguageSchema.Of(DeclarationKind.Reference);

    /// <summary>Reads a file and, where the argument says which table, writes its plan.</summary>
    /// <exception cref="RequestException">The file cannot be read, has no table, or a field's value is none.</exception>
    public PlanResult Run(CommandArgument argument)
    {
        var path = argument.Workbook is { } uri && DocumentUri.KeyOf(uri) is var key && DocumentUri.IsFile(key) ? key : throw Refused(ServerTexts.NoWorkbook);
        var file = Read(path);
        var tables = TableSearch.In(file);
        if (tables.IsEmpty) throw Refused(ServerTexts.NoTable, Visible.Of(file.Name));
        return new(
            Visible.Of(file.Name), IdOf(file), [.. tables.Select(t => Entry(file, t))],
            [.. Asked.Select(static k => Reference.Field(k)).OfType<FieldSchema>().Select(f => new PlanField(f.Spelling.English, f.Spelling.In(session.Language), f.Documentation.In(session.Language), f.Value == ValueKind.Date))],
            [.. file.Notices.Select(n => n.In(session.Language))], argument.Table is { } index && index >= 0 && index < tables.Length ? Text(file, tables[index].Guess, argument) : null);
    }

    private string Text(TableFile file, LayoutGuess guess, CommandArgument argument)
    {
        var reference = new ReferenceFields(IdOf(file)).With(FieldKind.Language, ProseLanguage.Of(guess)).With(FieldKind.Keywords, session.Language == MessageLanguage.Ja ? "ja" : "en");
        foreach (var field in argument.Reference ?? [])
        {
            if (Asked.FirstOrDefault(k => Reference.Field(k)?.Spelling.English == field.Name, FieldKind.Note) is not FieldKind.Note and var kind) reference = With(reference, kind, field.Value);
        }

        return ImportPlan.Text(file, guess, reference, IdOf(file, "layout"), session.Language);
    }

    private ReferenceFields With(ReferenceFields reference, FieldKind kind, string value)
    {
        try
        {
            return reference.With(kind, value);
        }
        catch (FormatException)
        {
            throw Refused(ServerTexts.NoDate, Visible.Of(value));
        }
    }

    private PlanTable Entry(TableFile file, FoundTable table)
    {
        var headings = table.Headings[0];
        var first = headings.Grid.Rows.FirstOrDefault(r => r.Number >= headings.Rows.First);
        return new(
            string.Join(", ", table.Headings.Select(h => Visible.Of(TableSearch.NameOf(file, h.Grid)))), first?.AddressOf(headings.Columns.IsEmpty ? 0 : headings.Columns[0].Index).In(session.Language) ?? "",
            table.Headings.Sum(h => h.RowsBelow(table.LastRow).Count()), [.. table.Guess.Columns.Where(static c => c.Role is not null && !c.Column.Headings.IsEmpty).Select(static c => Visible.Of(c.Column.Headings[^1]))],
            table.Guess.IsUsable, headings.Grid.Visibility != SheetVisibility.Visible);
    }

    private TableFile Read(string path)
    {
        try
        {
            return TableFileReader.Read(path);
        }
        catch (TableFaultException fault)
        {
            throw new RequestException(fault.Text.In(session.Language));
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw Refused(ServerTexts.CannotRead, path, FaultReason.Of(exception, session.Language));
        }
    }

    private static string IdOf(TableFile file, string otherwise = "import") => IdGrammar.From(Path.GetFileNameWithoutExtension(file.Name)) ?? otherwise;

    private RequestException Refused(LocalizedText text, params string[] arguments) => new(text.Format(session.Language, arguments));
}
