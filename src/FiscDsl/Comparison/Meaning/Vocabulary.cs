namespace FiscDsl.Comparison.Meaning;

/// <summary>
/// What expressions say, as the language of standards, guidelines and contracts uses them. A row gives what an expression
/// adds to the meaning of a sentence, then its spellings: equal rows, equal meaning. Expressions between which only spelling,
/// politeness or the grammar differs stand in one row, or in one that adds nothing.
/// </summary>
internal static class Vocabulary
{
    /// <summary>
    /// The rows: <c>additions = expressions</c>. An addition is a letter of <see cref="MeaningKind"/> and a key, which is each expression itself where it is left out of a C; none for what adds nothing.
    /// <c>^</c> before an expression: at the beginning of a noun alone. <c>$</c> behind it: at the end of a noun alone. <c>~</c> before it:
    /// behind the stem of a verb alone; <c>!</c>: never there.
    /// </summary>
    public const string Rows = """
        # How binding: strengths of JIS Z 8301 and of RFC 2119.
        M:required = なければならない なければなりません なければならず なければいけない なければいけません ねばならない ねばなりません ねばならず せねばならない せねばなりません せねばならず なくてはならない なくてはなりません なくてはいけない ないといけない ざるを得ない ざるをえない
        M:required = ものとする ものとします ものとし こととする こととします こととし を要する を要します を要し 必要 必須 不可欠 求められ 要求され 義務づけられ 義務付けられ 義務付け 義務づけ 義務 ください 下さい 要件とする
        M:required = なければならぬ なければならん ねばならぬ ねばならん せねばならぬ せねばならん
        N: M:required = てはならぬ てはならん ではならぬ ではならん なかれ
        N: M:required = であってはならない であってはなりません てはならない てはなりません てはならず てはいけない てはいけません ではならない ではなりません べからず
        M:unneeded N: = を要しない を要しません を要さない を要せず 不要 必要なし 必要無し 必要はない 必要がない 必要ない 必要のない 必要はありません 必要がありません 必要はなく 必要がなく
        M:recommended = べきである べきです べきだ べきであり べき 望ましい 望ましく 望ましき 望まれ 推奨 奨励 努める 努めます 努めて 努め 努力 心がけ 心掛け のがよい のが良い のが好ましい 好ましい 好ましく ほうがよい ほうが良い 方がよい 方が良い 
        M:important = が重要である が重要です が重要であり
        M:useful = が有効である が有効です が有用である が有用です
        M:advised = お勧め お奨め 勧め 奨め
        M:permitted = でもよい でも良い でもよく でも良く でよい で良い でもよろしい でもかまわない でも構わない
        M:permitted = てもよい ても良い てもよく ても良く てよい て良い てもよろしい てもかまわない ても構わない てもかまいません ても構いません 差し支えない 差支えない 差しつかえない 差し支えありません かまわない 構わない 妨げない 妨げません 妨げるものではない 任意 許可 許容 容認
        M:permitted N: = 禁止 禁じ 禁ず 許され
        M:possible = なり得る なり得ます なり得 なりうる ~得る ~得ます ~うる し得る し得ます し得 しうる しうります あり得る あり得ます ありうる ありえる ことができ ことが出来 ことも可能 ことが可能 ことは可能 が可能 も可能 は可能 可能 でき 出来 うる うります
        M:possible N: = 不可能 不能 不可 困難
        M:possible = 可とする 可とし 可とします
        M:certainly = 必ず かならず 確実に 絶対に
        M:principle = 原則として 原則
        M:sometimes = 場合がある 場合があり 場合もある 場合もあり ことがある ことがあり こともある こともあり ときがある
        M:probably = しかねない しかねません 虞がある 虞があり 可能性がある 可能性があり 可能性が 可能性も かもしれない かもしれません かも知れない かねない かねません と考えられ も考えられ が考えられ と思われ と見込まれ と想定され であろう でしょう だろう おそれがある おそれがあり 恐れがある 恐れがあり おそれもある 恐れもある
        M:aim = を目指 目指 を目標 意図
        M:consider = 検討
        M:plan = 予定 見込み 見込む 計画して
        M:hope = したい したく でありたい
        M:probably = はずである はずです はずだ ようである ようです ようだ がちである がちです がちだ
        M:often = 多くの場合 ことが多い ことが多く ことが少なくない 一般に 一般的に 通常は 通常 概して おおむね 概ね 傾向
        M:effort = できる限り できるかぎり 出来る限り できるだけ 出来るだけ なるべく 極力 可能な限り 可能なかぎり 可能な範囲で できれば できるならば
        M:confirmed = ことを確認した ことを確認しました ことを確認して ことが確認され ことを確かめた

        # Nothing of the kind, though it looks so.
        C:対 C:象 N: = 対象外
        C: = 不正 不審 不備 不具合 不足 不明 不動産 不測 不慮 不便 不安 非常 無線 無断 実際 国際 交際 同時 臨時 一時 当時 平時 集中 途中 今後 最後 名前 海外 国外 社外 屋外 例外 意外 案外 同等 均等 平等 対等 等級 約款 約束 約定 無人 無理 無駄 無視 無事 無形 無料 無償 有無 ありなし 可否 要否 当否 適否 合否 諾否 是非 成否 存否 正否
        C:必要 = 必要な 必要最小限 必要十分 必要性 必要に迫られ
        S:needed = 必要に応じ 必要に応じて 必要により 適宜 必要の都度 必要がある場合に 必要な場合に 必要な都度
        C:可能 = 可能な 可能性 可能とな
        C:かつて = かつて 嘗て
        C:少 = 少ない 少なく 少なか すくない すくなく
        C:危 = 危ない 危なく
        = だけでなく だけではなく のみならず のみでなく ばかりでなく ないし ないしは 間もなく まもなく みなし 見なし !まず、 先ず、 はず 筈
        C:未来 = 未来
        C:行 = ~行ない 行ない 行なう 行なわ 行なっ おこな 執り行 取り行

        # Denied or affirmed.
        N: = ません ず、 ずに ない なく なかった なけれ なし 無し 無い 無く 無かった 無け なき 無き ではない ではなく ではなかった ではなけれ でない でなく でなかった でなけれ
        V: N: = されず されぬ れず れぬ られず られぬ
        M:possible N: = できず 出来ず
        N: = おらず いらず ならず あらず 足らず
        N: = ~ず ~ぬ ~ざる ~ざれ ~ざり ~ねば ~まい できん できぬ らん、
        = ~ずる ~ずれ ~ずべ いずれ わずか 必ずし
        N: = ~わず ~かず ~さず ~たず ~なず ~ばず ~まず ~らず ~がず ~せず ~えず ~けず ~ねず ~べず ~めず ~れず ~げず ~てず ~でず ~いず ~きず ~じず ~ちず ~びず ~みず ~りず せず ~わぬ ~かぬ ~さぬ ~たぬ ~まぬ ~らぬ ~せぬ ~えぬ ~めぬ ~れぬ ~わざる ~かざる ~さざる ~まざる ~らざる ~せざる ~たざる
        N: = ^不 ^非 ^無 未
        N: C:効 = 無効
        C:効 = 有効
        C:限 = 無限
        C:限 = 有限
        = 有れ 有る 有り 有し 有っ 有する 有す

        # Reach: and or or.
        S:and = や および 及び ならびに 並びに かつ 且つ とともに と共に
        S:or = または 又は もしくは 若しくは あるいは 或いは いずれか 何れか どちらか いずれかの いずれか一方
        S:all = すべて 全て 総て 全部 全件 全数 あらゆる 一切 いかなる 如何なる いずれも 何れも 漏れなく もれなく 網羅的 例外なく ^全 全般 全体
        S:each = ^各 それぞれ 各々 おのおの 個々 個別 ごと 毎に ^毎 毎$ 逐一
        S:some = 一部 部分的 若干 いくつか 幾つか ^主 主な 主要な 主たる おもな 主として 主に 特定の 代表的 抜粋
        S:mod = 重要な 重大な 高度な 軽微な 一定の 当該 所定の 関連する 同等の 類似の 新たな 既存の 特に とくに
        S:only = のみ だけ に限り に限って に限る に限定 限定 しか ばかり 限り
        S:also = も
        S:except = を除き を除い を除く 除き 除い 除く 除外 以外
        S:etc = 等$ など ほか、 その他の その他 其の他 をはじめ を始め 他、 といった
        S:example = 例えば たとえば 例として
        # Reach: bounds.
        S:least = 以上 少なくとも 最低 最低限 最小 最小限 下限 を下回らない
        S:most = 以下 以内 最大 最大限 最高 上限 多くとも 高々 たかだか せいぜい を超えない を上回らない
        S:over = 超$ 超え 越え 超過 上回
        S:under = 未満 下回 に満たない 満たない
        S:about = ^約 程度 ほど 前後 おおよそ およそ 概算 ぐらい くらい
        S:within = 以内に 以内の
        S:since = 以降 以後
        S:until = 以前 までに までの間
        # Reach: time and condition.
        S:before = 事前に 事前 予め あらかじめ 前もって 前$ まえに 直前
        S:after = 事後に 事後 後$ のちに あとに あとで 後に 後で 終了後 直後
        S:during = 中$ 最中 期間中
        S:outside = 外$
        S:case = 折に 際$ 場合 とき さいに 時$ 際して
        S:risk = おそれ 恐れ 虞
        S:atonce = 直ちに ただちに 即座に 即時 即時に 即刻
        S:soon = 速やかに すみやかに 速やか 早急に 至急 早期に 迅速に 迅速
        S:nodelay = 遅滞なく 遅滞無く 遅延なく
        S:timely = 適時に 適時 適切な時期に
        S:regular = 定期的に 定期的 定期に 定期
        S:always = 常に つねに 常時 継続的に 継続的 恒常的 絶えず
        S:anytime = 随時 都度 その都度 不定期
        S:unless = ただし 但し
        S:scope章 = この章において 本章において この章
        S:scope節 = この節において 本節において この節
        S:scope条 = この条において 本条において この条
        S:scope項 = この項において
        S:scope号 = この号において
        S:scope書 = 本書において

        # Figures that no digit shows.
        S:risk S:case = おそれがある場合 恐れがある場合 おそれのある場合 虞がある場合
        F:1つ = ひとつ
        F:2つ = ふたつ
        F:3つ = みっつ
        F:一者 = 一者
        F:二者 = 二者 両者
        F:三者 = 三者
        F:四者 = 四者
        F:前項 = 前項
        F:次項 = 次項
        F:同項 = 同項
        F:前条 = 前条
        F:次条 = 次条
        F:同条 = 同条
        F:前号 = 前号
        F:次号 = 次号
        F:同号 = 同号
        F:前章 = 前章
        F:前節 = 前節
        F:前段 = 前段
        F:後段 = 後段
        F:各号 = 各号
        F:過半数 = 過半数
        F:半数 = 半数
        F:全員 = 全員 全会一致
        F:大多数 = 大多数
        F:月末 = 月末
        F:月初 = 月初 月初め
        F:年末 = 年末
        F:年始 = 年始 年初
        F:年度末 = 年度末
        F:年度初 = 年度初め 年度初
        F:期末 = 期末
        F:期首 = 期首 期初
        F:上期 = 上期 上半期
        F:下期 = 下期 下半期
        F:午前 = 午前
        F:午後 = 午後
        F:単独 = 単独 単一
        F:複数 = 複数
        F:半 = 半分

        # Who: exchanged roles are told by the words around them.
        A:self = 自ら みずから 自身 自社 自己 自行 自組織

        # Relations that a sentence may spell in several ways.
        R:基 = に基づき に基づいて に基づく に基づいた にもとづき に従い に従って に従う に則り に則って に沿って に沿い に即して
        R:よ = により によって による
        R:関 = に関して に関し に関する に係る にかかる に関連して についての について に関わる
        R:対 = に対して に対し に対する
        R:当 = に当たって にあたって に当り に当たり にあたり に当っては に際して に際し に当たっては にあたっては に際しては
        R:伴 = に伴い に伴って に伴う にともない にともなう
        R:応 = に応じて に応じ に応じた
        R:向 = に向けて に向けた に向け
        R:通 = を通じて を通して を通じ を介して を介し
        R:用 = をもって を以て を以って
        R:代 = に代えて に代わり の代わりに
        = として とする とします とし
        = のために のための ため 為 為に ように ような よう 様に 様な という といった場合 ことにより ことによって ことで ことから
        = 下記のとおり 下記の通り 以下のとおり 以下の通り 次のとおり 次の通り 以下のような 次のような 以下の 次の 下記の 上記の 上記のとおり 上記の通り 前記の 前述の 下記 上記

        = 次の各号に掲げ 次に掲げ 次の各号に 次の各号の 的な 的に 的で

        # Connectives, demonstratives and auxiliaries that add nothing.
        = また、 また なお、 尚、 さらに 更に そして そこで したがって 従って、 よって、 加えて 併せて あわせて その上 すなわち 即ち つまり なお 特段の
        = その この これら それら それ これ 此の 其の
        = である であり であって であるので であっ です$ でし だ、 だっ ます まし いたし 致し ございます 申し上げ
        = する すれ して し、 させて頂き させていただき いただき 頂き いただく 頂く
        = いる います いて おり おく おき ておく ている てい てお くる いく ゆく
        = ある あり あって あれ なる なり なって なっ なら なさ こと 事$ もの 物事 とき、 上で 上での うえで
        V: = される され れる れて れ られる られて られ
        = は ば て な 、 。 ． . ， , ・ 「 」 『 』 （ ） ( ) [ ] 【 】 “ ” " ' ・ ： : ； ; ※ … ‥ 〈 〉 《 》 〔 〕 ｛ ｝ { } → － ― — – ~ 〜 ～
        # The part that a noun plays, where it is to be proved that two sentences say the same.
        P:が = が
        P:を = を
        P:に = に へ
        P:と = と
        P:で = で にて において に於いて
        P:の = の での における に於ける
        R:まで = まで 迄
        R:から = から より

        # One word in several spellings.
        C:一旦 = 一旦 いったん
        C:いつでも = いつでも 何時でも
        C:ウェブ = ウェブ ウエブ web Web WEB
        C:箇所 = 箇所 か所 ヶ所 カ所 個所 ケ所
        C:障害 = 障害 障がい 障碍
        C:十分 = 十分 充分
        C:全く = 全く まったく
        C:極 = 極めて きわめて
        C:最も = 最も もっとも
        C:未だ = 未だ いまだ
        C:改 = 改めて あらためて
        C:引続 = 引き続き 引続き ひきつづき
        C:互 = 互い たがい
        C:専 = 専ら もっぱら
        C:再び = 再び ふたたび
        C:何らか = 何らか なんらか
        C:誰 = 誰 だれ
        C:他 = 他 ほか
        C:内 = うち
        C:下 = もとで の下で 下で
        C:所 = ところ
        C:旨 = むね
        C:頃 = 頃 ころ
        C:賭博 = 賭博 とばく
        C:受 = うけ
        C:続 = つづけ つづき
        C:始 = はじめ
        C:求 = もとめ
        C:示 = しめし しめす しめさ
        C:残 = のこし のこす のこさ
        C:防 = ふせぐ ふせぎ ふせが
        C:認 = みとめ
        C:加 = くわえ
        C:整 = ととのえ ととのう
        C:怠 = おこた
        C:努 = つとめ
        C:選 = えらび えらぶ えらば
        C:見 = みる 観る
        C:言 = いう 云う
        C:起 = おこる おこり 起こ
        C:関わ = かかわ 係わ
        C:至 = いたる いたり
        C:過 = すぎ
        C:欠 = かく、
        C:勘案 = 勘案 考慮
        C:扱 = 取り扱 取扱 とりあつか
        C:組 = 取り組 取組
        C:当 = あたっ あたり、
        C:漏 = もれ 洩れ 洩
        C:分 = わか
        C:作 = つく
        C:様々 = さまざま 様々 種々
        C:容易 = たやす 容易
        C:明 = あきらか 明らか
        C:避 = さけ
        C:用 = もちい
        C:定 = さだめ
        C:備 = そなえ
        C:設 = もうけ
        C:守 = まもる まもり まもら
        C:図 = はかる はかり はから
        C:伴 = ともなう ともない
        C:含 = ふくむ ふくみ ふくめ ふくま
        C:持 = もつ もち、 もって
        C:合 = あわせ
        C:速 = すみやか
        C:参照 = 参照
        C:遵守 = 遵守 順守
        C:既 = すでに 既に
        C:共 = ともに 共に
        C:際 = さい、
        C:方 = ほう 方
        C:子 = 子ども 子供
        C:取 = とる とり、 取る
        C:付 = つけ 附
        C:留 = とどめ 留め 止め
        """;

