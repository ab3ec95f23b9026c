import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompactSign } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import type { SyncStatus } from '#shared/desktop/channels/sync';
import { createDispatch, type Dispatch } from '../../../../electron/dispatch';
import type { FaultPoint, ReachFaultPoint } from '../../../../electron/fault';
import { createRendererRequests } from '../../../../electron/ipc/rendererRequests';
import { systemFiles, systemRandom } from '../../../../electron/ports';
import { createSpool, reconcileSpool, type Spool } from '../../../../electron/spool';
import { createSyncEngine, type SyncEngine } from '../../../../electron/sync';
import type { Signer } from '../../../../electron/vault';
import { recordingLogger } from '../../../support/mainPorts';
import { TestComputer, type KeyPair } from '../../hub/support/computer';
import type { TestHub } from '../../hub/support/testHub';
import type { Submission } from '#shared/domain/application/index';
import { sampleSubmission } from '../../hub/support/sampleSubmission';
import { sealPart } from '../../hub/support/sealCommand';
import { HastyTime } from './hastyTime';
import { PageDouble, PageRefusal } from './pageDouble';

/** A computer as the app makes it, at which the practice person of this role has paired and signed in. */
export async function pairedComputer({ hub }: TestHub, role: string): Promise<TestComputer> {
  const code = hub.invitations.find((invitation) => invitation.role === role)?.code ?? '';
  const computer = await TestComputer.make(hub.url, randomUUID());
  return (await computer.pair(code)).signIn();
}

/** One run of the app's sync part; a kill ends it in the middle of whatever it does. */
interface Life {
  readonly requests: ReturnType<typeof createRendererRequests>;
  readonly time: HastyTime;
  alive: boolean;
}
type Run = Life & { readonly engine: SyncEngine };

/** A document that a submission names. */
export interface Paper {
  readonly documentId: string;
  readonly caseId: string;
  readonly commandId: string;
  readonly parts: readonly Buffer[];
}

interface SavedPlace {
  readonly caseId?: string;
  readonly caseSequence?: number;
  readonly by?: TestComputer;
  readonly id?: string;
  readonly papers?: readonly Paper[];
  /** The consent of the submission, signed on this paper. */
  readonly consentPaper?: Paper;
  /** The arbitration agreement of one person on the plan, signed on this paper. */
  readonly agreementPaper?: Paper;
}

function sha256Of({ parts }: Paper): string {
  return createHash('sha256')
    .update(Buffer.concat([...parts]))
    .digest('base64url');
}

/** The submission with its papers in every place that names one. */
function submissionNaming(sample: Submission, place: SavedPlace): Submission {
  const { papers = [], consentPaper, agreementPaper } = place;
  const documents = papers.map((paper, index) => ({
    id: `document-${index}`,
    fileId: paper.documentId,
    sha256: sha256Of(paper),
  }));
  const named = (paper: Paper | undefined) =>
    paper ? { documentFileId: paper.documentId, documentSha256: sha256Of(paper) } : {};
  const signature = { capture: 'wetInkOnPrint' as const, signedAt: sample.finalizedAt };
  const agreement = {
    personId: 'person-1',
    textVersion: '2026-11',
    signature: { ...signature, ...named(agreementPaper) },
  };
  return {
    ...sample,
    consent: { ...sample.consent, ...named(consentPaper) },
    planChoices: sample.planChoices.map((choice) =>
      agreementPaper ? { ...choice, arbitrationAgreements: [agreement] } : choice,
    ),
    snapshot: { ...sample.snapshot, documents },
  };
}

/** A computer with spool, page and sync engine; spool and page outlive every run. */
export class SyncDesk {
  readonly page = new PageDouble();
  readonly logger = recordingLogger();
  readonly purged: string[] = [];
  /** What was told of documents, in order. */
  readonly papers: string[] = [];
  status: SyncStatus | undefined;
  /** The address under which the computer knows its hub. */
  hubUrl: string;
  /** Changed to see another hub's key refused. */
  pinned: TestComputer['hub'];
  unlocked = true;
  /** Sealed copies that were removed before their receipt was stored. There must never be one. */
  readonly purgedTooEarly: string[] = [];
  /** Told of every step of sending that is reached. */
  atPoint: (point: FaultPoint) => void = () => undefined;
  /** The way to the network; somebody on it may change what comes back. */
  fetch: typeof globalThis.fetch = (...call) => fetch(...call);
  private run: Run | undefined;
  private readonly watchers = new Set<() => void>();
  private readonly spoolFolder: string;
  private readonly dispatchFolder: string;

