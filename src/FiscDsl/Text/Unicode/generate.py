#!/usr/bin/env python3
"""Writes EastAsianWidth.Generated.cs, KanjiReadings.Generated.cs, Nfc.Generated.cs and Radicals.Generated.cs from the Unicode
Character Database, and ChineseForms.Generated.cs from Python's tables of GB 2312 and JIS X 0213.

Needs the files of Debian's package unicode-data (apt-get install unicode-data):

    python3 generate.py [/usr/share/unicode]

What the numbers mean is said in EastAsianWidth.cs, KanjiReadings.cs, Nfc.cs and Radicals.cs. NFC of assigned characters never changes between
versions of Unicode, so a newer version only adds entries.
"""
import bz2
import re
import sys
from pathlib import Path

UCD = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
HERE = Path(__file__).resolve().parent
CLASSES = {"N": 0, "Na": 1, "H": 2, "W": 3, "F": 4, "A": 5}
LETTER, ZERO = 1 << 3, 1 << 4
WIDE_BY_DEFAULT = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD)]
CODE_POINTS = 0x110000


def version():
    return re.search(r"EastAsianWidth-([\d.]+)\.txt", (UCD / "EastAsianWidth.txt").read_text("utf-8")).group(1)


def records(name):
    for line in (UCD / name).read_text("utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if len(fields) > 1:
            first, _, last = fields[0].partition("..")
            yield int(first, 16), int(last or first, 16), fields[1:]


def characters():
    """Each assigned code point with its category, combining class and decomposition."""
    opened = None
    for first, _, fields in records("UnicodeData.txt"):
        if fields[0].endswith(", First>"):
            opened = first
            continue
        for code in range(opened if opened is not None else first, first + 1):
            yield code, fields[1], int(fields[2]), fields[4]
        opened = None


def ranges(values):
    """(start, value) wherever the value changes."""
    return [(i, v) for i, v in enumerate(values) if i == 0 or values[i - 1] != v]


def width_table():
    width = [0] * CODE_POINTS
    for first, last in WIDE_BY_DEFAULT:
        width[first:last + 1] = [CLASSES["W"]] * (last - first + 1)
    for first, last, fields in records("EastAsianWidth.txt"):
        width[first:last + 1] = [CLASSES[fields[0]]] * (last - first + 1)
    for code, category, _, _ in characters():
        if category[0] == "L" and width[code] == CLASSES["A"]:
            width[code] |= LETTER
        if category in ("Mn", "Me") or (category == "Cf" and code != 0xAD):
            width[code] |= ZERO
    return [start << 5 | value for start, value in ranges(width)]


def nfc_tables():
    excluded = set()
    for first, last, fields in records("DerivedNormalizationProps.txt"):
        if fields[0] == "Full_Composition_Exclusion":
            excluded.update(range(first, last + 1))
    combining, decompositions, pairs = [0] * CODE_POINTS, [], []
    for code, _, combining_class, decomposition in characters():
        combining[code] = combining_class
        if not decomposition or decomposition.startswith("<"):
            continue
        parts = [int(part, 16) for part in decomposition.split()]
        second = parts[1] if len(parts) == 2 else 0
        if code not in excluded:
            pairs.append((parts[0], second, len(decompositions)))
        decompositions.append(code << 42 | parts[0] << 21 | second)
    assert decompositions == sorted(decompositions)
    classes = [start << 8 | value for start, value in ranges(combining)]
    return decompositions, [index for _, _, index in sorted(pairs)], classes


def radical_table():
    first, last = 0x2E80, 0x2FDF
    ideographs = [0] * (last - first + 1)
    for start, end, fields in records("EquivalentUnifiedIdeograph.txt"):
        for code in range(max(start, first), min(end, last) + 1):
            ideographs[code - first] = int(fields[0], 16)
    return ideographs


def unihan(name, fields):
    for line in bz2.open(UCD / f"Unihan_{name}.txt.bz2", "rt", encoding="utf-8"):
        if not line.startswith("#") and line.strip():
            code, field, value = line.rstrip("\n").split("\t")
            if field in fields:
                yield int(code[2:], 16), field, value


KANA = {vowel: kana for vowel, kana in zip("AIUEO", "あいうえお")}
for consonant, row in {"K": "かきくけこ", "S": "さしすせそ", "T": "たちつてと", "N": "なにぬねの", "H": "はひふへほ", "M": "まみむめも", "R": "らりるれろ", "G": "がぎぐげご", "Z": "ざじずぜぞ", "D": "だぢづでど", "B": "ばびぶべぼ", "P": "ぱぴぷぺぽ"}.items():
    KANA.update({consonant + vowel: kana for vowel, kana in zip("AIUEO", row)})
    KANA.update({consonant + "Y" + vowel: row[1] + small for vowel, small in zip("AUO", "ゃゅょ")})
KANA.update(zip(["YA", "YU", "YO", "WA", "WI", "WE", "WO", "N", "SHI", "CHI", "TSU", "FU", "JI", "DZU"], ["や", "ゆ", "よ", "わ", "ゐ", "ゑ", "を", "ん", "し", "ち", "つ", "ふ", "じ", "づ"]))
for sound, kana in {"SH": "し", "CH": "ち", "J": "じ"}.items():
    KANA.update({sound + vowel: kana + small for vowel, small in zip("AUO", "ゃゅょ")})


def kana(romaji):
    """Hiragana; None for what is no reading."""
    text, at = "", 0
    while at < len(romaji):
        if at + 1 < len(romaji) and romaji[at] == romaji[at + 1] and romaji[at] not in "AIUEON":
            text, at = text + "っ", at + 1
        for length in (3, 2, 1):
            if romaji[at:at + length] in KANA:
                text, at = text + KANA[romaji[at:at + length]], at + length
                break
        else:
            return None
    return text


# Unihan has three readings of a character at most. These are what else is common in regulations and contracts.
FURTHER_READINGS = {"下": "くださる さげる おろす", "上": "あげる あがる", "毎": "ごと", "直": "すぐ", "出": "でる", "言": "いう", "外": "はずす はずれる", "後": "あと のち", "前": "まえ", "間": "あいだ", "共": "とも", "生": "しょうじる うまれる", "明": "あきらか", "開": "ひらく あける", "足": "たりる", "重": "おもい かさねる", "図": "はかる", "係": "かかる かかわる", "関": "かかわる", "増": "ふやす ふえる", "着": "きる", "降": "おりる", "逃": "にげる", "止": "やめる", "超": "こえる", "越": "こえる こす", "定": "さだめる さだまる", "改": "あらためる あらたまる", "表": "あらわす おもて", "治": "なおす おさめる", "収": "おさめる", "納": "おさめる", "好": "このましい", "望": "のぞましい", "難": "むずかしい かたい", "易": "やさしい", "新": "あらた", "全": "すべて まったく", "主": "おもな", "予": "あらかじめ", "更": "さらに", "極": "きわめる", "最": "もっとも", "常": "つねに", "既": "すでに", "尚": "なお", "僅": "わずか", "概": "おおむね"}


# Of level 2, what regulations are full of.
FURTHER_KANJI = "竄瑕疵輻輳攪齟齬忖贋隘洩遡弛曖昧"


def reading_table():
    """The kanji of JIS X 0208, level 1, those for general use and some more, each with its readings: on in katakana, kun in hiragana."""
    common = {code for code, field, value in unihan("OtherMappings", {"kJis0", "kJoyoKanji"}) if field == "kJoyoKanji" or int(value[:2]) <= 47} | set(map(ord, FURTHER_KANJI))
    readings = {}
    for code, field, value in unihan("Readings", {"kJapaneseOn", "kJapaneseKun"}):
        if code in common and code < 0x10000:
            known = readings.setdefault(code, ([], []))
            known[field == "kJapaneseKun"].extend(filter(None, map(kana, value.split())))
    for character, further in FURTHER_READINGS.items():
        readings.setdefault(ord(character), ([], []))[1].extend(further.split())
    words = []
    for code, (on, kun) in sorted(readings.items()):
        on = ["".join(chr(ord(c) + 0x60) for c in reading) for reading in on]
        words.append(chr(code) + " ".join(dict.fromkeys(on + kun)))
    return words


def text_table(summary, name, words):
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 150:
            lines.append(line)
            line = ""
        line += word + ";"
    lines.append(line)
    return "\n".join([f"    // {summary}", f"    private const string {name} = \"\"\"", *(f"        {line}" for line in lines), "        \"\"\";"])


def chinese_forms():
    """The characters of GB 2312's first level that JIS X 0213 lacks, in order."""
    forms = []
    for row in range(0xB0, 0xD8):
        for cell in range(0xA1, 0xFF):
            try:
                form = bytes([row, cell]).decode("gb2312")
            except UnicodeDecodeError:
                continue
            try:
                form.encode("euc_jis_2004")
            except UnicodeEncodeError:
                forms.append(form)
    return sorted(forms)


def write_chinese_forms():
    forms = "".join(chinese_forms())
    lines = [f'        {"+ " if at else ""}"{forms[at:at + 60]}"' for at in range(0, len(forms), 60)]
    (HERE / "ChineseForms.Generated.cs").write_text("\n".join([
        "// <auto-generated>",
        "// By generate.py from GB 2312, level 1, and JIS X 0213. Do not edit.",
        "// </auto-generated>",
        "namespace FiscDsl.Text.Unicode;",
        "",
        "internal static partial class ChineseForms",
        "{",
        "    // Ascending.",
        "    private const string Forms =",
        "\n".join(lines) + ";",
        "}",
        "",
    ]), "utf-8", newline="\n")


def table(summary, type_name, name, numbers, digits=None):
    words = [f"0x{n:0{digits}X}" if digits else str(n) for n in numbers]
    lines, line = [], "       "
    for word in words:
        if len(line) + len(word) + 2 > 150:
            lines.append(line)
            line = "       "
        line += f" {word},"
    lines.append(line)
    return "\n".join([f"    // {summary}", f"    private static ReadOnlySpan<{type_name}> {name} =>", "    [", *lines, "    ];"])


def write(type_name, tables):
    (HERE / f"{type_name}.Generated.cs").write_text("\n".join([
        "// <auto-generated>",
        f"// By generate.py from the Unicode Character Database, version {version()}. Do not edit.",
        "// </auto-generated>",
        "namespace FiscDsl.Text.Unicode;",
        "",
        f"public static partial class {type_name}",
        "{",
        "\n\n".join(tables),
        "}",
        "",
    ]), "utf-8", newline="\n")


decompositions, pairs, classes = nfc_tables()
write("EastAsianWidth", [table("First code point of each range << 5 | properties.", "uint", "Ranges", width_table())])
write("Nfc", [
    table("Code point << 42 | first << 21 | second (0: there is none), sorted.", "ulong", "Decompositions", decompositions, 15),
    table("Indices of the decompositions that compose again, sorted by first and second.", "ushort", "Compositions", pairs),
    table("First code point of each range << 8 | canonical combining class.", "uint", "CombiningClasses", classes),
])
write("Radicals", [table("The ideograph of each code point from U+2E80 to U+2FDF; 0: there is none.", "int", "Ideographs", radical_table())])
write("KanjiReadings", [text_table("A character with its readings, on in katakana and kun in hiragana.", "Rows", reading_table())])


write_chinese_forms()
