namespace FiscDsl.Text.Unicode;
internal static class Nfc { internal static string Normalize(string s) => s; }
