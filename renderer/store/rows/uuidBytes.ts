const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
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

/** Reads 16 bytes as a UUID in its usual form. */
export function readUuid(source: Uint8Array, offset: number): string {
  const hex = (from: number, to: number) => {
    let text = '';
    for (let index = offset + from; index < offset + to; index += 1) {
      text += hexOfByte[source[index] ?? 0] ?? '';
    }
    return text;
  };
  return `${hex(0, 4)}-${hex(4, 6)}-${hex(6, 8)}-${hex(8, 10)}-${hex(10, 16)}`;
}
