using FiscDsl.Model.Linking;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Merging;

/// <summary>Another file of the catalog that a merge is about, where the three states have not all the same text of it.</summary>
/// <param name="Path">Its path with <c>/</c>, as messages name it.</param>
/// <param name="Texts">Its texts; null where a state has no such file.</param>
public sealed record SurroundingFile(string Path, Sides<SourceText?> Texts)
{
    private Sides<CompiledFile>? _compiled;

    /// <summary>True where something on the margin differs, so that a name may be another: told without reading what stands below it.</summary>
    public bool ChangesNames => !Margin(Texts.Origin).SequenceEqual(Margin(Texts.Ours), StringComparer.Ordinal) || !Margin(Texts.Origin).SequenceEqual(Margin(Texts.Theirs), StringComparer.Ordinal);

    /// <summary>True where both sides have changed it, so that it is merged by itself.</summary>
    public bool IsChangedByBoth => !Equals(Texts.Ours, Texts.Origin) && !Equals(Texts.Theirs, Texts.Origin);

    /// <summary>The files; one without a declaration where a state has no such file.</summary>
    internal Sides<CompiledFile> Compiled => _compiled ??= Texts.Select(text => CompiledFile.Create(new SourceFile(Path, text ?? SourceText.From(""))));

    /// <summary>True where two states have one text of it.</summary>
    internal static bool Equals(SourceText? one, SourceText? other) => one?.ToString() == other?.ToString();

    private static IEnumerable<string> Margin(SourceText? text) =>
        (text?.ToString() ?? "").Split('\n').Where(static l => l.Length > 0 && l[0] is not (' ' or '\t' or '\u3000' or '#' or '\r')).Select(static l => l.TrimEnd());
}

/// <summary>A name that one side alone has written in a file that nobody merges, though the other has made it stand for something else.</summary>
/// <param name="Path">The file.</param>
/// <param name="IsOurs">True where our side has written it.</param>
/// <param name="Kind">Of what it is the name.</param>
/// <param name="Written">The name as it is written.</param>
/// <param name="Meant">What that is called when merged; null where nothing is.</param>
public sealed record StrayName(string Path, bool IsOurs, DeclarationKind Kind, string Written, string? Meant);