  private constructor(
    readonly computer: TestComputer,
    private readonly folder: string,
  ) {
    this.hubUrl = computer.hubUrl;
    this.pinned = computer.hub;
    this.spoolFolder = join(folder, 'spool');
    this.dispatchFolder = join(folder, 'dispatch');
  }

  static async open(computer: TestComputer, hubUrl = computer.hubUrl): Promise<SyncDesk> {
    const desk = new SyncDesk(computer, await mkdtemp(join(tmpdir(), 'desk-sync-')));
    desk.hubUrl = hubUrl;
    desk.page.counselorId = computer.counselorId;
    return desk;
  }

  /** What lies on the disk, whoever runs. */
  get spool(): Spool {
    return this.spoolOf(() => Promise.resolve());
  }

  get dispatch(): Dispatch {
    return createDispatch({ files: systemFiles, logger: this.logger }, this.dispatchFolder);
  }

  get engine(): SyncEngine {
    if (!this.run) throw new Error('not started');
    return this.run.engine;
  }

  get time(): HastyTime {
    if (!this.run) throw new Error('not started');
    return this.run.time;
  }

  /** A paper sealed to the hub part by part, as it lies on the disk before its submission does. */
  async putPaper(
    { caseId, commandId, documentId, parts }: Paper,
    computerId = this.computer.id,
  ): Promise<void> {
    const [key] = this.computer.hub.sealingKeys;
    if (!key) throw new Error('The hub has no sealing key');
    const { counselorId } = this.computer;
    const cover = { documentId, caseId, commandId, counselorId, computerId };
    const sealed = await Promise.all(
      parts.map((bytes, index) =>
        sealPart(key, { ...cover, index, partCount: parts.length }, bytes),
      ),
    );
    const bytes = sealed.map(({ envelope }) => Buffer.from(envelope, 'base64'));
    await this.dispatch.put(cover, bytes);
  }

  /** A saved submission: spool file and row. */
  async save(place: SavedPlace = {}) {
    const { caseId = uuidv7(), caseSequence = 1, by = this.computer, id } = place;
    const body = submissionNaming(sampleSubmission(caseId, by.counselorId), place);
    const wish = { kind: 'application.submit' as const, caseId, caseSequence, body };
    const sealed = await by.seal({ ...wish, ...(id === undefined ? {} : { id }) });
    const command = {
      ...{ commandId: sealed.id, caseId, caseSequence, kind: 'application.submit' as const },
      ...{ counselorId: sealed.counselorId, computerId: sealed.computerId },
      ...{ sealedAtMs: Date.parse(sealed.sealedAt), bodySha256: sealed.bodySha256 },
      envelope: new Uint8Array(Buffer.from(sealed.envelope, 'base64')),
    };
    await this.spool.write({ command, fingerprint: null, paymentRef: null });
    this.page.add(command);
    return command;
  }

  async saveMany(count: number) {
    const saved = [];
    for (let index = 0; index < count; index += 1) saved.push(await this.save());
    return saved;
  }

  /** Starts the app's part, as the main process does: reconcile, then the engine. */
  async start(): Promise<void> {
    const time = new HastyTime();
    const requests = createRendererRequests({
      emit: (name, payload) => {
        if (name === 'renderer.request') this.answerPage(requests, payload as never);
      },
      timers: time,
      random: systemRandom,
      logger: this.logger,
    });
    const life: Life = { alive: true, time, requests };
    this.run = Object.assign(life, { engine: this.makeEngine(life) });
    requests.pageReady();
    const { logger } = this;
    await reconcileSpool({ spool: this.spool, ask: requests.ask, logger });
    this.engine.wake('start');
  }

