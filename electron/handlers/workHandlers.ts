import { fail, ok, type Result } from '#shared/base/result';
import { appError, type AppError } from '#shared/desktop/errors';
import type { AuditLog } from '../audit';
import type { Dispatch } from '../dispatch';
import type { ReachFaultPoint } from '../fault';
import { saveOfficialForm, type OfficialFormPorts } from '../forms';
import type { Handlers } from '../ipc';
import { clipboardHeldMs, savePdf, type DeskClipboard, type OutputPorts } from '../output';
import type { PackStore } from '../packs';
import { sealPayment, type PaymentPorts } from '../payments';
import { sealSubmission, type SubmissionPorts } from '../submission';
import type { SyncEngine } from '../sync';
import type { OpenSession, Vault } from '../vault';

export interface WorkHandlerPorts {
  readonly vault: Vault;
  readonly audit: AuditLog;
  readonly packs: PackStore;
  readonly payment: PaymentPorts;
  readonly submission: SubmissionPorts;
  readonly output: OutputPorts;
  readonly forms: OfficialFormPorts;
  readonly clipboard: DeskClipboard;
  readonly dispatch: Pick<Dispatch, 'removeCase'>;
  readonly sync: SyncEngine;
  readonly reach: ReachFaultPoint;
}

type WorkChannel =
  `${'consent' | 'forms' | 'submission' | 'payment' | 'packs' | 'output' | 'sync'}.${string}`;
type WorkHandlers = Pick<Handlers, Extract<keyof Handlers, WorkChannel>>;

/** Answers the page about its work: submissions, payments, packs, print, delivery. */
export function createWorkHandlers(ports: WorkHandlerPorts): WorkHandlers {
  return { ...sealingHandlers(ports), ...formHandlers(ports), ...servingHandlers(ports) };
}

type SealingHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `${'submission' | 'payment'}.${string}`>
>;

function sealingHandlers(ports: WorkHandlerPorts): SealingHandlers {
  return { ...submissionHandlers(ports), ...paymentHandlers(ports) };
}

/** The dispatcher saw an open vault; a lock may have come between. */
async function asCounselor<Value>(
  vault: Vault,
  action: (session: OpenSession) => Promise<Result<Value, AppError>>,
): Promise<Result<Value, AppError>> {
  const session = vault.session();
  return session ? action(session) : fail(appError('locked'));
}

function submissionHandlers({
  vault,
  audit,
  payment,
  submission,
  sync,
  reach,
}: WorkHandlerPorts): Pick<Handlers, 'submission.seal' | 'submission.stored'> {
  return {
    'submission.seal': (request) =>
      asCounselor(vault, async (session) => {
        const sealed = await sealSubmission(submission, session, request);
        if (!sealed.ok) return sealed;
        const { counselorId } = session.profile;
        const subject = request.commandId;
        await audit.record({ action: 'submission.sealed', counselorId, subject });
        return sealed;
      }),
    'submission.stored': ({ commandId }) =>
      asCounselor(vault, async ({ profile: { counselorId } }) => {
        await reach('commit.rowStored');
        const entry = await submission.spool.read(commandId);
        const paymentRef = entry.kind === 'good' ? entry.spooled.paymentRef : null;
        // The payment lies in the envelope now, in spool and database.
        if (paymentRef !== null) await payment.store.remove(counselorId, paymentRef);
        await audit.record({ action: 'submission.stored', counselorId, subject: commandId });
        sync.wake('stored');
        return ok({});
      }),
  };
}

function paymentHandlers({
  vault,
  audit,
  payment,
}: WorkHandlerPorts): Pick<Handlers, 'payment.seal' | 'payment.discard'> {
  return {
    'payment.seal': (request) =>
      asCounselor(vault, async ({ profile: { counselorId } }) => {
        const sealed = await sealPayment(payment, counselorId, request);
        if (!sealed.ok) return sealed;
        const subject = sealed.value.paymentRef;
        await audit.record({ action: 'payment.sealed', counselorId, subject });
        return sealed;
      }),
    'payment.discard': ({ paymentRef }) =>
      asCounselor(vault, async ({ profile: { counselorId } }) => {
        await payment.store.remove(counselorId, paymentRef);
        await audit.record({ action: 'payment.discarded', counselorId, subject: paymentRef });
        return ok({});
      }),
  };
}

type FormChannel = Extract<keyof Handlers, `forms.${string}`>;

function formHandlers({ vault, audit, forms }: WorkHandlerPorts): Pick<Handlers, FormChannel> {
  return {
    'forms.state': async () => ok({ blank: await forms.blank.state() }),
    'forms.choose': () => forms.blank.choose(),
    async 'forms.save'(order) {
      const filled = await saveOfficialForm(forms, order);
      const counselorId = vault.session()?.profile.counselorId ?? null;
      const subject = 'officialForm';
      if (filled.ok && filled.value.saved)
        await audit.record({ action: 'output.saved', counselorId, subject });
      return filled;
    },
  };
}

function servingHandlers({
  vault,
  audit,
  packs,
  output,
  clipboard,
  dispatch,
  sync,
}: WorkHandlerPorts): Omit<WorkHandlers, keyof SealingHandlers | FormChannel> {
  return {
    async 'consent.noted'({ caseId, event }) {
      // First what could still leave this computer.
      if (event === 'revoked') await dispatch.removeCase(caseId);
      const counselorId = vault.session()?.profile.counselorId ?? null;
      await audit.record({ action: `consent.${event}`, counselorId, subject: caseId });
      return ok({});
    },
    'packs.list': async () => ok(await packs.list()),
    async 'packs.read'({ packId }) {
      const bytes = await packs.read(packId);
      return bytes ? ok(bytes) : fail(appError('packMissing'));
    },
    async 'output.savePdf'({ kind }) {
      const saved = await savePdf(output, kind);
      const counselorId = vault.session()?.profile.counselorId ?? null;
      if (saved) await audit.record({ action: 'output.saved', counselorId, subject: kind });
      return ok({ saved });
    },
    async 'output.copyText'({ text }) {
      await clipboard.copy(text);
      return ok({ heldMs: clipboardHeldMs });
    },
    'sync.status': () => ok(sync.status()),
    'sync.now'() {
      sync.wake('person');
      return ok({});
    },
  };
}
