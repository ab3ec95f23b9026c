import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHub, type HubOptions, type RunningHub } from '../../../../electron/hub/index';
import { TestComputer } from './computer';

export interface TestHub {
  readonly hub: RunningHub;
  readonly dataDir: string;
  readonly log: readonly string[];
  /** A computer at which the practice person of this role has paired and signed in. */
  computerOf(role: string): Promise<TestComputer>;
  restart(options?: Partial<HubOptions>): Promise<RunningHub>;
  close(): Promise<void>;
}

/** A practice hub on a real embedded PostgreSQL in a folder of its own. */
export async function startTestHub(options: Partial<HubOptions> = {}): Promise<TestHub> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-test-'));
  const log: string[] = [];
  const write = (event: string, facts = {}) => log.push(JSON.stringify({ event, ...facts }));
  const logger = { info: write, error: write };
  const start = (changed: Partial<HubOptions>) =>
    startHub({ dataDir, logger, practice: { seed: 'test', delayMs: 0 }, ...options, ...changed });
  let hub = await start({});
  return {
    get hub() {
      return hub;
    },
    dataDir,
    log,
    async computerOf(role) {
      const code = hub.invitations.find((invitation) => invitation.role === role)?.code ?? '';
      const computer = await TestComputer.make(hub.url);
      return (await computer.pair(code)).signIn();
    },
    async restart(changed = {}) {
      await hub.close();
      hub = await start(changed);
      return hub;
    },
    async close() {
      await hub.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
