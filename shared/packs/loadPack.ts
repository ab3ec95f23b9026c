import { z } from 'zod';
import { fail, ok, type Result } from '../base/result';
import { factReaders } from '../domain/factReaders';
import { planPackSchema, type PlanPack } from './planPack';
import { factNames, unreadableFact, type RulePack } from './rulePack';
import type { PackVerifier, TrustedPackKey } from './packTrust';

export type PackErrorCode =
  'bad-signature-file' | 'unknown-key' | 'development-key' | 'bad-signature' | 'not-a-pack';

export interface PackError {
  readonly code: PackErrorCode;
  readonly message: string;
}

export type Pack = RulePack | PlanPack;

export interface PackPolicy {
  readonly verifier: PackVerifier;
  readonly trustedKeys: readonly TrustedPackKey[];
  /** False in a release build: packs signed with the development key are refused. */
  readonly allowDevelopmentKeys: boolean;
}

const signatureSchema = z.object({
  algorithm: z.literal('Ed25519'),
  keyId: z.string(),
  signature: z.string(),
});

const rulePackSchema = z.object({
  kind: z.literal('rules'),
  id: z.string().min(1),
  version: z.int().min(1),
  asOf: z.string(),
  facts: z.record(z.enum(factNames), z.unknown()),
});

const packSchema = z.union([rulePackSchema, planPackSchema]);

/** Believes a pack only if a trusted key signed exactly this text and the shape is right. */
export async function loadPack(
  policy: PackPolicy,
  files: { readonly pack: string; readonly signature: string },
): Promise<Result<Pack, PackError>> {
  const signed = await checkSignature(policy, files);
  if (!signed.ok) return signed;
  return readPack(files.pack);
}

/** Reads a pack whose signature was checked already, such as one that the main process hands over. */
export function readPack(text: string): Result<Pack, PackError> {
  const parsed = packSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const message = `The signed file is not a pack: ${issue?.message ?? 'unreadable'}.`;
    return refuse('not-a-pack', message);
  }
  const pack = parsed.data;
  const unreadable = pack.kind === 'rules' ? unreadableFact(pack, factReaders) : undefined;
  if (unreadable === undefined) return ok(pack);
  return refuse('not-a-pack', `Its facts "${unreadable}" are not in the form that the rules read.`);
}

async function checkSignature(
  policy: PackPolicy,
  files: { readonly pack: string; readonly signature: string },
): Promise<Result<true, PackError>> {
  const signature = signatureSchema.safeParse(parseJson(files.signature));
  if (!signature.success) return refuse('bad-signature-file', 'The signature file is unreadable.');
  const { keyId } = signature.data;
  const key = policy.trustedKeys.find((trusted) => trusted.keyId === keyId);
  if (!key) return refuse('unknown-key', `No trusted key is named ${keyId}.`);
  if (key.development && !policy.allowDevelopmentKeys) {
    return refuse('development-key', 'The pack is signed with the development key.');
  }
  const isGenuine = await policy.verifier.verifyEd25519({
    publicKey: key.publicKey,
    signature: signature.data.signature,
    message: files.pack,
  });
  return isGenuine ? ok(true) : refuse('bad-signature', 'The signature does not fit the pack.');
}

function refuse(code: PackErrorCode, message: string) {
  return fail<PackError>({ code, message });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
