import type { Result } from '#shared/base/result';
import {
  commandBatchSchema,
  problemOf,
  type CommandKind,
  type CommandPayload,
  type Problem,
  type SealedCommand,
} from '#shared/hub/index';
import type { SignerKey } from '../store/peopleStore';
import { makeSignerCache, type CommandOpener } from './openCommand';

/** A delivery as it arrived. Plain data: it may cross to another thread. */
export interface SealedBatch {
  /** The body of the request, unread. */
  readonly body: Uint8Array;
  /** Room for the envelopes, as long as the body; without it they get memory of their own. */
  readonly envelopes?: Uint8Array;
  /** The computer that the request's token speaks for. */
  readonly computerId: string;
  /** The keys registered for that computer. */
  readonly signers: readonly SignerKey[];
}

/** What became of a command when it was opened. */
export type OpeningResult =
  | { readonly kind: 'opened'; readonly commandKind: CommandKind }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Made on another computer: not even what is stored of it may be told. */
  | { readonly kind: 'foreign' };

export interface OpenedEntry {
  /** Without the envelope's text: its bytes stand beside it. */
  readonly command: CommandCover;
  readonly envelope: Uint8Array;
  readonly result: OpeningResult;
}

export type CommandCover = Omit<SealedCommand, 'envelope'>;

export type OpenedBatch =
  /** Not of the contract's form: the places that are wrong. */
  | { readonly kind: 'malformed'; readonly fields: readonly string[] }
  | { readonly kind: 'read'; readonly entries: readonly OpenedEntry[] };

export type OpenBatch = (batch: SealedBatch) => OpenedBatch;

/** Reads a delivery and opens every command in it: all that needs neither the database nor a clock. */
export function makeBatchOpener(opener: CommandOpener): OpenBatch {
  const signersOf = makeSignerCache();
  return ({ body, envelopes: room, computerId, signers: keys }) => {
    const read = readBody(body);
    if ('fields' in read) return { kind: 'malformed', fields: read.fields };
    const signers = signersOf(keys);
    const envelopes = decodeEnvelopes(read.commands, room ?? new Uint8Array(body.byteLength));
    const delivered = read.commands.map(({ envelope: _text, ...command }, index) => ({
      command,
      envelope: envelopes[index] ?? new Uint8Array(),
    }));
    const own = delivered.filter(({ command }) => command.computerId === computerId);
    const opened = opener.openAll(own, signers).map(resultOf);
    const results = new Map(own.map((one, index) => [one, opened[index]]));
    const entries = delivered.map((one): OpenedEntry => ({
      ...one,
      result: results.get(one) ?? { kind: 'foreign' },
    }));
    return { kind: 'read', entries };
  };
}

function resultOf(opened: Result<CommandPayload, Problem>): OpeningResult {
  return opened.ok
    ? { kind: 'opened', commandKind: opened.value.kind }
    : { kind: 'refused', problem: opened.error };
}

function readBody(body: Uint8Array): { commands: SealedCommand[] } | { fields: string[] } {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString());
  } catch {
    return { fields: [] };
  }
  const parsed = commandBatchSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  return { fields: parsed.error.issues.map(({ path }) => ['body', ...path].map(String).join('.')) };
}

/** One after the other: what stores them takes them as one run of bytes. */
function decodeEnvelopes(commands: readonly SealedCommand[], room: Uint8Array): Uint8Array[] {
  const memory = Buffer.from(room.buffer, room.byteOffset, room.byteLength);
  let end = 0;
  return commands.map(({ envelope }) => {
    const start = end;
    end += memory.write(envelope, start, 'base64');
    return memory.subarray(start, end);
  });
}

/** An answer for a request whose body is not of the contract's form. */
export function malformedBody(fields: readonly string[]): Problem {
  return problemOf('badRequest', fields.length > 0 ? { fields: fields.slice(0, 50) } : {});
}
