using FiscDsl.Diagnostics;
using FiscDsl.Formatting;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Formatting;

/// <summary>Formats a text as a maintainer's file of its own.</summary>
internal static class FormattedText
{
    public static string Of(string text, MessageLanguage? keywords = null)
    {
        var file = CompiledFile.Create(new SourceFile("運用基準/運113.fisc", SourceText.From(text)));
        var result = Formatter.Format(file, keywords);
        Assert.True(result.Refused.IsEmpty, "the formatted text would not say the same:\n" + text);
        return TextEdit.Apply(file.Tree.Text.ToString(), result.Edits);
    }
}
