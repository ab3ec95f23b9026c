import { join } from 'node:path';
import { z } from 'zod';
import { languageSchema } from '#shared/desktop/common';
import { readJson, writeJson, type Files } from '../ports';

const version = 1;

const schema = z.strictObject({
  version: z.literal(version),
  /** Null where no hub was chosen: then a practice hub runs on this computer. */
  hubUrl: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  language: languageSchema.default('en'),
  /** The cost of new passphrase slots, measured once on this computer. */
  argon2: z
    .strictObject({
      memoryKiB: z.number().int(),
      passes: z.number().int(),
      parallelism: z.number().int(),
    })
    .nullable()
    .default(null),
});
export type Settings = z.infer<typeof schema>;

/** The settings of this installation; nothing in them is secret. */
export interface SettingsStore {
  current(): Settings;
  change(part: Partial<Omit<Settings, 'version'>>): Promise<void>;
}

/** Reads the settings once. A damaged or newer file is left alone until somebody changes a setting. */
export async function openSettings(files: Files, userData: string): Promise<SettingsStore> {
  const path = join(userData, 'settings.json');
  const file = await readJson(files, path, schema, version);
  let current = file.kind === 'good' ? file.value : schema.parse({ version });
  let last: Promise<void> = Promise.resolve();
  return {
    current: () => current,
    change(part) {
      current = { ...current, ...part };
      const written = current;
      last = last.catch(() => undefined).then(() => writeJson(files, path, written));
      return last;
    },
  };
}
