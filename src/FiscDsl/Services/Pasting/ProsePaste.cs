using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Services.Pasting;

/// <summary>
/// Pastes what was copied from a document, a mail or a PDF into a prose field, as its text. It is laid out as the formatter does, and
/// where the formatter would leave it alone, its lines stay as they were copied, for a person to say how they are meant.
/// </summary>
public sealed class ProsePaste
{
    private readonly PastePlace _place;
    private readonly Policy? _policy;
    private readonly string _newLine;

    private ProsePaste(PastePlace place, Policy? policy, string newLine)
    {
        _place = place;
        _policy = policy;
        _newLine = newLine;
    }

    private SyntaxBlock Block => _place.Declaration.Block;

    /// <summary>What is offered for a clipboard; null where the plain paste does the same or nothing is known that is better, as for the rows of a table.</summary>
    /// <param name="compilation">The catalog.</param>
    /// <param name="file">Index of the file in <see cref="Compilation.Files"/>.</param>
    /// <param name="selection">What is replaced; empty at a cursor.</param>
    /// <param name="clipboard">What is pasted.</param>
    public static PasteOffer? Offer(Compilation compilation, int file, TextSpan selection, Clipboard clipboard)
    {
        if (Cursor.At(compilation, file, selection.Start) is not { } cursor || PastePlace.At(cursor, selection) is not { } place) return null;
        var written = PastedText.Lines(clipboard.Text);
        if (PastedText.IsTable(written)) return null;
        var html = clipboard.Html is { Length: > 0 } markup ? PastedHtml.Read(markup) : null;
        var text = new PastedText();
        if (CopiedLines.Of(written, html, out var deletions) is not { } copied) return new(PasteKind.Prose, PasteTexts.AsProse, null, [PasteTexts.DeletionsUnplaced]);
        var paste = new ProsePaste(place, compilation.Catalog.Policy, cursor.Text.NewLine);
        // With nothing but what was deleted, the plain paste would bring it back.
        if (paste.Edit(text, copied, written.Length == 1, out var numberSigns) is not { } edit) return deletions > 0 ? new(PasteKind.Prose, PasteTexts.AsProse, null, [PasteTexts.DeletionsOnly]) : null;
        edit = edit with { Span = edit.Span.Shift(cursor.BlockStart) };
        var notes = Notes(text, html, deletions, numberSigns);
        return notes.IsEmpty && edit.Span == selection && edit.NewText == clipboard.Text ? null : new(PasteKind.Prose, PasteTexts.AsProse, edit, notes);
    }

    private static ImmutableArray<LocalizedText> Notes(PastedText text, PastedHtml? html, int deletions, int numberSigns)
    {
        var objects = html?.Objects ?? 0;
        var pictures = Math.Max(html?.Pictures ?? 0, text.Objects - objects);
        var notes = ImmutableArray.CreateBuilder<LocalizedText>();
        if (pictures > 0) notes.Add(PasteTexts.Pictures(pictures));
        if (objects > 0) notes.Add(PasteTexts.Objects(objects));
        if (deletions > 0) notes.Add(PasteTexts.Deletions(deletions));
        if (text.Controls > 0) notes.Add(PasteTexts.Controls(text.Controls));
        if (html is { Superscripts: > 0 }) notes.Add(PasteTexts.Superscripts(html.Superscripts));
        if (numberSigns > 0) notes.Add(PasteTexts.NumberSigns(numberSigns));
        return notes.ToImmutable();
    }

    private TextEdit? Edit(PastedText text, List<CopiedLine> copied, bool isOneLine, out int numberSigns)
    {
        numberSigns = 0;
        if (isOneLine && _place.Start == PasteStart.Within && copied is [var only]) return text.Mend(only.Text, out _) is { Length: > 0 } word ? Checked(new(_place.Replaced, word)) : null;
        var lines = Separated(Mended(text, copied));
        if (lines.Count == 0) return null;
        var behind = _place.Start == PasteStart.Within && !BeginsItem(lines[0]);
        for (var i = behind ? 1 : 0; i < lines.Count; i++)
        {
            if (!ProseComment.Is(lines[i].AsSpan().TrimStart('\u3000'))) continue;
            var sign = lines[i].IndexOf('#', StringComparison.Ordinal);
            lines[i] = $"{lines[i][..sign]}＃{lines[i][(sign + 1)..]}";
            numberSigns++;
        }

        var asCopied = new TextEdit(_place.Replaced, Composed(lines, behind));
        if (Read(asCopied) is not { } read) return null;
        if (read.HasUnsettled) return asCopied;
        var laidOut = new TextEdit(_place.Replaced, Composed(Layout(lines), behind));
        return Read(laidOut) is { HasUnsettled: false } again && again.Value == read.Value ? laidOut : asCopied;
    }

