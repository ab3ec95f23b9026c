import { fail, ok, type Result } from './result';

/**
 * The printed kit: the private half of an organization's recovery key, for people to keep in a safe
 * and to type back. One version byte, 32 bytes of key and a CRC-32, in Crockford's base32 (no I, L,
 * O, U), as groups of five: a slip of the hand is told from a wrong kit.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const lookAlikes: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };
const version = 1;
const privateKeyBytes = 32;
const checksumBytes = 4;
const groupLength = 5;

/** Writes a 32-byte private key as a kit; another length is a bug. */
export function formatRecoveryKit(privateKey: Uint8Array): string {
  if (privateKey.length !== privateKeyBytes) throw new RangeError('recovery key length');
  const content = Uint8Array.of(version, ...privateKey);
  const text = toBase32(Uint8Array.of(...content, ...crc32(content)));
  return (text.match(new RegExp(`.{1,${String(groupLength)}}`, 'g')) ?? []).join('-');
}

/** Reads a kit as typed: case, spaces, dashes and look-alike letters do not matter. */
export function parseRecoveryKit(text: string): Result<Uint8Array, 'kitUnreadable'> {
  const bytes = fromBase32(text.toUpperCase().replace(/[\s-]/g, ''));
  if (bytes?.length !== 1 + privateKeyBytes + checksumBytes || bytes[0] !== version) {
    return fail('kitUnreadable');
  }
  const content = bytes.subarray(0, 1 + privateKeyBytes);
  const sum = crc32(content);
  if (sum.some((value, index) => bytes[content.length + index] !== value)) {
    return fail('kitUnreadable');
  }
  return ok(content.slice(1));
}

function toBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet.charAt((value >>> bits) & 31);
    }
    value &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + alphabet.charAt((value << (5 - bits)) & 31);
}

function fromBase32(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const character of text) {
    const digit = alphabet.indexOf(lookAlikes[character] ?? character);
    if (digit < 0) return undefined;
    value = (value << 5) | digit;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((value >>> bits) & 255);
      value &= (1 << bits) - 1;
    }
  }
  return Uint8Array.from(bytes);
}

/** CRC-32 (IEEE 802.3), big endian. */
function crc32(bytes: Uint8Array): Uint8Array {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  const sum = ~crc >>> 0;
  return Uint8Array.of(sum >>> 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255);
}
