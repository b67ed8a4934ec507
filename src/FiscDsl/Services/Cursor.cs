using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Text;

namespace FiscDsl.Services;

/// <summary>A place in a file of a catalog, and what stands there: what every service that an editor asks begins with.</summary>
public sealed class Cursor
{
    private Cursor(Compilation compilation, int file, int offset, int block)
    {
        Compilation = compilation;
        File = file;
        Offset = offset;
        Block = compilation.Files[file].Blocks[block];
        BlockStart = Text.BlockStart(block);
        Line = Block.Block.Source.LineOf(BlockOffset);
        Declaration = Innermost();
        Field = FieldAt();
    }

    /// <summary>The catalog.</summary>
    public Compilation Compilation { get; }

    /// <summary>Index of the file in <see cref="Compilation.Files"/>.</summary>
    public int File { get; }

    /// <summary>Offset in the file, in UTF-16 code units.</summary>
    public int Offset { get; }

    /// <summary>The file's text.</summary>
    public SourceText Text => Compilation.Files[File].Tree.Text;

    /// <summary>The block that holds the place.</summary>
    public BoundBlock Block { get; }

    /// <summary>Offset of the block in the file.</summary>
    public int BlockStart { get; }

    /// <summary>Offset in the block.</summary>
    public int BlockOffset => Offset - BlockStart;

    /// <summary>Index of the line in the block.</summary>
    public int Line { get; }

    /// <summary>The innermost declaration whose lines hold the place; null outside of all.</summary>
    public Declaration? Declaration { get; }

    /// <summary>The field of <see cref="Declaration"/> whose name or value the place is at or in; null at no field.</summary>
    public FieldSite? Field { get; }

    /// <summary>The place at an offset, which is clamped; null in an empty file.</summary>
    public static Cursor? At(Compilation compilation, int file, int offset)
    {
        var text = compilation.Files[file].Tree.Text;
        if (text.Blocks.IsEmpty) return null;
        offset = Math.Clamp(offset, 0, text.Length);
        return new Cursor(compilation, file, offset, text.BlockOf(offset));
    }

    /// <summary>True where the place is in a stretch of the block or at one of its ends.</summary>
    public bool Touches(TextSpan span) => BlockOffset >= span.Start && BlockOffset <= span.End;

    /// <summary>A stretch of the block as one of the file.</summary>
    public FileSpan InFile(TextSpan span) => new(File, span.Shift(BlockStart));

    private Declaration? Innermost()
    {
        Declaration? innermost = null;
        foreach (var declaration in Block.Declarations)
            foreach (var nested in declaration.SelfAndNested())
                if (nested.Line <= Line && Line < Math.Max(nested.Line + 1, Block.Block.Lines[nested.Line].SubtreeEnd)) innermost = nested;
        return innermost;
    }

    private FieldSite? FieldAt()
    {
        if (Declaration is null) return null;
        foreach (var field in Declaration.Fields)
            if (Touches(TextSpan.FromBounds(field.Name.Start, Math.Max(field.Name.End, field.Value.End)))) return field;
        return null;
    }
}