    /// <summary>What a noun ends with that acts, or is acted on.</summary>
    public static readonly string[] ActorEndings =
    [
        "者", "事業者", "機関", "会社", "法人", "組合", "協会", "部門", "部署", "当局", "官庁", "大臣", "知事", "市町村", "都道府県", "委員会", "理事会", "取締役会", "監査役会", "株主総会", "協議会", "会議体",
        "取締役", "監査役", "執行役", "役員", "職員", "社員", "要員", "従業員", "委員", "会員", "隊員", "係員", "行員", "組合員", "経営陣", "経営層", "上司", "本人", "監査人", "代理人", "申請人", "届出人", "請負人", "保証人", "管理人", "受託人",
        "所属長", "部門長", "部長", "課長", "室長", "所長", "院長", "社長", "会長", "理事長", "委員長", "支店長", "店長", "首長", "署長", "局長", "庁長", "本部長", "工場長",
        "委託元", "委託先", "再委託先", "再々委託先", "取引先", "提携先", "外注先", "発注元", "発注先", "供給元", "開発元", "派遣元", "派遣先", "提供元", "納入先", "顧客", "お客様", "お客さま", "客様", "利用企業", "金融庁", "省庁", "警察", "消防", "裁判所",
        "ベンダ", "ベンダー", "メーカ", "メーカー", "パートナ", "パートナー", "オペレータ", "オペレーター", "ユーザ", "ユーザー", "オーナ", "オーナー", "テナント", "リーダ", "リーダー", "プロバイダ", "プロバイダー", "エンジニア", "スタッフ", "チーム", "グループ会社",
        "人事部", "総務部", "法務部", "営業部", "監査部", "経理部", "企画部", "開発部", "運用部", "情報部", "審査部", "当社", "弊社", "貴社", "他社", "当行", "当庫", "当会", "当組合", "支店", "営業店", "本部", "本店", "事務局", "支社", "親会社", "子会社", "利用者側", "事業者側", "国", "自治体", "銀行", "証券会社", "保険会社", "甲", "乙", "丙", "丁", "第三者",
    ];

