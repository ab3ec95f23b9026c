import type { CommandKind, HubInfo, Policy } from '#shared/hub/index';
import type { Database } from '../database/database';
import type { KeyFile } from '../keys/keyFile';
import type { ReceiptIssuer } from '../keys/receipts';
import type { RecoveryPublicKey } from '../keys/recoveryKit';
import type { CommandOpener } from '../opening/openCommand';
import type { DocumentOpener } from '../opening/openDocument';
import type { OpeningThreads } from '../opening/openingThreads';
import type { HubPorts } from '../ports/hubPorts';
import type { Packs } from '../store/packFolder';
import type { CheckProof } from './proof';
import type { Tokens } from './tokens';

/** What happens after a command is stored: the door to the exchange. */
export interface DeliveryAdapter {
  /** How long after receipt its first step for this kind of command is due; undefined if it has none. */
  firstStepDelayMs(kind: CommandKind): number | undefined;
  /** New steps were stored; the first is due then. */
  wakeAt(dueMs: number): void;
}

/** Everything a route needs. Built once at the start; holds nothing that a request changes. */
export interface HubContext {
  readonly ports: HubPorts;
  readonly database: Database;
  readonly keyFile: KeyFile;
  readonly issuer: ReceiptIssuer;
  readonly opening: OpeningThreads;
  /** For commands that are stored: what a document is held against. */
  readonly opener: Pick<CommandOpener, 'reopen'>;
  readonly papers: DocumentOpener;
  readonly checkProof: CheckProof;
  readonly tokens: Tokens;
  readonly packs: Packs;
  readonly adapter: DeliveryAdapter;
  readonly policy: Policy;
  readonly recoveryKey: RecoveryPublicKey;
  readonly acceptsOrigin: (origin: string) => boolean;
  hubInfo(): HubInfo;
}
