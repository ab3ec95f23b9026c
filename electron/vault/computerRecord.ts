import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result';
import { appError, type AppError } from '#shared/desktop/errors';
import { readJson, writeJson, type Files, type Random } from '../ports';
import { computerSchema, pinnedHubSchema, privateSigningJwkSchema } from './identity';
import type { Keyring } from './keyring';
import { createSigningJwk } from './signingKeys';

const version = 1;

const fileSchema = z.strictObject({
  version: z.literal(version),
  keyringBackend: z.string(),
  /** keyring( JSON of `recordSchema` ). */
  wrapped: z.base64(),
});

const recordSchema = z.strictObject({
  computer: computerSchema,
  /** The hub this computer delivers to, also while nobody's vault is open. */
  hub: pinnedHubSchema.nullable(),
  /** A pairing under way: the same code and key may be sent again after a crash. */
  pendingPairing: z
    .strictObject({ invitationSha256: z.string(), signingJwk: privateSigningJwkSchema })
    .nullable(),
});
export type ComputerRecord = z.infer<typeof recordSchema>;

/** The computer's own key and hub, wrapped by the keyring; there is one for all counselors. */
export interface ComputerRecords {
  /** Undefined where this computer was never paired. Never made anew over one that stands. */
  load(): Promise<Result<ComputerRecord | undefined, AppError>>;
  save(record: ComputerRecord): Promise<Result<undefined, AppError>>;
  /** After a recovery: keeps the unreadable file under another name and writes this one. */
  restore(record: ComputerRecord): Promise<Result<undefined, AppError>>;
}

export interface ComputerRecordPorts {
  readonly files: Files;
  readonly keyring: Keyring;
  readonly random: Random;
}

export function createComputerRecords(
  { files, keyring, random }: ComputerRecordPorts,
  folder: string,
): ComputerRecords {
  const path = join(folder, 'computer.json');

  async function save(record: ComputerRecord): Promise<Result<undefined, AppError>> {
    const wrapped = await keyring.wrap(Buffer.from(JSON.stringify(record)));
    if (!wrapped.ok) return wrapped;
    await files.ensureFolder(folder);
    await writeJson(files, path, {
      version,
      keyringBackend: keyring.backend(),
      wrapped: wrapped.value.toString('base64'),
    });
    return ok(undefined);
  }

  return {
    async load() {
      const file = await readJson(files, path, fileSchema, version);
      if (file.kind === 'missing') return ok(undefined);
      if (file.kind === 'newer') return fail(appError('keyFileNewer'));
      if (file.kind === 'damaged') return fail(appError('keyFileDamaged'));
      const { wrapped, keyringBackend } = file.value;
      const bytes = await keyring.unwrap(Buffer.from(wrapped, 'base64'), keyringBackend);
      return bytes.ok ? parseRecord(bytes.value) : bytes;
    },
    save,
    async restore(record) {
      const aside = `${path}.unreadable-${random.uuid()}`;
      if ((await files.sizeBytes(path)) !== undefined) await files.rename(path, aside);
      return save(record);
    },
  };
}

function parseRecord(bytes: Buffer): Result<ComputerRecord, AppError> {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    return fail(appError('keyFileDamaged'));
  }
  const record = recordSchema.safeParse(json);
  return record.success ? ok(record.data) : fail(appError('keyFileDamaged'));
}

/** The record with a signing key for this invitation: the pending one, or a new one. */
export async function withPendingPairing(
  record: ComputerRecord | undefined,
  invitationCode: string,
  random: Random,
): Promise<
  ComputerRecord & { readonly pendingPairing: NonNullable<ComputerRecord['pendingPairing']> }
> {
  const invitationSha256 = createHash('sha256').update(invitationCode).digest('base64url');
  const computer = record?.computer ?? {
    computerId: random.uuid(),
    privateJwk: await createSigningJwk(),
  };
  const hub = record?.hub ?? null;
  const pending = record?.pendingPairing;
  if (pending?.invitationSha256 === invitationSha256) {
    return { computer, hub, pendingPairing: pending };
  }
  const signingJwk = await createSigningJwk();
  return { computer, hub, pendingPairing: { invitationSha256, signingJwk } };
}
