using FiscDsl.Diagnostics;
using FiscDsl.Schema;

namespace FiscDsl.Tests.Grammar;

/// <summary>The table of the language reference that says what <see cref="DiagnosticTable"/> says, in one language.</summary>
internal sealed class DiagnosticTables(MessageLanguage language)
{
    /// <summary>More than any rule's message has.</summary>
    private const int MostPlaceholders = 10;

    public string Diagnostics() => string.Join('\n', DiagnosticTable.All.GroupBy(static d => d.Group).Select(Group));

    public string Wordings()
    {
        var table = new MarkdownTable(In("規則", "Rule"), In("言い方", "Wordings"));
        foreach (var rule in DiagnosticTable.All.Where(static r => !r.Wordings.IsEmpty)) table.Add(In($"{rule.JapaneseName}（`{rule.Name}`）", $"`{rule.Name}`"), string.Join(In("、", ", "), rule.Wordings));
        return table.ToString() ?? "";
    }

    private string Group(IGrouping<DiagnosticGroup, DiagnosticDescriptor> group)
    {
        var table = new MarkdownTable(In("コード", "Code"), In("名前", "Name"), In("日本語", "Japanese"), In("既定", "Default"), In("指摘", "Message"));
        foreach (var rule in group)
            table.Add(rule.Code, $"`{rule.Name}`", rule.JapaneseName, Severity(rule), rule.Message([.. Enumerable.Repeat("…", MostPlaceholders)], language, language));
        var fixedGroup = group.All(static d => !d.IsConfigurable) ? In("（重大度は変更不可）", " (severity is fixed)") : "";
        return $"**{Name(group.Key)}**{fixedGroup}\n\n{table}";
    }

    private string Severity(DiagnosticDescriptor rule) =>
        LanguageSchema.Severities[(int)rule.DefaultSeverity].Spelling.In(language) + (rule.DefaultLimitMonths is { } months ? In($", {months} か月", $", {months} months") : "");

    private string Name(DiagnosticGroup group) => group switch
    {
        DiagnosticGroup.Syntax => In("構文", "Syntax"),
        DiagnosticGroup.Names => In("名前", "Names"),
        DiagnosticGroup.Evidence => In("情報参照元", "Evidence"),
        DiagnosticGroup.Completeness => In("記入漏れ", "Completeness"),
        DiagnosticGroup.Numbering => In("項番と版", "Numbering"),
        DiagnosticGroup.Corrections => In("訂正", "Corrections"),
        DiagnosticGroup.Text => In("文字", "Text"),
        DiagnosticGroup.Limits => In("上限", "Limits"),
        DiagnosticGroup.Baselines => In("ベースライン", "Baselines"),
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };

    private string In(string japanese, string english) => language == MessageLanguage.Ja ? japanese : english;
}
