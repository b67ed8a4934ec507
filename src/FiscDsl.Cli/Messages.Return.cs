using FiscDsl.Exchange.Review;

namespace FiscDsl.Cli;

/// <summary>What is said of a workbook that comes back.</summary>
internal sealed partial class Messages
{
    public string TodaysText => ReturnOptions.TodaysText.In(Language);

    public string NotToBeMerged(string file) => In(
        $"「{file}」に、構文のエラー、解決していない競合、または読めない文字がある（fisc check で確かめ、直してから取り込む）", $"'{file}' has syntax errors, conflicts that are not settled, or bytes that are no text; see 'fisc check', mend it and run this again");

    public string ReturnedSums(ReturnedWorkbook taken)
    {
        List<string> sums = [In($"書き換えられたセル {taken.ChangedCells} 件", Count(taken.ChangedCells, "changed cell"))];
        if (taken.AddedRows > 0) sums.Add(In($"加えられた行 {taken.AddedRows} 件", Count(taken.AddedRows, "added row")));
        if (taken.Comments > 0) sums.Add(In($"コメント {taken.Comments} 件", Count(taken.Comments, "comment")));
        return string.Join(In("、", ", "), sums);
    }

    public string ReturnHeading(ReturnRemarkKind kind, int count) => kind switch
    {
        ReturnRemarkKind.Conflict => In($"取り込めなかった変更 {count} 件（どうするかを決める）", $"{Count(count, "change")} that could not be taken; decide what to do"),
        ReturnRemarkKind.Clash => In($"本文と食い違う変更 {count} 件（並べた文の片方を選ぶ）", $"{Count(count, "change")} at odds with the text; choose one of both sides"),
        ReturnRemarkKind.Left => In($"取り込まなかったもの {count} 件", $"{count} left out"),
        _ => In("お知らせ", "Notes"),
    };

    public string AndMore(int count) => In($"ほか {count} 件", $"and {count} more");

    public string Rewrote(string path) => In($"{path} を書き換えた", $"changed {path}");

    public string WouldRewrite(string path) => In($"{path} が変わる（--dry-run のため、書き込んでいない）", $"{path} would change (nothing was written: --dry-run)");

    public string WouldCreate(string path) => In($"{path} ができる（--dry-run のため、書き込んでいない）", $"{path} would be created (nothing was written: --dry-run)");

    public string ExistsAlready => In("カタログのファイルではないものがすでにある。移すか、名前を変える", "something that is no file of the catalog is there already; move or rename it");

    public string NotTaken(string path, string reason) => In($"{path} を書き換えられない（{reason}）。何も書き込んでいない", $"{path} cannot be changed: {reason}; nothing was written");

    public string NothingToTake => In("取り込む変更はない", "nothing to take");

    public string TakenWithErrors(string path) => In($"取り込んだ本文にエラーがある（fisc check {path} で確かめる）", $"the text has errors now; see 'fisc check {path}'");

    public string NotWithInto(string option) => In($"{option} は新しいカタログを作るときのもので、--into とは使えない", $"{option} is for a new catalog; it does not go with --into");

    public string OnlyWithInto(string option) => In($"{option} は --into とともに使う", $"{option} goes with --into");

    public string IntoHelp => In("書き込んでもらったレビュー用のブックか、前に取り込んだ表の次の版を、このカタログに取り込む。", "Take a workbook for review back into this catalog, or the next version of a table that it was imported from.");

    public string ReturnDryRunHelp => In("--into で、何が変わるかを示すだけで、書き込まない。", "With --into: show what would change and write nothing.");

    public string DeleteMissingHelp => In("--into で、行が消えている項を消す。", "With --into: remove the clauses whose rows are gone.");

    public string TwoWayHelp => In("--into で、書き出したときの状態を使わず、今の本文と違うところをすべて変更とみなす。", "With --into: take whatever differs from today's text for a change, whatever the workbook was made of.");
}
