/** Values between the preload world and main, as JSON with tags for what JSON lacks. The same code runs on both ends. */

export interface Base64 {
  encode(bytes: Uint8Array): string;
  decode(text: string): Uint8Array<ArrayBuffer>;
}

export interface Codec {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Tagged = { $: string; d: Json; k?: string; n?: string };

const TYPED_ARRAYS = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
};
const ERRORS = { TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError };

const uncloneable = (): Error => new Error('An object could not be cloned.');

/** Makes the codec for one end; `base64` is what that end has (Buffer in Node, Uint8Array methods in Chromium). */
export function makeCodec(base64: Base64): Codec {
  return {
    encode: (value) => JSON.stringify(encodeValue(value, base64, new Set())),
    decode: (text) => decodeValue(JSON.parse(text) as Json, base64),
  };
}

function encodeValue(value: unknown, base64: Base64, open: Set<object>): Json {
  if (value === null) return null;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return encodeNumber(value);
    case 'undefined':
      return { $: 'undefined' };
    case 'bigint':
      return { $: 'bigint', d: String(value) };
    case 'object':
      return encodeObject(value, base64, open);
    default:
      throw uncloneable();
  }
}

function encodeNumber(value: number): Json {
  if (Object.is(value, -0)) return { $: 'number', d: '-0' };
  return Number.isFinite(value) ? value : { $: 'number', d: String(value) };
}

function encodeObject(value: object, base64: Base64, open: Set<object>): Json {
  const plain = encodeBuiltIn(value, base64);
  if (plain !== undefined) return plain;
  if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet)
    throw uncloneable();
  if (open.has(value)) throw new Error('desktop host: cyclic values over IPC are not emulated');
  open.add(value);
  const encoded = encodeContainer(value, base64, open);
  open.delete(value);
  return encoded;
}

function encodeBuiltIn(value: object, base64: Base64): Json | undefined {
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return { $: 'view', k: viewName(value), d: base64.encode(bytes) };
  }
  if (value instanceof ArrayBuffer) return { $: 'buffer', d: base64.encode(new Uint8Array(value)) };
  if (value instanceof Date) return { $: 'date', d: value.getTime() };
  if (value instanceof RegExp) return { $: 'regexp', d: value.source, k: value.flags };
  if (value instanceof Error) return { $: 'error', d: value.message, n: value.name };
  return undefined;
}

function viewName(view: ArrayBufferView): string {
  const entry = Object.entries(TYPED_ARRAYS).find(([, Type]) => view instanceof Type);
  if (!entry) throw uncloneable();
  return entry[0];
}

function encodeContainer(value: object, base64: Base64, open: Set<object>): Json {
  const encode = (item: unknown): Json => encodeValue(item, base64, open);
  if (Array.isArray(value)) return value.map(encode);
  if (value instanceof Map)
    return { $: 'map', d: [...value].map(([key, item]) => [encode(key), encode(item)]) };
  if (value instanceof Set) return { $: 'set', d: [...value].map(encode) };
  const record: { [key: string]: Json } = {};
  for (const [key, item] of Object.entries(value)) record[key === '$' ? '$$' : key] = encode(item);
  return record;
}

function decodeValue(json: Json, base64: Base64): unknown {
  if (json === null || typeof json !== 'object') return json;
  if (Array.isArray(json)) return json.map((item) => decodeValue(item, base64));
  if (typeof json['$'] === 'string') return decodeTagged(json as Tagged, base64);
  const record: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(json))
    record[key === '$$' ? '$' : key] = decodeValue(item, base64);
  return record;
}

function decodeTagged(tagged: Tagged, base64: Base64): unknown {
  const { d: data } = tagged;
  const items = (): unknown[] => decodeValue(data, base64) as unknown[];
  switch (tagged.$) {
    case 'number':
      return Number(data);
    case 'bigint':
      return BigInt(data as string);
    case 'date':
      return new Date(data as number);
    case 'regexp':
      return new RegExp(data as string, tagged.k);
    case 'buffer':
      return base64.decode(data as string).slice().buffer;
    case 'view':
      return decodeView(tagged, base64);
    case 'error':
      return decodeError(tagged);
    case 'map':
      return new Map(items() as [unknown, unknown][]);
    case 'set':
      return new Set(items());
    default:
      return undefined;
  }
}

function decodeView(tagged: Tagged, base64: Base64): unknown {
  const bytes = base64.decode(tagged.d as string).slice();
  const Type = TYPED_ARRAYS[tagged.k as keyof typeof TYPED_ARRAYS] as new (
    buffer: ArrayBuffer,
  ) => unknown;
  return new Type(bytes.buffer);
}

function decodeError(tagged: Tagged): Error {
  const Type = ERRORS[tagged.n as keyof typeof ERRORS] ?? Error;
  const error = new Type(tagged.d as string);
  if (tagged.n !== undefined && error.name !== tagged.n) error.name = tagged.n;
  return error;
}