    /// <summary>Nouns that only look as if they ended so.</summary>
    public static readonly string[] NoActors = ["前者", "後者", "両者", "二者", "三者", "四者", "一者", "各国", "外国", "全国", "我が国", "他国", "両国", "本国", "諸国"];

    /// <summary>Names that act, in Latin letters.</summary>
    public static readonly string[] ActorNames = ["aws", "amazon", "google", "microsoft", "azure", "gcp", "oracle", "ibm", "cio", "ciso", "ceo", "cfo", "cro", "csirt", "soc担当", "user", "users", "customer", "customers", "provider", "vendor", "auditor", "board", "management"];

    /// <summary>Verbs whose potential forms are one kanji and a kana of the え row: 使える, 行えない.</summary>
    public const string PotentialVerbs = "使え行え扱え担え読め書け防げ保て示せ出せ戻せ渡せ消せ試せ話せ選べ学べ結べ及ぼせ満たせ果たせ補え払え負え追え問え習え雇え賄え取れ知れ守れ図れ作れ送れ減らせ絞れ至れ遡れ持て待て打て断て勝て移せ外せ返せ直せ流せ残せ通せ見いだせ見出せ許せ測れ計れ縛れ売れ乗れ帰れ動け働け歩け開け解け引け聞け置け築け";

