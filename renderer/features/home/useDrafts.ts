import { useEffect, useState } from 'react';
import { store } from '../../store';
import type { ConsumerRow, DraftSummary } from '../../store';
import { rowWithDueDate } from '../consumer';

export interface OpenDraft {
  readonly id: string;
  readonly caseId: string;
  readonly updatedAtMs: number;
  readonly row: ConsumerRow | null;
  /** Where the interview stands. */
  readonly step: string | null;
}

/** More than these are found in the Book; Home is for today. */
const shownAtMost = 8;

function stepOf(contentJson: string): string | null {
  const content: unknown = JSON.parse(contentJson);
  if (typeof content !== 'object' || content === null || !('progress' in content)) return null;
  const { progress } = content;
  if (typeof progress !== 'object' || progress === null || !('step' in progress)) return null;
  return typeof progress.step === 'string' ? progress.step : null;
}

async function describe(summary: DraftSummary): Promise<OpenDraft> {
  const [row, draft] = await Promise.all([
    store.call('rows.get', { id: summary.caseId }),
    store.call('drafts.load', { id: summary.id }),
  ]);
  const listed = row.ok ? row.value : null;
  return {
    id: summary.id,
    caseId: summary.caseId,
    updatedAtMs: summary.updatedAtMs,
    row: listed && draft.ok ? await rowWithDueDate(listed, draft.value) : listed,
    step: draft.ok ? stepOf(draft.value.contentJson) : null,
  };
}

interface Drafts {
  /** Undefined while they load. */
  readonly drafts?: readonly OpenDraft[];
  readonly total: number;
}

async function readDrafts(): Promise<Drafts> {
  const listed = await store.call('drafts.list', { states: ['open'] });
  const summaries = listed.ok ? listed.value : [];
  const drafts = await Promise.all(summaries.slice(0, shownAtMost).map(describe));
  return { drafts, total: summaries.length };
}

/** The drafts to continue, newest first, and how many there are in all. */
export function useDrafts() {
  const [found, setFound] = useState<Drafts>({ total: 0 });
  useEffect(() => {
    let current = true;
    void readDrafts().then((read) => {
      if (current) setFound(read);
    });
    return () => {
      current = false;
    };
  }, []);
  const reload = async () => setFound(await readDrafts());
  return { ...found, reload };
}
