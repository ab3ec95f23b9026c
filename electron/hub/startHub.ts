import type { FastifyInstance } from 'fastify';
import { join } from 'node:path';
import { hubApiVersion, type HubInfo, type Policy } from '#shared/hub/index';
import type { HubContext } from './api/hubContext';
import { makeProofCheck } from './api/proof';
import { makeServer } from './api/server';
import { makeTokens } from './api/tokens';
import {
  noAdapter,
  startPracticeAdapter,
  type PracticeOptions,
} from './adapters/practice/practiceAdapter';
import { inviteEverybody, type Invitation } from './adapters/practice/invitations';
import type { Database } from './database/database';
import { openHubDatabase } from './database/openHubDatabase';
import { isoInstant } from './instants';
import { openKeyFile } from './keys/keyFile';
import { openKeyRing, type KeyRing, type SealingCurve } from './keys/keyRing';
import { makeCommandOpener } from './opening/openCommand';
import { makeDocumentOpener } from './opening/openDocument';
import { startOpeningThreads, type OpeningOptions } from './opening/openingThreads';
import type { RecoveryPublicKey } from './keys/recoveryKit';
import { originPolicy } from './origins';
import { packsIn } from './store/packFolder';
import type { HubPorts } from './ports/hubPorts';
import { systemPorts } from './ports/systemPorts';
import { openIdentity, type HubIdentity } from './settings';
import { forgetOldAttempts } from './store/attemptStore';
import { forgetExpiredProofs } from './store/replayStore';

export interface HubOptions extends Partial<HubPorts> {
  /** Keys, the recovery kit of practice and, unless `databaseUrl` is given, the database itself. */
  readonly dataDir: string;
  /** A PostgreSQL server of your own, in place of the embedded one. */
  readonly databaseUrl?: string;
  /** The key file, if it does not lie in the data folder. */
  readonly keyFilePath?: string;
  readonly host?: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly name?: string;
  /** Plays the exchange with made-up people; a database is for practice or not, once and for all. */
  readonly practice?: Partial<PracticeOptions> | false;
  /** Addresses under which clients reach this hub, beside loopback when it listens there. */
  readonly publicOrigins?: readonly string[];
  readonly packsDir?: string;
  readonly policy?: Partial<Policy>;
  readonly recoveryKey?: RecoveryPublicKey;
  readonly recoveryKitPath?: string;
  /** What a new key for sealing is made on: X25519, unless an office's rules ask for P-256. */
  readonly sealingCurve?: SealingCurve;
  /** The threads that open deliveries; as many as there are cores, up to four. */
  readonly opening?: OpeningOptions;
}

export interface RunningHub {
  readonly url: string;
  readonly hubInfo: HubInfo;
  /** Fresh one-time codes of the practice people; empty outside practice. Never served over HTTP. */
  readonly invitations: readonly Invitation[];
  /** Resolves when the practice exchange has given every answer that is due. */
  settled(): Promise<void>;
  /** Finishes the requests in hand, then stops everything that the hub started. */
  close(): Promise<void>;
}

const practiceDefaults: PracticeOptions = { seed: 'practice', delayMs: 4_000 };
const proofSweepMs = 5 * 60_000;

