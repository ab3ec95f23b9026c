import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHub, type HubOptions, type RunningHub } from '../../../../electron/hub/index';
import { startEmbeddedServer } from '../../../../electron/hub/database/embeddedServer';
import { systemPorts } from '../../../../electron/hub/ports/systemPorts';
import { TestComputer } from './computer';

export interface TestHub {
  readonly hub: RunningHub;
  readonly dataDir: string;
  /** Of a server started beside it; undefined where the hub starts its own. */
  readonly databaseUrl: string | undefined;
  readonly log: readonly string[];
  /** A computer at which the practice person of this role has paired and signed in. */
  computerOf(role: string): Promise<TestComputer>;
  restart(options?: Partial<HubOptions>): Promise<RunningHub>;
  close(): Promise<void>;
}

/**
 * A practice hub in a folder of its own, on the real PostgreSQL that it starts itself, or on a server
 * started beside it and named by its address, as `DATABASE_URL` would.
 */
export async function startTestHub(
  options: Partial<HubOptions> = {},
  place: 'embedded' | 'ownServer' = 'embedded',
): Promise<TestHub> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-test-'));
  const serverDir = await mkdtemp(join(tmpdir(), 'hub-test-server-'));
  const server =
    place === 'ownServer' ? await startEmbeddedServer(serverDir, systemPorts().random) : undefined;
  const log: string[] = [];
  const write = (event: string, facts = {}) => log.push(JSON.stringify({ event, ...facts }));
  const logger = { info: write, error: write };
  const start = (changed: Partial<HubOptions>) =>
    startHub({
      dataDir,
      logger,
      practice: { seed: 'test', delayMs: 0 },
      ...(server && { databaseUrl: server.url }),
      ...options,
      ...changed,
    });
  let hub = await start({});
  return {
    get hub() {
      return hub;
    },
    dataDir,
    databaseUrl: server?.url,
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
      await server?.stop();
      for (const folder of [dataDir, serverDir]) await rm(folder, { recursive: true, force: true });
    },
  };
}