    /// <summary>Words in Latin letters, by what they add.</summary>
    public static readonly (string Addition, string[] Words)[] Latin =
    [
        ("M:required", ["must", "shall", "required", "mandatory"]), ("M:recommended", ["should", "recommended", "recommends"]), ("M:permitted", ["may", "optional"]), ("M:possible", ["can", "could", "able"]), ("M:probably", ["might"]),
        ("N:", ["not", "never", "no", "without", "cannot", "neither", "nor", "none"]), ("S:and", ["and", "both"]), ("S:or", ["or", "either"]), ("S:all", ["all", "every", "any"]), ("S:each", ["each"]), ("S:some", ["some", "part"]), ("S:only", ["only", "solely"]),
        ("S:except", ["except", "excluding", "unless"]), ("S:before", ["before", "prior"]), ("S:after", ["after"]), ("S:case", ["when", "if", "where"]), ("S:atonce", ["immediately"]), ("S:soon", ["promptly"]), ("S:regular", ["periodically", "regularly"]),
        ("", ["a", "an", "the", "is", "are", "be", "been", "was", "were", "of", "to", "in", "that", "this", "these", "which", "has", "have", "by"]),
    ];

    /// <summary>What a Latin word is, that no digit shows to be a figure: TypeII, class B.</summary>
    public const string RomanNumeral = @"^(?:type|class|level|tier|phase|stage|step)?-?(?:i{1,3}|iv|v|vi{1,3}|ix|x)$|^[a-z]$";
}
