const hexDigits = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
const dash = '-'.charCodeAt(0);
const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Writes a UUID as 16 bytes. Ids of rows are UUIDs by the desktop contract; another one is a bug. */
export function writeUuid(uuid: string, target: Uint8Array, offset: number): void {
  const lower = uuid.toLowerCase();
  if (!pattern.test(lower)) throw new RangeError('not a UUID');
  const hex = lower.replaceAll('-', '');
  for (let index = 0; index < 16; index += 1) {
    target[offset + index] = Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16);
  }
}

/** Reads 16 bytes as a UUID in its usual form. A page of a list reads a hundred and fifty of them. */
export function readUuid(source: Uint8Array, offset: number): string {
  const codes: number[] = [];
  for (let index = 0; index < 16; index += 1) {
    if (index === 4 || index === 6 || index === 8 || index === 10) codes.push(dash);
    const byte = source[offset + index] ?? 0;
    codes.push(hexDigits[byte >>> 4] ?? 0, hexDigits[byte & 15] ?? 0);
  }
  return String.fromCharCode(...codes);
}
