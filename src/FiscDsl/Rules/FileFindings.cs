using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model.Linking;

namespace FiscDsl.Rules;

/// <summary>The findings that a file and its catalog's symbols explain: they last while neither changes.</summary>
/// <param name="Faults">What kept the file, or some of its bytes, from being read.</param>
/// <param name="Blocks">The findings of each block.</param>
/// <param name="Open">Those of them with acceptances that may silence what only the whole catalog shows.</param>
internal sealed record FileFindings(ImmutableArray<Diagnostic> Faults, BlockFindings[] Blocks, ImmutableArray<BlockFindings> Open)
{
    /// <summary>The findings of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="blocks">The findings of its blocks.</param>
    /// <param name="change">Which of them are new.</param>
    /// <param name="previous">The findings before the change; null where there are none.</param>
    public static FileFindings Of(CompiledFile file, BlockFindings[] blocks, FileChange change, FileFindings? previous)
    {
        var added = blocks[change.Head..^change.Tail].Where(static b => !b.OpenAcceptances.IsEmpty);
        var kept = previous is null || previous.Open.IsEmpty ? [] : previous.Open.Except(previous.Blocks[change.Head..^change.Tail]);
        return new FileFindings(FileFaults.Of(file), blocks, [.. kept, .. added]);
    }
}
