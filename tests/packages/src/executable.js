// What the head of a program says: on which system and which processor it runs.
const elf = { 0x3e: 'x64', 0xb7: 'arm64' };
const portable = { 0x8664: 'x64', 0xaa64: 'arm64' };
const mach = { 0x01000007: 'x64', 0x0100000c: 'arm64' };
const loadSignature = 0x1d;

/** The runtime that a program is for, as .NET names it. */
export function runtimeOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) === 0x7f454c46) return `linux-${elf[view.getUint16(18, true)]}`;
  if (view.getUint32(0, true) === 0xfeedfacf) return `osx-${mach[view.getUint32(4, true)]}`;
  if (view.getUint16(0, true) === 0x5a4d) return `win-${portable[view.getUint16(view.getUint32(0x3c, true) + 4, true)]}`;
  return 'none';
}

/** Whether a program for macOS has a signature that is all there; without one it does not start on Apple's processors. */
export function isSigned(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0, at = 32; i < view.getUint32(16, true); i++, at += view.getUint32(at + 4, true))
    if (view.getUint32(at, true) === loadSignature) return view.getUint32(at + 8, true) + view.getUint32(at + 12, true) === bytes.length;
  return false;
}
