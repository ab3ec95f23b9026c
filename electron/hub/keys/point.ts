import { createHash } from 'node:crypto';

/** The uncompressed point of a P-256 key, base64url. */
export function rawPoint({ x, y }: { readonly x: string; readonly y: string }): string {
  return Buffer.concat([
    Buffer.from([4]),
    Buffer.from(x, 'base64url'),
    Buffer.from(y, 'base64url'),
  ]).toString('base64url');
}

/** How a sealing key is named in an envelope. */
export function pointKeyId(publicKey: string): string {
  return createHash('sha256')
    .update(Buffer.from(publicKey, 'base64url'))
    .digest('base64url')
    .slice(0, 16);
}
