namespace FiscDsl.Diagnostics;

// The rules on a file's bytes and size.
public static partial class SyntaxDiagnostics
{
    /// <summary>The file holds bytes that are not UTF-8.</summary>
    public static DiagnosticDescriptor InvalidUtf8 { get; } = new(
        "FISC1022", "invalid-utf8", "不正なUTF-8", DiagnosticSeverity.Error,
        Message: new(
            "UTF-8として読めない（位置{0}のバイト{1}。UTF-8で保存し直す）",
            "Not UTF-8: byte {1} at offset {0}; save the file as UTF-8"),
        Explanation: new(
            "Shift_JISなどで保存したファイルや、途中で切れたファイルに起こる。" +
                "もとの文字コードで開き、文字化けがないことを確かめてからUTF-8で保存し直す。",
            "This happens to files saved as Shift_JIS or cut short. Open the file in its own encoding, see that the text is right, and save " +
                "it as UTF-8."),
        Example: """
            control 運113 <0x91><0xD4>勢を整備すること。
            # ↓
            control 運113 態勢を整備すること。
            """);

    /// <summary>The file is in an encoding other than UTF-8.</summary>
    public static DiagnosticDescriptor UnsupportedEncoding { get; } = new(
        "FISC1023", "unsupported-encoding", "未対応の文字コード", DiagnosticSeverity.Error,
        Message: new(
            "文字コードが{0}になっている（UTF-8で保存し直す）",
            "The file is encoded in {0}; save it as UTF-8"),
        Explanation: new(
            "カタログのファイルはUTF-8で書く。ほかの文字コードでは1行も読み取れない。エディターの文字コードの設定をUTF-8にして保存し直す。",
            "Catalog files are UTF-8, and nothing is read from one that is not. Set the editor's encoding to UTF-8 and save the file again."),
        Example: """
            # 運用基準.fisc（UTF-16で保存）
            control 運113 サイバー攻撃対応態勢を整備すること。
            # ↓
            # 運用基準.fisc（UTF-8で保存）
            control 運113 サイバー攻撃対応態勢を整備すること。
            """);

    /// <summary>The text holds a control character.</summary>
    public static DiagnosticDescriptor ControlCharacter { get; } = new(
        "FISC1024", "control-character", "制御文字", DiagnosticSeverity.Error,
        Message: new(
            "制御文字{0}がある（削除する）",
            "Control character {0}; remove it"),
        Explanation: new(
            "目に見えない制御文字は、PDFや表計算ソフトからの貼り付けで紛れ込み、JSONやExcelの出力を壊す。その1文字を削除する。",
            "Invisible control characters slip in when text is pasted from a PDF or a spreadsheet, and they break the JSON and Excel " +
                "outputs. Delete the character."),
        Example: """
            control 運113 サイバー攻撃␀対応態勢を整備すること。
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
            """);

