import { resolve } from 'node:path';
import { CommandProblem } from './cli/commandProblem';
import { readHubArguments, usage, type HubArguments } from './cli/hubArguments';
import { runOfficeCommand } from './cli/runOfficeCommand';
import { HubStartError, startHub, type HubLogger, type RunningHub } from './index';

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}

const lineLogger: HubLogger = {
  info: (event, facts) => write(JSON.stringify({ event, ...facts })),
  error: (event, facts) => write(JSON.stringify({ level: 'error', event, ...facts })),
};

function start({
  values,
  place,
  recoveryKitPath,
  sealingCurve,
}: HubArguments): Promise<RunningHub> {
  const { databaseUrl, keyFilePath } = place;
  const practice = {
    ...(values.seed !== undefined && { seed: values.seed }),
    ...(values['delay-ms'] !== undefined && { delayMs: Number(values['delay-ms']) }),
  };
  return startHub({
    dataDir: place.dataDir,
    port: Number(values.port),
    sealingCurve,
    practice: values.office ? false : practice,
    ...(databaseUrl && { databaseUrl }),
    ...(keyFilePath && { keyFilePath }),
    ...(values.name && { name: values.name }),
    ...(values.host && { host: values.host }),
    ...(values['public-origin'] && { publicOrigins: values['public-origin'] }),
    ...(values.packs && { packsDir: resolve(values.packs) }),
    ...(recoveryKitPath && { recoveryKitPath }),
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

async function run(): Promise<void> {
  const given = readHubArguments(process.argv.slice(2));
  if (given.values.help || given.command === 'help') return write(usage);
  if (given.command !== undefined) {
    for (const line of await runOfficeCommand(given.command, given)) write(line);
    return;
  }
  const starting = start(given);
  closeWhenAsked(starting);
  announce(await starting);
}

try {
  await run();
} catch (error) {
  const isExpected = error instanceof HubStartError || error instanceof CommandProblem;
  if (!isExpected) throw error;
  if (error instanceof HubStartError) process.send?.({ type: 'failed', code: error.code });
  process.stderr.write(`${error.message}\n`);
  if (error instanceof CommandProblem) process.stderr.write('npm run hub -- --help\n');
  process.exitCode = error instanceof CommandProblem ? 2 : 1;
}
