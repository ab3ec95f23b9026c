import { makeCodec } from '../wire/codec';

/** Main's end of the wire. */
export const nodeCodec = makeCodec({
  encode: (bytes) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
});
