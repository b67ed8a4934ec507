using FiscDsl.Testing;

namespace FiscDsl.Benchmarks.Recording;

/// <summary>
/// Records what a <c>fisc</c> answers, on the command line and to an editor, as files: the same bytes for the same answers,
/// so that <c>diff -r</c> of two recordings shows what has changed for a user. What is asked depends on this program and the
/// repository that it stands in, so both recordings are made by one.
/// </summary>
/// <param name="binary">The native binary, or <c>fisc.dll</c>.</param>
/// <param name="directory">Where to write; what stood there goes.</param>
/// <param name="more">A directory whose <c>*.fisc</c> files are catalogs too, each by itself; null for none.</param>
/// <param name="only">What the names of the catalogs begin with that are recorded; null for all.</param>
internal sealed class Recorder(string binary, string directory, string? more, string? only)
{
    /// <summary>Records everything.</summary>
    public async Task Run()
    {
        if (Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
        using var temporary = new TemporaryDirectory();
        var program = new FiscProgram(binary, temporary.Path);
        if (IsWanted("fisc")) await Record("fisc", isLarge: true, record => new ProgramRecorder(program, temporary["fisc"]).Record(record));
        var cases = RecordedCatalogs.Cases().Where(c => IsWanted(c.Name)).ToList();
        await using (var ja = await RecordedEditor.Start(program, EditorClient.Rich, temporary["none"]))
        await using (var en = await RecordedEditor.Start(program, EditorClient.Plain, temporary["none"]))
        {
            foreach (var (catalog, index) in cases.Select(static (c, i) => (c, i)))
            {
                if (index % 50 == 0) Console.Error.WriteLine($"cases {index} of {cases.Count}");
                await Record(catalog.Name, isLarge: false, record => Small(program, catalog, temporary[catalog.Name], record, ja, en));
            }
        }

        var others = RecordedCatalogs.Examples().Concat(RecordedCatalogs.Generated()).Concat(more is null ? [] : RecordedCatalogs.Below(more));
        foreach (var catalog in others.Where(c => IsWanted(c.Name)))
        {
            Console.Error.WriteLine(catalog.Name);
            await Record(catalog.Name, isLarge: true, record => Large(program, catalog, temporary[catalog.Name], record));
        }

        bool IsWanted(string name) => only is null || name.StartsWith(only, StringComparison.Ordinal);

        async Task Record(string name, bool isLarge, Func<CatalogRecord, Task> fill)
        {
            var record = new CatalogRecord(program);
            await fill(record);
            if (isLarge) record.Save(Path.Join(directory, name));
            else record.SaveTogether(Path.Join(directory, name + ".txt"));
            if (Directory.Exists(temporary[name])) Directory.Delete(temporary[name], recursive: true);
        }
    }

    private static async Task Small(FiscProgram program, RecordedCatalog catalog, string place, CatalogRecord record, RecordedEditor ja, RecordedEditor en)
    {
        var commands = new CommandRecorder(program, catalog, place);
        await commands.RecordBriefly(record);
        foreach (var editor in new[] { ja, en })
        {
            editor.OpenFolder(commands.Folder);
            await new EditorRecorder(editor, catalog, commands.Folder).Record(record);
            editor.CloseFolder(commands.Folder);
        }
    }

    private static async Task Large(FiscProgram program, RecordedCatalog catalog, string place, CatalogRecord record)
    {
        var commands = new CommandRecorder(program, catalog, place);
        if (catalog.Sampling.IsBrief) await commands.RecordBriefly(record);
        else
        {
            await commands.Record(record);
            await new MergeRecorder(program, catalog, place).Record(record);
            await new ReleaseRecorder(program, catalog, place).Record(record);
        }

        foreach (var client in new[] { EditorClient.Rich, EditorClient.Plain })
        {
            await using var editor = await RecordedEditor.Start(program, client, commands.Folder);
            await new EditorRecorder(editor, catalog, commands.Folder).Record(record);
        }
    }
}
