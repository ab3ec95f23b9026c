import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '#shared/base/result';
import {
  problemOf,
  type CommandCover,
  type DocumentProgress,
  type Problem,
} from '#shared/hub/index';
import { namedDocuments } from '#shared/domain/application/index';
import {
  documentProgress,
  keepPart,
  type KeepingContext,
  type SealedSubmission,
} from '../store/documentStore';
import type { RouteInput } from './handlers';
import type { HubContext } from './hubContext';

/** Takes one part of a document of a submission that is here already. */
export async function keepDocumentPart(
  context: HubContext,
  { body, caller }: RouteInput<'documentPart'>,
): Promise<Result<DocumentProgress, Problem>> {
  const { envelope: text, ...part } = body;
  if (part.computerId !== caller.subject?.computerId) return fail(problemOf('scopeMissing'));
  const envelope = Buffer.from(text, 'base64');
  const digest = createHash('sha256').update(envelope).digest('base64url');
  if (digest !== part.partSha256) return fail(problemOf('commandHashWrong'));
  const kept = await keepPart(keepingContext(context), part, envelope);
  const { documentId, computerId, index } = part;
  const outcome = kept.ok ? (kept.value.receipt ? 'received' : 'kept') : kept.error;
  context.ports.logger.info('documentPart', { documentId, computerId, index, outcome });
  return kept.ok ? kept : fail(problemOf(kept.error));
}

/** What stands of a document that this computer sends. */
export async function progressOfDocument(
  { database, issuer }: HubContext,
  { params: { documentId }, caller }: RouteInput<'documentProgress'>,
): Promise<Result<DocumentProgress, Problem>> {
  const computerId = caller.subject?.computerId ?? '';
  const found = await documentProgress(database, issuer, { documentId, computerId });
  return found ? ok(found) : fail(problemOf('notFound'));
}

function coverOf({
  id,
  case_id: caseId,
  counselor_id: counselorId,
}: SealedSubmission): CommandCover {
  return { id, caseId, counselorId };
}

function keepingContext({ database, issuer, ports, opener, papers }: HubContext): KeepingContext {
  const signedHash = (command: SealedSubmission, documentId: string): string | undefined => {
    const payload = opener.reopen(coverOf(command), command.envelope);
    if (!payload.ok || payload.value.kind !== 'application.submit') return undefined;
    return namedDocuments(payload.value.body).get(documentId);
  };
  return {
    database,
    issuer,
    nowMs: ports.clock.nowMs(),
    isNamed: (command, documentId) => signedHash(command, documentId) !== undefined,
    isWhole: ({ envelopes, row, command }) => {
      const { id: documentId, case_id: caseId, counselor_id: counselorId } = row;
      const place = { documentId, caseId, counselorId, partCount: row.part_count };
      const expected = signedHash(command, documentId);
      return expected !== undefined && papers.sha256Of(place, envelopes) === expected;
    },
  };
}
