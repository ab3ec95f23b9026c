import type { Page } from 'playwright-core';
import {
  caseDraftSchema,
  type ApplicationDraft,
  type CaseDraft,
} from '#shared/domain/application/index';
import { rowOfCase } from '../../renderer/store/rows/caseRow';
import type {
  OperationInput,
  OperationName,
  OperationOutput,
  StoredDraft,
} from '../../renderer/store/operations';

const handle = 'deskStore';

/**
 * Keeps a handle on the page's store worker from its next message on, which is the sign-in. Drafts
 * that nobody could type in a test's time are then planted as the page itself would save them.
 */
export async function watchStore(page: Page): Promise<void> {
  await page.evaluate((name) => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, ...sent: [unknown, never]) {
      Worker.prototype.postMessage = postMessage;
      Reflect.set(window, name, this);
      return postMessage.apply(this, sent);
    };
  }, handle);
}

async function askStore<Name extends OperationName>(
  page: Page,
  name: Name,
  input: OperationInput<Name>,
): Promise<OperationOutput<Name>> {
  const reply = await page.evaluate(
    ({ handle, request }) =>
      new Promise<{ readonly ok: boolean; readonly value?: unknown }>((resolve) => {
        const worker = Reflect.get(window, handle) as Worker;
        const heard = new AbortController();
        worker.addEventListener(
          'message',
          ({ data }: MessageEvent<{ id: number; result: { ok: boolean } }>) => {
            if (data.id !== request.id) return;
            heard.abort();
            resolve(data.result);
          },
          { signal: heard.signal },
        );
        worker.postMessage(request);
      }),
    // The page counts its own messages from one.
    { handle, request: { id: -1, name, input } },
  );
  if (!reply.ok) throw new Error(`the store refused ${name}`);
  return reply.value as OperationOutput<Name>;
}

/** A draft as the store keeps it; no screen may have it open. */
export async function readStoredDraft(page: Page, draftId: string): Promise<CaseDraft> {
  const stored: StoredDraft = await askStore(page, 'drafts.load', { id: draftId });
  return caseDraftSchema.parse(JSON.parse(stored.contentJson));
}

/** Saves a whole draft with its row, as autosave does. No screen may have it open. */
export async function plantDraft(
  page: Page,
  draft: CaseDraft,
  nowMs: number,
  dueOn: string | null = null,
): Promise<void> {
  await askStore(page, 'drafts.save', {
    id: draft.caseId,
    caseId: draft.caseId,
    commandId: null,
    updatedAtMs: nowMs,
    contentJson: JSON.stringify(caseDraftSchema.parse(draft)),
    row: rowOfCase(draft, nowMs, { dueOn }),
  });
}

/** Leaves the open case for the list, and gives it a household's answers there but keeps its consent. */
export async function plantAnswers(
  page: Page,
  caseId: string,
  answers: ApplicationDraft,
): Promise<void> {
  await watchStore(page);
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await page.locator('.desk-table').first().waitFor();
  const draft = await readStoredDraft(page, caseId);
  const { id, createdAt, authorization } = draft.application;
  const application = { ...answers, id, createdAt, authorization };
  await plantDraft(page, { ...draft, application }, Date.now());
}
