/** Bytes over a buffer of their own, as IndexedDB and WebCrypto want them. */
export function bytesOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const own = bytes.byteLength === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer;
  return own ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}
