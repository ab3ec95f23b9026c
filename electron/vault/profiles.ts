import { join } from 'node:path';
import { z } from 'zod';
import type { Profile } from '#shared/desktop/common';
import { counselorIdSchema } from '#shared/desktop/common';
import { readJson, writeJson, type Files, type JsonFile } from '../ports';
import { cardSchema, readKeyslots, type ProfileCard } from './keyslots';

const version = 1;
/** A second copy of the card: who somebody is can be said when their key file is gone. */
const profileFileSchema = z.strictObject({ version: z.literal(version), card: cardSchema });

const profilePath = (vaultFolder: string, counselorId: string): string =>
  join(vaultFolder, counselorId, 'profile.json');

export async function writeProfileCard(
  files: Files,
  vaultFolder: string,
  card: ProfileCard,
): Promise<void> {
  await writeJson(files, profilePath(vaultFolder, card.counselorId), { version, card });
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
  const path = profilePath(vaultFolder, counselorId);
  const copy = await readJson(files, path, profileFileSchema, version);
  const condition = conditions[keyslots.kind];
  if (keyslots.kind === 'good') return { card: keyslots.value.card, condition };
  return { card: copy.kind === 'good' ? copy.value.card : unknownCard(counselorId), condition };
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
export function shownProfile({ card, condition }: FoundProfile): Profile {
  const { counselorId, displayName, initials, role, practice } = card;
  return {
    counselorId,
    displayName: card.namesOnUnlockScreen ? displayName : initials,
    initials,
    role,
    practice,
    condition,
  };
}

/** First letters of the first and the last name. */
export function initialsOf(displayName: string): string {
  const words = displayName.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map((word) => Array.from(word ?? '')[0]?.toUpperCase() ?? '').join('') || '?';
}