/** Starts a hub: database, keys, adapter, HTTP server. Everything it started stops with `close`. */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const ports = systemPorts(options);
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    return await assemble(options, ports, (closer) => closers.push(closer), close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function assemble(
  options: HubOptions,
  ports: HubPorts,
  onClose: (closer: () => Promise<void>) => void,
  close: () => Promise<void>,
): Promise<RunningHub> {
  const { dataDir, practice = false } = options;
  const database = await openHubDatabase(options, ports, onClose);
  const keyFile = await openKeyFile(options.keyFilePath ?? join(dataDir, 'hub.key'), ports.random);
  const keyRing = await openKeyRing({ database, keyFile }, ports, options.sealingCurve);
  const identity = await openIdentity(database, identityWish(options), ports);
  const opener = makeCommandOpener(keyRing.sealing);
  const opening = startOpeningThreads(
    { opener, sealing: keyRing.sealing, logger: ports.logger },
    options.opening,
  );
  onClose(() => opening.close());
  const adapter = practice
    ? startPracticeAdapter(
        { database, keyFile, opener, ports },
        { ...practiceDefaults, ...practice },
      )
    : undefined;
  if (adapter) onClose(() => adapter.stop());
  const invitations = practice ? await inviteEverybody(database, keyFile, ports) : [];
  const hubInfo = () => describe(identity, keyRing, ports.clock.nowMs());
  const context: HubContext = {
    ...{ ports, database, keyFile, opening, opener, hubInfo },
    ...identityParts(identity, keyRing),
    packs: packsIn(options.packsDir),
    adapter: adapter ?? noAdapter,
    policy: { ...policyDefaults(identity.practice), ...options.policy },
    acceptsOrigin: originPolicy(options),
  };
  const url = await listen(makeServer(context), options, onClose);
  onClose(sweepProofs(database, ports));
  ports.logger.info('listening', { hubId: identity.hubId, practice: identity.practice });
  const settled = async () => adapter?.settled();
  return { url, hubInfo: hubInfo(), invitations, settled, close };
}

function identityParts(identity: HubIdentity, keyRing: KeyRing) {
  return {
    papers: makeDocumentOpener(keyRing.sealing),
    issuer: { ...identity, signingKey: newestSigningKey(keyRing) },
    checkProof: makeProofCheck(),
    tokens: makeTokens(identity.hubId, keyRing),
    recoveryKey: identity.recoveryKey,
  };
}

function identityWish({ dataDir, name, practice, recoveryKey, recoveryKitPath }: HubOptions) {
  const practiceKit = join(dataDir, 'practice-recovery-kit.txt');
  return {
    name: name ?? (practice ? 'Practice hub' : 'Enroller Desk hub'),
    practice: Boolean(practice),
    recoveryKey,
    recoveryKitPath: recoveryKitPath ?? (practice ? practiceKit : undefined),
  };
}

function policyDefaults(practice: boolean): Policy {
  return { idleLockMinutes: 5, allowUnprotectedKeyring: practice, minimumPassphraseLength: 15 };
}

function newestSigningKey({ signing }: KeyRing): KeyRing['signing'][number] {
  const [newest] = signing;
  if (!newest) throw new Error('The hub has no signing key');
  return newest;
}

function describe({ hubId, name, practice }: HubIdentity, keys: KeyRing, nowMs: number): HubInfo {
  return {
    hubId,
    name,
    practice,
    apiVersion: hubApiVersion,
    serverTime: isoInstant(nowMs),
    sealingKeys: keys.sealing.map(({ keyId, publicKey, notAfterMs }) => ({
      keyId,
      publicKey,
      notAfter: isoInstant(notAfterMs),
    })),
    signingKeys: keys.signing.map(({ kid, publicJwk }) => ({
      ...publicJwk,
      kid,
      alg: 'ES256',
      use: 'sig',
    })),
  };
}

async function listen(
  server: FastifyInstance,
  { host = '127.0.0.1', port = 0 }: HubOptions,
  onClose: (closer: () => Promise<void>) => void,
): Promise<string> {
  onClose(() => server.close());
  return server.listen({ host, port });
}

/** Deletes what can no longer be replayed and counts that are over, now and then. */
function sweepProofs(database: Database, { clock, logger }: HubPorts): () => Promise<void> {
  const sweep = () =>
    forgetExpiredProofs(database, clock.nowMs())
      .then(() => forgetOldAttempts(database, clock.nowMs()))
      .catch(() => logger.error('proofSweepFailed'));
  const timer = setInterval(() => void sweep(), proofSweepMs);
  return async () => clearInterval(timer);
}
