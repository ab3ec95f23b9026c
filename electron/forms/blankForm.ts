import { basename, join } from 'node:path';
import { expectedFields, formRevisionPages } from '#shared/domain/application/officialForm/index';
import { fail, ok, type Result } from '#shared/base/result';
import { appError, type AppError } from '#shared/desktop/errors';
import type { ChannelOutput } from '#shared/desktop/contract';
import { durableWrite, type Files } from '../ports';
import type { FormThread } from './formThread';

export type BlankState = NonNullable<ChannelOutput<'forms.state'>['blank']>;

export interface BlankFormPorts {
  readonly files: Files;
  readonly thread: FormThread;
  /** Asks the person for the file; undefined where they cancel. */
  readonly askFile: () => Promise<string | undefined>;
}

/** The blank of the official form that the agency supplied, as this computer keeps it. */
export interface BlankForm {
  state(): Promise<BlankState | null>;
  /** The person chooses a file, which is checked before it takes the place of the one that stands. */
  choose(): Promise<Result<{ readonly chosen: boolean }, AppError>>;
  read(): Promise<Uint8Array | undefined>;
}

/** A form of another kind has none of our fields by chance; this many tell that it is ours. */
const leastKnownFields = 20;
/** A blank of this form has 2.6 MB. */
const largestBytes = 30_000_000;

export function createBlankForm(
  { files, thread, askFile }: BlankFormPorts,
  folder: string,
): BlankForm {
  const path = join(folder, 'ccfrm604.pdf');
  const expected = expectedFields();

  async function inspect(blank: Uint8Array): Promise<BlankState | undefined> {
    const inspected = await thread.inspect(blank);
    if (!inspected.ok) return undefined;
    const there = new Set(inspected.value.fields);
    const missing = [...expected].filter((name) => !there.has(name));
    if (expected.size - missing.length < leastKnownFields) return undefined;
    return {
      pageCount: inspected.value.pageCount,
      sameEdition: inspected.value.pageCount === formRevisionPages && missing.length === 0,
      expectedCount: expected.size,
      missingFields: missing,
    };
  }

  const read = async () => (await files.read(path)) ?? undefined;

  return {
    read,
    async state() {
      const blank = await read();
      return blank ? ((await inspect(blank)) ?? null) : null;
    },
    async choose() {
      const chosen = await askFile();
      if (chosen === undefined) return ok({ chosen: false });
      const blank = await files.read(chosen);
      if (!blank || blank.length > largestBytes) return fail(appError('formUnreadable'));
      if (!(await inspect(blank))) return fail(appError('formUnreadable'));
      await files.ensureFolder(folder);
      await durableWrite(files, path, blank);
      return ok({ chosen: basename(chosen) !== '' });
    },
  };
}
