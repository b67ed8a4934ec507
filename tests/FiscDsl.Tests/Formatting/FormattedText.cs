using FiscDsl.Diagnostics;
using FiscDsl.Formatting;
using FiscDsl.Model.Linking;
using FiscDsl.Model;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Formatting;

/// <summary>Formats a text as a maintainer's file of its own.</summary>
internal static class FormattedText
{
    public static string Of(string text, MessageLanguage? keywords = null)
    {
        var result = Result(text, keywords);
        Assert.True(result.Refused.IsEmpty, "the formatted text would not say the same:\n" + text);
        return TextEdit.Apply(text, result.Edits);
    }

    /// <summary>What formatting it comes to, under a policy that it may hold.</summary>
    public static FormatResult Result(string text, MessageLanguage? keywords = null)
    {
        var file = CompiledFile.Create(new SourceFile("運用基準/運113.fisc", SourceText.From(text)));
        return Formatter.Format(file, keywords, file.Blocks.SelectMany(static b => b.Declarations).OfType<Policy>().FirstOrDefault());
    }
}
