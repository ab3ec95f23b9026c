import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { SealingCurve } from '../keys/keyRing';
import { CommandProblem } from './commandProblem';

export const usage = `Usage: npm run hub                              a hub for practice: it plays the exchange
       npm run hub -- --office                  your office's hub
       npm run hub -- <command> [options]       looks after an office's people, while its hub runs or not

Commands
  setup --name <office> --recovery-kit <path>   makes the office's hub: its keys, and the recovery kit to print
  invite --name <person> --role <role>          enters a person and prints a one-time code (14 days)
  invite --person <id>                          a new code: another computer, or a lost key file
  withdraw --person <id>                        unused codes of this person no longer work
  people                                        everybody, with computers and open invitations
  leave --person <id>                           somebody left: no more signing in; their cases stay
  return --person <id>                          they are back
  computers                                     every computer, who works on it
  revoke --computer <id>                        a lost or stolen computer: it gets nothing more

Roles: agent, enrollmentCounselor, planBasedEnroller, agencyManager, adminStaffLevel1, adminStaffLevel2,
       primaryContact, authorizedContact        (invite --certification <number> where there is one)

Options
  --data <folder>          keys and database (default .hub)
  --database-url <url>     a PostgreSQL server of your own (or DATABASE_URL)
  --key-file <path>        the key file, if not in the data folder (or HUB_KEY_FILE)
  --recovery-kit <path>    first start: where the printable recovery kit goes
  --name <text>            first start: the office's name, as its people see it
  --host <address>         where to listen (default 127.0.0.1)
  --port <number>          (default 4180; 0 takes a free one)
  --public-origin <url>    an address under which clients reach the hub; may be repeated
  --sealing-curve <name>   what new sealing keys are made on: X25519 (default), or P-256 where rules ask for it
  --packs <folder>         signed packs to hand out
  --seed <text>            practice: the same seed gives the same answers
  --delay-ms <number>      practice: time before each answer
  --log                    write a line for each request
`;

const options = {
  data: { type: 'string', default: '.hub' },
  'database-url': { type: 'string' },
  'key-file': { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string', default: '4180' },
  'public-origin': { type: 'string', multiple: true },
  'sealing-curve': { type: 'string', default: 'X25519' },
  packs: { type: 'string' },
  office: { type: 'boolean', default: false },
  name: { type: 'string' },
  'recovery-kit': { type: 'string' },
  seed: { type: 'string' },
  'delay-ms': { type: 'string' },
  log: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  role: { type: 'string' },
  certification: { type: 'string' },
  person: { type: 'string' },
  computer: { type: 'string' },
} as const;

/** What was typed. Throws a `CommandProblem` that says what is not understood. */
export function readHubArguments(args: readonly string[]) {
  const { values, positionals } = parsed(args);
  const [command, ...rest] = positionals;
  if (rest.length > 0) throw new CommandProblem(`One command at a time, not "${rest.join(' ')}".`);
  const place = {
    dataDir: resolve(values.data),
    databaseUrl: values['database-url'] ?? process.env.DATABASE_URL,
    keyFilePath: values['key-file'] ?? process.env.HUB_KEY_FILE,
  };
  const kit = values['recovery-kit'];
  const recoveryKitPath = kit === undefined ? undefined : resolve(kit);
  return { command, values, place, recoveryKitPath, sealingCurve: curveOf(values) };
}
export type HubArguments = ReturnType<typeof readHubArguments>;

function curveOf({ 'sealing-curve': name }: { readonly 'sealing-curve': string }): SealingCurve {
  if (name === 'X25519' || name === 'P-256') return name;
  throw new CommandProblem(`Sealing keys are made on X25519 or on P-256, not on "${name}".`);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const [reason = 'Not understood'] = error instanceof Error ? error.message.split('. ') : [];
    throw new CommandProblem(`${reason}.`);
  }
}
