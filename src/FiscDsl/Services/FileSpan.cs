using FiscDsl.Text;

namespace FiscDsl.Services;

/// <summary>A stretch of a file of a catalog.</summary>
/// <param name="File">Index of the file in <see cref="Compilation.Files"/>.</param>
/// <param name="Span">Offsets in the file, in UTF-16 code units.</param>
public readonly record struct FileSpan(int File, TextSpan Span);