  private makeEngine(life: Life): SyncEngine {
    const { time, requests } = life;
    const dead = new Promise<never>(() => undefined);
    const reach = this.reachOf(life);
    return createSyncEngine({
      ...{ clock: time, monotonic: time, timers: time, random: systemRandom },
      ...{ logger: this.logger, reach, runId: randomUUID(), spool: this.watchedSpool(reach) },
      dispatch: this.dispatchOf(life),
      onDocument: ({ documentId }, outcome) => {
        this.papers.push(`${outcome} ${documentId}`);
        this.look();
      },
      fetch: (address, options) => (life.alive ? this.fetch(address, options) : dead),
      ask: (name, input, options) => (life.alive ? requests.ask(name, input, options) : dead),
      computer: () => Promise.resolve(this.knownComputer()),
      pinHub: (info) => {
        this.pinned = info;
        return Promise.resolve();
      },
      counselor: () => (this.unlocked ? this.counselor() : undefined),
      onStatus: (status) => {
        this.status = status;
        this.look();
      },
      onPurged: (commandId) => {
        this.purged.push(commandId);
        this.look();
      },
    });
  }

  private counselor() {
    const { counselorId, counselorKey } = this.computer;
    return { counselorId, signer: signerOf(counselorKey) };
  }

  private knownComputer() {
    const { hubId, name, practice, sealingKeys, signingKeys } = this.pinned;
    const hub = { url: this.hubUrl, hubId, name, practice, sealingKeys, signingKeys };
    return { computerId: this.computer.id, signer: signerOf(this.computer.key), hub };
  }

  private reachOf(life: Life) {
    return async (point: FaultPoint): Promise<void> => {
      if (life.alive) this.atPoint(point);
      if (!life.alive) await new Promise(() => undefined);
    };
  }

  private watchedSpool(reach: ReachFaultPoint): Spool {
    const spool = this.spoolOf(reach);
    return {
      ...spool,
      removeReceived: (commandId) => {
        if (!this.page.rows.get(commandId)?.receipt) this.purgedTooEarly.push(commandId);
        return spool.removeReceived(commandId);
      },
    };
  }

  /** What a dead run would still write does not reach the disk. */
  private dispatchOf(life: Life): Dispatch {
    const dispatch = this.dispatch;
    const dead = new Promise<never>(() => undefined);
    return {
      ...dispatch,
      begin: (documentId) => (life.alive ? dispatch.begin(documentId) : dead),
      note: (...change) => (life.alive ? dispatch.note(...change) : dead),
    };
  }

  private spoolOf(reach: ReachFaultPoint): Spool {
    return createSpool({ files: systemFiles, logger: this.logger, reach }, this.spoolFolder);
  }

  private answerPage(
    requests: Life['requests'],
    request: { requestId: string; name: string; input: unknown },
  ): void {
    const { requestId } = request;
    queueMicrotask(() => {
      try {
        const value = this.page.answer(request);
        requests.settle({ requestId, outcome: { ok: true, value } });
      } catch (thrown) {
        const code = thrown instanceof PageRefusal ? thrown.message : 'internal';
        requests.settle({ requestId, outcome: { ok: false, code } });
      }
      this.look();
    });
  }

  /** The power fails: nothing of this run happens any more. */
  kill(): void {
    if (!this.run) return;
    this.run.alive = false;
    this.run.time.stop();
    this.atPoint = () => undefined;
    this.look();
  }

  /** The power will fail as soon as this step is reached. */
  killAt(fatal: FaultPoint): Promise<void> {
    this.atPoint = (point) => {
      if (point === fatal) this.kill();
    };
    return this.until(() => this.run?.alive === false);
  }

  /** A lock destroys the page; whatever it was asked is not answered. */
  loseThePage(): void {
    this.run?.requests.cancelAll();
  }

  newPage(): void {
    this.run?.requests.pageReady();
    this.engine.wake('pageReady');
  }

  /** Resolves when it is so; looked at after every status, answer of the page and purge. */
  until(isSo: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const watch = (): void => {
        if (!isSo()) return;
        this.watchers.delete(watch);
        resolve();
      };
      this.watchers.add(watch);
      watch();
    });
  }

  private look(): void {
    for (const watch of [...this.watchers]) watch();
  }

  stateOf({ commandId }: { readonly commandId: string }): string {
    return this.page.rows.get(commandId)?.state ?? 'unknown';
  }

  async close(): Promise<void> {
    if (this.run?.alive) await this.engine.stop();
    this.run?.time.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

function signerOf({ privateKey, jwk, thumbprint }: KeyPair): Signer {
  return {
    thumbprint,
    publicJwk: jwk,
    sign: (header, payload) =>
      new CompactSign(payload).setProtectedHeader({ ...header, alg: 'ES256' }).sign(privateKey),
  };
}
