import { join } from 'node:path';
import { z } from 'zod';
import type { Profile } from '#shared/desktop/common';
import { counselorIdSchema } from '#shared/desktop/common';
import { readJson, writeJson, type Files, type JsonFile } from '../ports';
import {
  cardSchema,
  kitPartsSchema,
  readableKitParts,
  readKeyslots,
  type KitParts,
  type ProfileCard,
} from './keyslots';

const version = 1;
/**
 * A second copy of the card and of what the printed kit needs: when the key file is gone, it can
 * still be said who somebody is, and the kit still opens their cases.
 */
const profileFileSchema = z.strictObject({
  version: z.literal(version),
  card: cardSchema,
  kitParts: kitPartsSchema.optional(),
});

const profilePath = (vaultFolder: string, counselorId: string): string =>
  join(vaultFolder, counselorId, 'profile.json');

export async function writeProfileFile(
  files: Files,
  vaultFolder: string,
  content: KitParts,
): Promise<void> {
  const kitParts = kitPartsSchema.parse(content);
  const path = profilePath(vaultFolder, content.counselorId);
  await writeJson(files, path, { version, card: content.card, kitParts });
}

/** The second copy of what the kit needs; undefined where there is none. */
async function kitPartsOfProfile(
  files: Files,
  vaultFolder: string,
  counselorId: string,
): Promise<KitParts | undefined> {
  const path = profilePath(vaultFolder, counselorId);
  const file = await readJson(files, path, profileFileSchema, version);
  const kitParts = file.kind === 'good' ? file.value.kitParts : undefined;
  return kitParts?.counselorId === counselorId ? kitParts : undefined;
}

const conditions = {
  missing: 'keyFileMissing',
  damaged: 'keyFileDamaged',
  newer: 'keyFileNewer',
  good: 'ready',
} as const satisfies Record<JsonFile<unknown>['kind'], Profile['condition']>;

export interface FoundProfile {
  readonly card: ProfileCard;
  readonly condition: Profile['condition'];
  readonly kitOpens: boolean;
}

/** Everybody who was paired with this computer, whatever the state of their files. */
export async function findProfiles(files: Files, vaultFolder: string): Promise<FoundProfile[]> {
  const names = await files.list(vaultFolder);
  const ids = names.filter((name) => counselorIdSchema.safeParse(name).success).sort();
  return Promise.all(ids.map((counselorId) => findProfile(files, vaultFolder, counselorId)));
}

async function findProfile(
  files: Files,
  vaultFolder: string,
  counselorId: string,
): Promise<FoundProfile> {
  const keyslots = await readKeyslots(files, vaultFolder, counselorId);
  const condition = conditions[keyslots.kind];
  if (keyslots.kind === 'good') return { card: keyslots.value.card, condition, kitOpens: true };
  const path = profilePath(vaultFolder, counselorId);
  const copy = await readJson(files, path, profileFileSchema, version);
  const card = copy.kind === 'good' ? copy.value.card : unknownCard(counselorId);
  // The file of a newer version is its own to recover.
  const isLost = keyslots.kind !== 'newer';
  const parts = isLost ? await standingKitParts(files, vaultFolder, counselorId) : [];
  return { card, condition, kitOpens: parts.length > 0 };
}

/** Every copy of what the printed kit needs: what can still be read of the key file, then the second. */
export async function standingKitParts(
  files: Files,
  vaultFolder: string,
  counselorId: string,
): Promise<KitParts[]> {
  const copies = await Promise.all([
    readableKitParts(files, vaultFolder, counselorId),
    kitPartsOfProfile(files, vaultFolder, counselorId),
  ]);
  return copies.filter((parts) => parts !== undefined);
}

function unknownCard(counselorId: string): ProfileCard {
  return {
    counselorId,
    displayName: '',
    initials: '?',
    role: 'enrollmentCounselor',
    practice: false,
    namesOnUnlockScreen: true,
  };
}

/** What the page may show while locked: initials alone where the policy says so. */
export function shownProfile({ card, condition, kitOpens }: FoundProfile): Profile {
  const { counselorId, displayName, initials, role, practice } = card;
  return {
    counselorId,
    displayName: card.namesOnUnlockScreen ? displayName : initials,
    initials,
    role,
    practice,
    condition,
    kitOpens,
  };
}

/** First letters of the first and the last name. */
export function initialsOf(displayName: string): string {
  const words = displayName.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map((word) => Array.from(word ?? '')[0]?.toUpperCase() ?? '').join('') || '?';
}