    /// <summary>A carriage return stands without a line feed.</summary>
    public static DiagnosticDescriptor LoneCarriageReturn { get; } = new(
        "FISC1025", "lone-carriage-return", "単独のCR", DiagnosticSeverity.Error,
        Message: new(
            "LFのないCRがある（改行をLFかCRLFに直す）",
            "Carriage return without a line feed; end the line with LF or CRLF"),
        Explanation: new(
            "CRだけの改行は、エディターによって改行に見えたり見えなかったりするので、行の数え方が食い違う。" +
                "改行コードをLFかCRLFにして保存し直す。",
            "Some editors show a lone CR as a line break and some do not, so that lines are counted differently. Save the file with LF or " +
                "CRLF line ends."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。␍  category: 運用基準
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              category: 運用基準
            """);

    /// <summary>The marker of an unresolved merge conflict is left in the text.</summary>
    public static DiagnosticDescriptor MergeConflict { get; } = new(
        "FISC1026", "merge-conflict", "マージ競合", DiagnosticSeverity.Error,
        Message: new(
            "マージの競合を示す「{0}」が残っている（片方を選び、印を削除する）",
            "Unresolved merge conflict at '{0}'; choose a side and remove the markers"),
        Explanation: new(
            "競合の印が残ったままでは、2つの版のどちらが正しいかが決まらない。残す文を選び、<<<<<<<、=======、>>>>>>> の行を削除する。",
            "As long as the markers stand, nobody knows which of the two versions holds. Choose the text to keep and delete the lines with " +
                "<<<<<<<, ======= and >>>>>>>."),
        Example: """
            reference aws-fisc
            <<<<<<< HEAD
              version: 1.20
            =======
              version: 1.30
            >>>>>>> release-1.30
            # ↓
            reference aws-fisc
              version: 1.30
            """);

    /// <summary>Declarations are nested deeper than the limit.</summary>
    public static DiagnosticDescriptor NestingTooDeep { get; } = new(
        "FISC1027", "nesting-too-deep", "入れ子の深さ超過", DiagnosticSeverity.Error,
        Message: new(
            "入れ子が{0}段を超えている（段を減らす）",
            "Nested more than {0} levels deep; use fewer levels"),
        Explanation: new(
            "印刷された基準の項は数段に収まる。これほど深い入れ子は字下げの誤りが積み重なったものなので、項番の並ぶ深さに字下げを戻す。",
            "The clauses of a printed standard have a few levels. Nesting this deep comes from indentation gone astray; move the clauses " +
                "back to the depth of their labels."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause (1)
                clause (2)
                  clause (3)
                    # 以下、項が1つずつ深くなる
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause (1)
              clause (2)
              clause (3)
            """);

    /// <summary>The file is larger than the limit.</summary>
    public static DiagnosticDescriptor FileTooLarge { get; } = new(
        "FISC1028", "file-too-large", "ファイルサイズ超過", DiagnosticSeverity.Error,
        Message: new(
            "ファイルが{0} MiBある（上限は{1} MiB。分割する）",
            "The file is {0} MiB and the limit is {1} MiB; split it"),
        Explanation: new(
            "大きすぎるファイルは読み取らない。基準は何ファイルに分けて書いても出力は変わらないので、大項目ごとなどに分割する。" +
                "別の種類のファイルなら、カタログの外へ移す。",
            "A file this large is not read. How controls are split over files never changes the outputs, so split it, by category for " +
                "example; if it is no catalog text at all, move it out of the catalog."),
        Example: """
            # 全基準.fisc（上限を超える大きさ）
            # ↓
            # 設備基準.fisc
            # 運用基準.fisc
            # 技術基準.fisc
            """);

    /// <summary>The operating system does not let the file be read.</summary>
    public static DiagnosticDescriptor UnreadableFile { get; } = new(
        "FISC1029", "unreadable-file", "読めないファイル", DiagnosticSeverity.Error,
        Message: new(
            "ファイルを読めない: {0}（ファイルの有無とアクセス権を確かめる）",
            "The file cannot be read: {0}; check that it exists and may be read"),
        Explanation: new(
            "読めないファイルがあると、欠けたままの出力になりかねないので、カタログ全体を誤りとする。" +
                "ファイルがあるか、読み取りが許されているか、ほかのソフトが開いたままでないかを確かめる。",
            "A file that cannot be read would leave a hole in the outputs, so the catalog is not compiled. See that the file exists, that " +
                "you may read it, and that no other program holds it."),
        Example: """
            # 運用基準.fisc（読み取りが許されていない）
            # ↓
            # 運用基準.fisc（読み取りを許した）
            """);

    /// <summary>What has the name of a catalog file is a link.</summary>
    public static DiagnosticDescriptor LinkedFile { get; } = new(
        "FISC1031", "linked-file", "リンクのファイル", DiagnosticSeverity.Error,
        Message: new(
            "リンクなので読まない（リンクを削除し、ファイルそのものを置く）",
            "A link, which is not read; delete it and put the file itself in its place"),
        Explanation: new(
            "リンクの先はカタログの外のどのファイルでもありうるし、コミットに入るのはリンクであって、その先の文ではない。" +
                "リンクの先はフォルダーであっても、パスを直接指定しても読まない。文をここに置くか、リンクの先のフォルダーを指定して実行する。",
            "A link may lead to any file outside the catalog, and what is committed is the link, not the text behind it. It is not followed, " +
                "whatever it leads to, not even where its path is given. Put the text here, or give the directory that holds it."),
        Example: """
            # 運用基準.fisc（../共有/運用基準.fisc へのリンク）
            # ↓
            # 運用基準.fisc（ファイルそのもの）
            """);

    /// <summary>A link below the catalog is not followed.</summary>
    public static DiagnosticDescriptor UnfollowedLink { get; } = new(
        "FISC1032", "unfollowed-link", "たどらないリンク", DiagnosticSeverity.Warning,
        Message: new(
            "リンクなので、その先にある文はカタログに入らない（入れるなら、リンクでなくフォルダーを置く）",
            "A link, so that no text behind it belongs to the catalog; text that should must stand here itself"),
        Explanation: new(
            "リンクはたどらない。その先にカタログの文があっても、検査にも出力にも入らない。リンクの先がフォルダーかファイルかは、コミットからは分からないので、" +
                "カタログの下のリンクはどれも同じに扱う。カタログに要らないリンクは、カタログの外へ移す。",
            "Links are not followed: text behind one is neither checked nor compiled. A commit does not say whether a link leads to a " +
                "directory or to a file, so that all links below a catalog are treated alike. Move one that the catalog does not need out of it."),
        Example: """
            # 共有（../../共有 へのリンク）
            # ↓
            # 共有（フォルダーそのもの）
            """);
}
