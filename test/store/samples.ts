import type { SealedCommand } from '#shared/desktop/channels/submission';
import type { StoredReceipt } from '#shared/domain/outbox/events';
import type { CommitSubmissionInput, SaveDraftInput } from '../../renderer/store/operations';
import type { ConsumerRow } from '../../renderer/store/rows/consumerRow';
import { ana, type Owner } from './storeTest';

/** Made-up people; the numbers make ids and names that repeat from run to run. */

export const runId = '0190a000-0000-4000-8000-00000000f001';
export const otherRunId = '0190a000-0000-4000-8000-00000000f002';
const computerId = '0190a000-0000-4000-8000-00000000c001';
export const startMs = Date.UTC(2026, 10, 2, 18);

export function caseIdOf(number: number): string {
  return `0190b000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

export function commandIdOf(number: number): string {
  return `0190c000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

export function bodyHashOf(number: number): string {
  return number.toString(36).padStart(43, 'h');
}

export function rowOf(number: number, change: Partial<ConsumerRow> = {}): ConsumerRow {
  return {
    id: caseIdOf(number),
    firstName: 'Zoraida',
    lastName: `Quixano${number}`,
    memberNames: 'Bartolomé Quixano',
    city: 'Fresno',
    postalCode: '93701',
    phone: '(559) 555-0142',
    language: 'es',
    status: 'inProgress',
    coverageYear: 2027,
    householdSize: 4,
    planName: 'Practice Silver 70',
    netPremiumCents: 12_345,
    dueOn: '2026-11-30',
    draftId: caseIdOf(number),
    commandId: null,
    updatedAtMs: startMs + number,
    ...change,
  };
}

export function draftOf(number: number, content: object = { answer: number }): SaveDraftInput {
  return {
    id: caseIdOf(number),
    caseId: caseIdOf(number),
    commandId: commandIdOf(number),
    updatedAtMs: startMs + number,
    contentJson: JSON.stringify(content),
    row: rowOf(number),
  };
}

/** `caseNumber` may be shared by several commands, whose sequence then tells them apart. */
export function commandOf(
  number: number,
  {
    caseNumber = number,
    caseSequence = 1,
    owner = ana,
  }: {
    readonly caseNumber?: number;
    readonly caseSequence?: number;
    readonly owner?: Owner;
  } = {},
): SealedCommand {
  return {
    commandId: commandIdOf(number),
    caseId: caseIdOf(caseNumber),
    caseSequence,
    kind: 'application.submit',
    counselorId: owner.id,
    computerId,
    sealedAtMs: startMs + number,
    bodySha256: bodyHashOf(number),
    envelope: new Uint8Array(64).fill(number % 256),
  };
}

export function commitOf(number: number, change: Partial<CommitSubmissionInput> = {}) {
  return {
    draftId: caseIdOf(number),
    sealedCommand: commandOf(number),
    note: { initials: 'ZQ', summary: 'Quixano 2027' },
    row: rowOf(number, { status: 'submitted', commandId: commandIdOf(number) }),
    ...change,
  } satisfies CommitSubmissionInput;
}

export function receiptOf(number: number): StoredReceipt {
  return {
    commandId: commandIdOf(number),
    receiptNumber: `PRACTICE-${String(number).padStart(8, '0')}-00`,
    receivedAt: new Date(startMs + 60_000).toISOString(),
    bodySha256: bodyHashOf(number),
    hubId: 'practice-hub',
    signature: 'a.b.c',
  };
}
