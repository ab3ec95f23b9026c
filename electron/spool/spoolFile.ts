import { createHash } from 'node:crypto';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result';
import { sealedCommandSchema } from '#shared/desktop/channels/submission';
import { idSchema } from '#shared/desktop/common';

/**
 * A spool file:
 *
 *   'EDS1' | u32 length of header, big endian | header (JSON, UTF-8) | envelope | SHA-256 of all before
 */
const magic = Buffer.from('EDS1');
const digestBytes = 32;
const prefixBytes = magic.length + 4;

const headerSchema = z.strictObject({
  version: z.literal(1),
  command: sealedCommandSchema.omit({ envelope: true }),
  /** A keyed hash of the body: tells the same body from another without telling what it says. */
  fingerprint: z.string().nullable(),
  /** The sealed payment that went into the envelope and is kept until the row is durable. */
  paymentRef: idSchema.nullable(),
});

export interface SpooledCommand {
  readonly command: z.infer<typeof sealedCommandSchema>;
  readonly fingerprint: string | null;
  readonly paymentRef: string | null;
}

export function encodeSpoolFile({ command, fingerprint, paymentRef }: SpooledCommand): Buffer {
  const { envelope, ...cover } = command;
  const header = Buffer.from(
    JSON.stringify({ version: 1, command: cover, fingerprint, paymentRef }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  const content = Buffer.concat([magic, length, header, envelope]);
  return Buffer.concat([content, sha256(content)]);
}

/** Reads a spool file; a byte too few or too many, or another one, is `damaged`. */
export function decodeSpoolFile(bytes: Buffer): Result<SpooledCommand, 'damaged'> {
  if (bytes.length < prefixBytes + digestBytes) return fail('damaged');
  const content = bytes.subarray(0, bytes.length - digestBytes);
  if (!sha256(content).equals(bytes.subarray(content.length))) return fail('damaged');
  if (!content.subarray(0, magic.length).equals(magic)) return fail('damaged');
  const headerEnd = prefixBytes + content.readUInt32BE(magic.length);
  const header = headerSchema.safeParse(
    parseJson(content.toString('utf8', prefixBytes, headerEnd)),
  );
  if (!header.success) return fail('damaged');
  // A copy of its own: what is sent to the page must not drag the whole file along.
  const envelope = new Uint8Array(content.subarray(headerEnd));
  const { command, fingerprint, paymentRef } = header.data;
  return ok({ command: { ...command, envelope }, fingerprint, paymentRef });
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
