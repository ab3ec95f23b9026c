import { z } from 'zod';
import { durableWrite } from './durableWrite';
import type { Files } from './files';

/** A small versioned JSON file as found: absent, of a newer app, not to be read, or good. */
export type JsonFile<Value> =
  | { readonly kind: 'missing' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'good'; readonly value: Value };

const versioned = z.looseObject({ version: z.number().int().positive() });

/** Reads a JSON file whose schema has a `version`; a version above `version` is `newer`, never parsed away. */
export async function readJson<Schema extends z.ZodType>(
  files: Files,
  path: string,
  schema: Schema,
  version: number,
): Promise<JsonFile<z.output<Schema>>> {
  const bytes = await files.read(path);
  if (!bytes) return { kind: 'missing' };
  const json = parseJson(bytes.toString('utf8'));
  const header = versioned.safeParse(json);
  if (!header.success) return { kind: 'damaged' };
  if (header.data.version > version) return { kind: 'newer' };
  const value = schema.safeParse(json);
  return value.success ? { kind: 'good', value: value.data } : { kind: 'damaged' };
}

/** Writes a JSON file durably. */
export async function writeJson(files: Files, path: string, value: unknown): Promise<void> {
  await durableWrite(files, path, Buffer.from(`${JSON.stringify(value, null, 2)}\n`));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
