using System.Buffers.Binary;
using System.Text;

namespace FiscDsl.Exchange.Tables.Workbooks;

/// <summary>Says what is in a compound file ([MS-CFB]), which holds an encrypted workbook, an old one or anything else of its time.</summary>
internal static class CompoundFile
{
    private const int EntryLength = 128, NameLength = 64, StreamType = 2;

    /// <summary>The bytes that every one begins with.</summary>
    public static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Why the file is not read.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="file">Its name.</param>
    public static TableFaultException FaultOf(Stream stream, string file)
    {
        var isOldWorkbook = false;
        var block = new byte[EntryLength * 512];
        // Directories begin at multiples of their entries' length; where they do is of no account for what they name.
        for (var read = stream.ReadAtLeast(block, block.Length, throwOnEndOfStream: false); read > 0; read = stream.ReadAtLeast(block, block.Length, throwOnEndOfStream: false))
        {
            for (var at = 0; at + EntryLength <= read; at += EntryLength)
            {
                var entry = block.AsSpan(at, EntryLength);
                if (IsStream(entry, "EncryptedPackage")) return TableFaultException.Encrypted(file);
                isOldWorkbook |= IsStream(entry, "Workbook") || IsStream(entry, "Book");
            }
        }

        return isOldWorkbook ? TableFaultException.OldWorkbook(file) : TableFaultException.NotAWorkbook(file);
    }

    private static bool IsStream(ReadOnlySpan<byte> entry, string name)
    {
        var length = (name.Length + 1) * 2;
        return entry[NameLength + 2] == StreamType && BinaryPrimitives.ReadUInt16LittleEndian(entry[NameLength..]) == length
            && entry[..(length - 2)].SequenceEqual(Encoding.Unicode.GetBytes(name));
    }
}
