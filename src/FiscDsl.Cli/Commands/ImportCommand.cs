using System.CommandLine;
using System.Text;
using FiscDsl.Cli.CommandLine;
using FiscDsl.Cli.Git;
using FiscDsl.Cli.Output;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Import;
using FiscDsl.Exchange.Tables;
using FiscDsl.Files;
using FiscDsl.Model.Linking;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;

namespace FiscDsl.Cli.Commands;

/// <summary><c>fisc import</c>: a table of somebody else's becomes a catalog, or a plan of how it would.</summary>
internal sealed class ImportCommand(CommandContext context)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly FieldKind[] Asked = [FieldKind.Title, FieldKind.Version, FieldKind.Issued, FieldKind.Standard, FieldKind.Provider];

    private readonly Messages _messages = context.Messages;

    /// <summary>The verb.</summary>
    public static Verb Declare(CommandContext context)
    {
        var messages = context.Messages;
        var file = new Argument<string>("FILE") { Description = messages.ImportFileHelp };
        var output = new Option<string>("--output", "-o") { HelpName = "DIR", Description = messages.ImportOutputHelp };
        var plan = new Option<string>("--plan") { HelpName = "FILE.fisc", Description = messages.PlanHelp };
        var layout = new Option<string>("--layout") { HelpName = "FILE.fisc", Description = messages.LayoutHelp };
        var sheet = new Option<string>("--sheet") { HelpName = "NAME", Description = messages.SheetHelp };
        var headings = new Option<int?>("--headings") { HelpName = "ROW", Description = messages.HeadingsHelp };
        var force = new Option<bool>("--force") { Description = messages.ForceHelp };
        var id = new Option<string>("--id") { HelpName = "ID", Description = messages.ReferenceIdHelp };
        var fields = Asked.Select(static k => LanguageSchema.Of(DeclarationKind.Reference).Field(k)).OfType<FieldSchema>()
            .Select(f => (Field: f, Option: new Option<string>("--" + f.Spelling.English) { HelpName = f.Value == ValueKind.Date ? "DATE" : "TEXT", Description = messages.ReferenceHelp(f) })).ToList();
        var into = new Option<string>("--into") { HelpName = "PATH", Description = messages.IntoHelp };
        var dryRun = new Option<bool>("--dry-run") { Description = messages.ReturnDryRunHelp };
        var deletes = new Option<bool>("--delete-missing") { Description = messages.DeleteMissingHelp };
        var twoWay = new Option<bool>("--two-way") { Description = messages.TwoWayHelp };
        IReadOnlyList<Option> ofNew = [output, plan, sheet, headings, force, id, .. fields.Select(static f => f.Option)], ofReturn = [dryRun, deletes, twoWay];
        return new Verb("import", messages.ImportDescription, [file], [output, plan, layout, .. ofNew.Skip(2), into, .. ofReturn], result =>
        {
            var isReturn = result.GetValue(into) is not null;
            if ((isReturn ? ofNew : ofReturn).FirstOrDefault(o => result.GetResult(o) is { Implicit: false }) is { } other) throw new CommandException(isReturn ? messages.NotWithInto(other.Name) : messages.OnlyWithInto(other.Name));
            if (result.GetValue(into) is { } catalog)
                return new ReturnCommand(context).Run(result.GetRequiredValue(file), new(catalog) { Layout = result.GetValue(layout), IsDryRun = result.GetValue(dryRun), DeletesMissing = result.GetValue(deletes), IsTwoWay = result.GetValue(twoWay) });
            return new ImportCommand(context).Run(new(result.GetRequiredValue(file))
            {
                Output = result.GetValue(output),
                Plan = result.GetValue(plan),
                Layout = result.GetValue(layout),
                Sheet = result.GetValue(sheet),
                Headings = result.GetValue(headings),
                Force = result.GetValue(force),
                Id = result.GetValue(id),
                Reference = fields.ToDictionary(static f => f.Field.Spelling.English, f => result.GetValue(f.Option), StringComparer.Ordinal),
            });
        })
        {
            Note = messages.ImportNote, Examples = messages.ImportExamples,
        };
    }

    /// <summary>Imports a table.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandException">The file, the plan or the guess is not good enough, or a file cannot be read or written.</exception>
    public int Run(ImportOptions options)
    {
        var file = TableFiles.Read(options.File, context);
        foreach (var notice in file.Notices) context.Error.WriteLine(_messages.Note(VisibleText.Of(notice.In(_messages.Language))));
        var directory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Output ?? IdGrammar.From(Path.GetFileNameWithoutExtension(file.Name)) ?? "import"));
        var plan = options.Layout is { } path ? Chosen(file, new PlanReader(context).Read(path)) : Guess(file, options, directory);
        var reference = Completed(plan.Reference is { } planned ? ReferenceFields.Of(planned) : new ReferenceFields(IdOf(options, directory)), options);
        if (options.Plan is not null)
        {
            WritePlan(options, plan);
            return ExitCode.Success;
        }

        Refuse(directory, reference);
        return Import(file, plan, reference, directory);
    }

    private int Import(TableFile file, ImportPlan plan, ReferenceFields reference, string directory)
    {
        var (table, catalog) = ProgressReport.Run(context, progress =>
        {
            progress.Begin(WorkStage.Reading);
            var read = RowReader.Read(file, plan.Layouts[0]);
            progress.Begin(WorkStage.Checking);
            return (read, read.HasErrors ? null : ImportedCatalog.Create(read, reference, plan));
        });
        var hasErrors = catalog is null || catalog.Compilation.HasErrors || catalog.Altered.Length > 0;
        var report = hasErrors ? new ImportReportText(context, context.Error, new Palette(context.Terminal.ColorsError)) : new ImportReportText(context, context.Output, new Palette(context.Terminal.ColorsOutput));
        report.PrintRemarks(table);
        if (catalog is not null) report.PrintFindings(catalog, DiagnosticSeverity.Error);
        foreach (var altered in catalog?.Altered ?? []) context.Error.WriteLine(_messages.AlteredByWriting(VisibleText.Of(altered)));
        if (catalog is null || hasErrors)
        {
            context.Error.WriteLine(_messages.NothingImported);
            return catalog?.Altered.Length > 0 ? ExitCode.Failure : ExitCode.Findings;
        }

        report.PrintSums(table);
        var added = new List<string>();
        var count = Write(catalog, directory, added);
        var shown = CommandContext.Display(directory);
        context.Output.WriteLine(_messages.CreatedFiles(shown, count));
        foreach (var line in added) context.Output.WriteLine(line);
        context.Output.WriteLine(_messages.RemainingFindings(
            catalog.Compilation.Diagnostics.Count(static d => d.Diagnostic.Severity == DiagnosticSeverity.Warning), catalog.Compilation.Diagnostics.Count(static d => d.Diagnostic.Severity == DiagnosticSeverity.Info)));
        context.Output.WriteLine(_messages.NextSteps(shown));
        return ExitCode.Success;
    }

    private ImportPlan Guess(TableFile file, ImportOptions options, string directory)
    {
        var guess = new TableChoice(context, file, options).Choose(mayLackColumns: options.Plan is not null);
        var reference = Completed(new ReferenceFields(IdOf(options, directory)), options)
            .With(FieldKind.Language, ProseLanguage.Of(guess)).With(FieldKind.Keywords, _messages.Language == MessageLanguage.Ja ? "ja" : "en");
        var layoutId = IdGrammar.From(Path.GetFileNameWithoutExtension(file.Name)) ?? "layout";
        return ImportPlan.Read(new SourceFile(options.Plan ?? "layout.fisc", SourceText.From(ImportPlan.Text(file, guess, reference, layoutId, _messages.Language))));
    }

    private ImportPlan Chosen(TableFile file, ImportPlan plan)
    {
        try
        {
            return plan.For(LayoutChoice.Of(file, plan.Layouts));
        }
        catch (TableFaultException fault)
        {
            throw TableFiles.Refused(fault, context);
        }
    }

    private string IdOf(ImportOptions options, string directory)
    {
        if (options.Id is null) return IdGrammar.From(Path.GetFileName(directory)) ?? "import";
        var id = IdGrammar.Normalize(options.Id);
        return IdGrammar.Scan(id) == id.Length && id.Length > 0 ? id : throw Refused(_messages.InvalidId(options.Id));
    }

    private ReferenceFields Completed(ReferenceFields reference, ImportOptions options)
    {
        if (options.Id is not null) reference = reference with { Id = IdOf(options, "") };
        foreach (var kind in Asked)
        {
            var text = options.Reference.GetValueOrDefault(LanguageSchema.Of(DeclarationKind.Reference).Field(kind)?.Spelling.English ?? "");
            try
            {
                reference = reference.With(kind, text);
            }
            catch (FormatException)
            {
                throw Refused(_messages.InvalidDate(text ?? ""));
            }
        }

        return reference;
    }

    private void WritePlan(ImportOptions options, ImportPlan plan)
    {
        var path = options.Plan ?? "";
        if (Path.Exists(path) && !options.Force) throw Refused(_messages.PlanExists(path));
        try
        {
            using var transaction = new FileTransaction();
            transaction.Create(path).Write(Utf8.GetBytes(plan.File.Tree.ToString()));
            transaction.Commit();
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw WriteFault.Of(exception, Path.GetFullPath(path), _messages);
        }

        context.Output.WriteLine(_messages.Created(CommandContext.Display(path)));
        context.Output.WriteLine(_messages.NextPlan(CommandContext.Display(options.File), CommandContext.Display(path)));
    }

    private void Refuse(string directory, ReferenceFields reference)
    {
        var missing = reference.Missing.Select(f => $"{f.Spelling.In(_messages.Language)} (--{f.Spelling.English})").ToList();
        if (missing.Count > 0) throw Refused(_messages.MissingReferenceFields(string.Join(_messages.Language == MessageLanguage.Ja ? "、" : ", ", missing)));
        var obstacle = !Directory.Exists(directory) ? (File.Exists(directory) ? directory : null) : DirectoryScan.Below(directory, _messages.Language).Select(static f => f.Path).FirstOrDefault(static p => CatalogLayout.IsCatalogFile(Path.GetFileName(p)));
        if (obstacle is not null) throw Refused(_messages.AlreadyThere(CommandContext.Display(obstacle)));
    }

    private int Write(ImportedCatalog catalog, string directory, List<string> added)
    {
        var count = 0;
        try
        {
            using var transaction = new FileTransaction();
            foreach (var (path, text) in catalog.Files)
            {
                transaction.Write(Path.Join(directory, path), directory, Utf8.GetBytes(text));
                count++;
            }

            CatalogInGit.Tell(directory, transaction, added, _messages);
            transaction.Commit();
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw WriteFault.Of(exception, directory, _messages);
        }

        return count;
    }

    private static CommandException Refused(string message) => new(message, ExitCode.Findings);
}