    /// <summary>The lines with their characters mended and without what surrounds their text, but for U+3000 that may set a line off from the one before.</summary>
    private List<CopiedLine> Mended(PastedText text, List<CopiedLine> copied)
    {
        var lines = new List<CopiedLine>(copied.Count);
        var wasParted = false;
        foreach (var line in copied)
        {
            var mended = text.Mend(line.Text, out var isParted);
            var content = mended.AsSpan().Trim(" \t\u3000");
            var isSetOff = mended.AsSpan(0, mended.Length - mended.AsSpan().TrimStart(" \t\u3000").Length) is [.., '\u3000'];
            var goesOn = lines.Count > 0 ? lines[^1].Text.Length > 0 : _place is { Start: PasteStart.OwnLine, GoesOn: true };
            isSetOff &= Enumerators.Length(content) == 0 && Enumerators.Mark(content) == '\0';
            if (wasParted && !content.IsEmpty && !line.BeginsParagraph) lines[^1] = lines[^1] with { Text = string.Concat(lines[^1].Text, content) };
            else if (!content.IsEmpty) lines.Add(new(isSetOff && goesOn && !line.BeginsParagraph ? string.Concat("\u3000", content) : content.ToString(), line.BeginsParagraph));
            else if (lines.Count > 0 && lines[^1].Text.Length > 0) lines.Add(new("", false));
            wasParted = isParted && !content.IsEmpty;
        }

        if (lines is [.., { Text: "" }]) lines.RemoveAt(lines.Count - 1);
        return lines;
    }

    /// <summary>The lines with a blank one before each that is known to begin a paragraph and would go on from the one above.</summary>
    private static List<string> Separated(List<CopiedLine> lines)
    {
        var all = string.Join('\n', lines.Select(static l => l.Text));
        var joined = new List<int>();
        ProseReader.Read(all, Spans(lines.Select(static l => l.Text)), joined);
        var separated = new List<string>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Text;
            var isItem = Enumerators.Length(line) > 0 || (Enumerators.Mark(line) != '\0' && !joined.Contains(i));
            if (lines[i].BeginsParagraph && !isItem && separated is [.., { Length: > 0 }]) separated.Add("");
            separated.Add(line);
        }

        return separated;
    }

    private static TextSpan[] Spans(IEnumerable<string> lines)
    {
        var start = 0;
        var spans = new List<TextSpan>();
        foreach (var line in lines)
        {
            spans.Add(new(start, line.Length));
            start += line.Length + 1;
        }

        return [.. spans];
    }

    private IReadOnlyList<string> Layout(List<string> lines)
    {
        List<string> texts = [.. lines.Select(static l => l.TrimStart('\u3000'))];
        return ProseLayout.Lines(ProseReader.Read(string.Join('\n', texts), Spans(texts)).Value, SwallowedLines.NoBeginning(_place.Declaration, _policy));
    }

    // An item that is put at the end of a sentence begins a line, as a list that is copied has it.
    private bool BeginsItem(string line) =>
        !_place.HasTextBehind && (Enumerators.Length(line) > 0 || Enumerators.Mark(line) != '\0')
        && (Punctuation.EndsTerminated(_place.Before) || LineHead.IsColon(_place.Before[^1]));

    private string Composed(IReadOnlyList<string> lines, bool behind)
    {
        var below = _newLine + new string(' ', _place.Column);
        var first = _place.Start switch
        {
            PasteStart.Within => behind ? "" : below,
            PasteStart.OwnLine => below[_newLine.Length..],
            _ => _place.HasTextBehind || (lines.Count == 1 && FitsBesideColon(lines[0])) ? " " : below,
        };
        return first + string.Join("", lines.Select((line, i) => i == 0 ? line : line.Length == 0 ? _newLine : below + line));
    }

    private bool FitsBesideColon(string line)
    {
        var header = Block.Lines[_place.Line];
        return header.Indent + EastAsianWidth.Columns(Block.Text.AsSpan()[header.ContentStart.._place.Replaced.Start]) + 1 + EastAsianWidth.Columns(line) <= ProsePrinter.MaxColumns;
    }

    private TextEdit? Checked(TextEdit edit) => Read(edit) is null ? null : edit;

    /// <summary>What the field says behind an edit, and whether something in what is pasted is not settled; null where the edit would change more than the field's text.</summary>
    private (string Value, bool HasUnsettled)? Read(TextEdit edit)
    {
        var block = SyntaxBlock.Parse(new TextBlock(TextEdit.Apply(Block.Text, [edit])));
        var bound = BoundBlock.Bind(block);
        var before = BoundBlock.Bind(Block);
        if (!Shape(before).SequenceEqual(Shape(bound))) return null;
        var declaration = bound.Declarations.SelectMany(static d => d.SelfAndNested()).First(d => d.Line == _place.Declaration.Line);
        var site = declaration.Fields.First(f => block.Source.LineOf(f.Name.Start) == _place.Line);
        var (first, last) = (block.Source.LineOf(edit.Span.Start), block.Source.LineOf(edit.Span.Start + edit.NewText.Length));
        var value = ProseLines.Read(block, ProseLines.Of(block, _place.Line), _place.Schema).Value;
        return (value, UnsettledFields.LinesOf(declaration, site, _policy).Any(line => line >= first && line <= last));
    }

    // All that is declared, with its fields, one by one.
    private static IEnumerable<(int Kind, string Name)> Shape(BoundBlock bound) =>
        bound.Declarations.SelectMany(static d => d.SelfAndNested()).SelectMany(static d => d.Fields.Select(static f => ((int)f.Kind, "")).Prepend(((int)d.Kind, d.Subject)));
}
