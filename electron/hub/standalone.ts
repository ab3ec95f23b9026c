import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { HubStartError, startHub, type HubLogger, type RunningHub } from './index';

const usage = `Usage: npm run hub -- [options]

  --data <folder>          keys and database (default .hub)
  --database-url <url>     a PostgreSQL server of your own (or DATABASE_URL)
  --key-file <path>        the key file, if not in the data folder (or HUB_KEY_FILE)
  --host <address>         where to listen (default 127.0.0.1)
  --port <number>          (default 4180; 0 takes a free one)
  --public-origin <url>    an address under which clients reach the hub; may be repeated
  --packs <folder>         signed packs to hand out
  --office                 a real hub; without it the hub plays the exchange, for practice
  --recovery-kit <path>    first start of a real hub: where the printable recovery kit goes
  --seed <text>            practice: the same seed gives the same answers
  --delay-ms <number>      practice: time before each answer
  --log                    write a line for each request
`;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '.hub' },
    'database-url': { type: 'string' },
    'key-file': { type: 'string' },
    host: { type: 'string' },
    port: { type: 'string', default: '4180' },
    'public-origin': { type: 'string', multiple: true },
    packs: { type: 'string' },
    office: { type: 'boolean', default: false },
    'recovery-kit': { type: 'string' },
    seed: { type: 'string' },
    'delay-ms': { type: 'string' },
    log: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}

const lineLogger: HubLogger = {
  info: (event, facts) => write(JSON.stringify({ event, ...facts })),
  error: (event, facts) => write(JSON.stringify({ level: 'error', event, ...facts })),
};

function start(): Promise<RunningHub> {
  const databaseUrl = values['database-url'] ?? process.env.DATABASE_URL;
  const keyFilePath = values['key-file'] ?? process.env.HUB_KEY_FILE;
  const practice = {
    ...(values.seed !== undefined && { seed: values.seed }),
    ...(values['delay-ms'] !== undefined && { delayMs: Number(values['delay-ms']) }),
  };
  return startHub({
    dataDir: resolve(values.data),
    port: Number(values.port),
    practice: values.office ? false : practice,
    ...(databaseUrl && { databaseUrl }),
    ...(keyFilePath && { keyFilePath }),
    ...(values.host && { host: values.host }),
    ...(values['public-origin'] && { publicOrigins: values['public-origin'] }),
    ...(values.packs && { packsDir: resolve(values.packs) }),
    ...(values['recovery-kit'] && { recoveryKitPath: resolve(values['recovery-kit']) }),
    ...(values.log && { logger: lineLogger }),
  });
}

function announce({ url, hubInfo, invitations }: RunningHub): void {
  if (process.connected !== false) process.send?.({ type: 'ready', url, hubInfo, invitations });
  write(`${hubInfo.name} (${hubInfo.hubId}) listens at ${url}`);
  if (invitations.length === 0) return;
  write('\nPractice only: no answer comes from a real exchange. One-time invitation codes:');
  for (const { code, displayName, role } of invitations)
    write(`  ${code}  ${displayName}, ${role}`);
}

/**
 * Closes once, however often and however early it is asked to: a second Ctrl-C does not tear the
 * database down, and one during the start is obeyed as soon as there is something to close.
 */
function closeWhenAsked(starting: Promise<RunningHub>): void {
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= starting.then((hub) => hub.close()).then(() => process.exit(0));
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  // As a child: whoever started us is gone, and our output with them.
  if (process.send) process.on('disconnect', close);
  process.stdout.on('error', close);
}

if (values.help) {
  write(usage);
} else {
  try {
    const starting = start();
    closeWhenAsked(starting);
    announce(await starting);
  } catch (error) {
    if (!(error instanceof HubStartError)) throw error;
    if (process.send) process.send({ type: 'failed', code: error.code });
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
