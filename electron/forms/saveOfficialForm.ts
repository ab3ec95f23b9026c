import { join } from 'node:path';
import { pacificDate, type Clock } from '#shared/base/clock';
import { fail, ok, type Result } from '#shared/base/result';
import type { ChannelOutput } from '#shared/desktop/contract';
import { appError, type AppError } from '#shared/desktop/errors';
import type { Files } from '../ports';
import type { BlankForm } from './blankForm';
import type { FormOrder } from './fillForm';
import type { FormThread } from './formThread';

export interface OfficialFormPorts {
  readonly clock: Clock;
  readonly files: Files;
  readonly thread: FormThread;
  readonly blank: BlankForm;
  readonly askWhere: (suggestedPath: string) => Promise<string | undefined>;
  readonly documentsFolder: string;
}

/**
 * Fills the agency's blank and writes it where the person says, and nowhere else: it holds all that
 * there is about a family. Answers what could not be written into its field.
 */
export async function saveOfficialForm(
  ports: OfficialFormPorts,
  order: FormOrder,
): Promise<Result<ChannelOutput<'forms.save'>, AppError>> {
  const blank = await ports.blank.read();
  if (!blank) return fail(appError('formMissing'));
  const filled = await ports.thread.fill(blank, order);
  if (!filled.ok) return fail(appError('formUnreadable'));
  const name = `application-form-${pacificDate(ports.clock.nowMs())}.pdf`;
  const path = await ports.askWhere(join(ports.documentsFolder, name));
  if (path !== undefined) await ports.files.writeSynced(path, filled.value.pdf);
  return ok({ saved: path !== undefined, problems: [...filled.value.problems] });
}
