import type { Base64 } from '../wire/codec';

/** `toBase64` and `fromBase64` are in Chromium since 140; TypeScript 6's ES2023 library does not list them yet. */
type NativeBytes = Uint8Array & { toBase64?(): string };
type NativeConstructor = typeof Uint8Array & { fromBase64?(text: string): Uint8Array<ArrayBuffer> };

/** Base64 as Chromium has it, with the older way for an older Chromium. */
export const pageBase64: Base64 = {
  encode(bytes) {
    const native = (bytes as NativeBytes).toBase64;
    if (native) return native.call(bytes);
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000)
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
  },
  decode(text) {
    const Native = Uint8Array as NativeConstructor;
    return (
      Native.fromBase64?.(text) ?? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    );
  },
};
