using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Tables.Texts;

/// <summary>Finds out in which encoding a text file is. What is none of those that are read is refused: a text in the wrong one is silent nonsense.</summary>
internal static class TextFile
{
    private const int Cp932 = 932, EucJp = 51932, ChunkSize = 1 << 16;

    private static readonly LocalizedText ReadAsCp932 = new("「{0}」は UTF-8 でも UTF-16 でもないので、CP932（Shift_JIS）として読んだ", "'{0}' is neither UTF-8 nor UTF-16 and was read as CP932 (Shift_JIS)");

    /// <summary>Opens a file.</summary>
    /// <param name="stream">The file; can seek. Is not closed with the reader.</param>
    /// <param name="file">Its name.</param>
    /// <param name="notices">Takes what has to be said of the encoding.</param>
    /// <returns>A reader at the beginning of the text.</returns>
    /// <exception cref="TableFaultException">The encoding is not known.</exception>
    public static StreamReader Open(Stream stream, string file, List<LocalizedText> notices)
    {
        var encoding = EncodingOf(stream, file, notices);
        stream.Position = 0;
        return new(stream, encoding, detectEncodingFromByteOrderMarks: true, ChunkSize, leaveOpen: true);
    }

    private static Encoding EncodingOf(Stream stream, string file, List<LocalizedText> notices)
    {
        Span<byte> mark = stackalloc byte[2];
        stream.Position = 0;
        _ = stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        if (mark is [0xFF, 0xFE] or [0xFE, 0xFF])
        {
            Encoding utf16 = new UnicodeEncoding(bigEndian: mark[0] == 0xFE, byteOrderMark: true, throwOnInvalidBytes: true);
            return Scan.Of(stream, utf16).IsValid ? utf16 : throw TableFaultException.UnknownEncoding(file, likely: null);
        }

        Encoding utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var scan = Scan.Of(stream, utf8);
        if (scan.HasNull) throw TableFaultException.UnknownEncoding(file, likely: null);
        if (scan.HasEscape) throw TableFaultException.UnknownEncoding(file, "ISO-2022-JP");
        if (scan.IsValid) return utf8;
        var japanese = CodePage(Cp932);
        var asCp932 = Scan.Of(stream, japanese);
        if (asCp932.HasUndefined) asCp932 = asCp932 with { IsValid = false };
        // EUC-JP read as CP932 is mostly half-width katakana, of which nobody writes so many.
        if ((!asCp932.IsValid || asCp932.HalfWidthKatakana * 2 > asCp932.NotAscii) && Scan.Of(stream, CodePage(EucJp)).IsValid) throw TableFaultException.UnknownEncoding(file, "EUC-JP");
        if (!asCp932.IsValid || asCp932.HasNull) throw TableFaultException.UnknownEncoding(file, likely: null);
        string[] name = [Visible.Of(file)];
        notices.Add(new(ReadAsCp932.Format(MessageLanguage.Ja, name), ReadAsCp932.Format(MessageLanguage.En, name)));
        return japanese;
    }

    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback) ?? throw new NotSupportedException($"code page {number}");

    /// <summary>What a file would say in an encoding.</summary>
    private readonly record struct Scan(bool IsValid, bool HasNull, bool HasEscape, bool HasUndefined, long NotAscii, long HalfWidthKatakana)
    {
        public static Scan Of(Stream stream, Encoding encoding)
        {
            var decoder = encoding.GetDecoder();
            var bytes = new byte[ChunkSize];
            var chars = new char[encoding.GetMaxCharCount(ChunkSize)];
            var scan = new Scan(IsValid: true, false, false, false, 0, 0);
            stream.Position = 0;
            try
            {
                for (int read; (read = stream.Read(bytes)) > 0;) scan = scan.With(chars.AsSpan(0, decoder.GetChars(bytes, 0, read, chars, 0, flush: false)));
                return scan.With(chars.AsSpan(0, decoder.GetChars(bytes, 0, 0, chars, 0, flush: true)));
            }
            catch (DecoderFallbackException)
            {
                return scan with { IsValid = false };
            }
        }

        private Scan With(ReadOnlySpan<char> text)
        {
            var (notAscii, halfWidth, hasUndefined) = (NotAscii, HalfWidthKatakana, HasUndefined);
            foreach (var c in text)
            {
                if (c > '\x7F') notAscii++;
                if (c is >= '\uFF61' and <= '\uFF9F') halfWidth++;
                // What the code page makes of bytes that mean nothing in it.
                if (c is (>= '\x80' and <= '\x9F') or (>= '\uF8F0' and <= '\uF8F3')) hasUndefined = true;
            }

            return this with { HasNull = HasNull || text.Contains('\0'), HasEscape = HasEscape || text.IndexOf("\x1B$") >= 0, HasUndefined = hasUndefined, NotAscii = notAscii, HalfWidthKatakana = halfWidth };
        }
    }
}
