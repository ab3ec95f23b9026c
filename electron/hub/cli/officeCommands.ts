import { roles, type Role } from '#shared/domain/access/roles';
import type { HubCounselor } from '#shared/hub/index';
import { inTransaction } from '../database/database';
import { invitationLifetimeMs, invite, withdrawInvitations } from '../store/invitationStore';
import { listComputers, listPeople } from '../store/officeLists';
import {
  findComputer,
  findCounselor,
  putCounselor,
  revokeComputer,
  setCounselorActive,
} from '../store/peopleStore';
import { CommandProblem } from './commandProblem';
import type { Office } from './office';

export interface CommandValues {
  readonly name?: string | undefined;
  readonly role?: string | undefined;
  readonly certification?: string | undefined;
  readonly person?: string | undefined;
  readonly computer?: string | undefined;
}

/** One thing to do in an office; answers the lines to print. */
export type OfficeCommand = (office: Office, values: CommandValues) => Promise<readonly string[]>;

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** What leads from a new hub to a working office; the kit was written when the hub was made. */
const setUp: OfficeCommand = ({ identity }) =>
  Promise.resolve([
    `${identity.name} (${identity.hubId}) is ready.`,
    `Recovery key ${identity.recoveryKey.keyId}: print the recovery kit, lock it away, delete the file.`,
    'Next: npm run hub -- invite --name "…" --role …    then: npm run hub -- --office',
  ]);

const invitePerson: OfficeCommand = async (office, values) => {
  const { database, keyFile, ports } = office;
  return inTransaction(database, async (connection) => {
    const person = values.person
      ? await knownPerson(office, values.person)
      : newPerson(values, ports.random.bytes(12));
    await putCounselor(connection, person);
    await withdrawInvitations(connection, person.id);
    const code = await invite(connection, keyFile, ports, person.id);
    return [
      `${person.displayName}, ${person.role} (${person.id})`,
      `Invitation code: ${code}`,
      `It works once, until ${dayOf(ports.clock.nowMs() + invitationLifetimeMs)}, and is not shown again.`,
    ];
  });
};

function newPerson({ name, role, certification }: CommandValues, chance: Uint8Array): HubCounselor {
  if (!name?.trim()) throw new CommandProblem('Who is invited? --name "First Last"');
  if (!isRole(role)) throw new CommandProblem(`In which role? --role ${roles.join(' | ')}`);
  return {
    id: `counselor_${Buffer.from(chance).toString('base64url')}`,
    displayName: name.trim(),
    role,
    ...(certification && { certificationNumber: certification }),
  };
}

function isRole(text: string | undefined): text is Role {
  return roles.some((role) => role === text);
}

async function knownPerson({ database }: Office, id: string): Promise<HubCounselor> {
  const found = await findCounselor(database, id);
  if (!found) throw new CommandProblem(`Nobody has the id ${id}. "people" lists everybody.`);
  if (!found.active) throw new CommandProblem(`${id} has left. "return --person ${id}" first.`);
  return found.counselor;
}

const people: OfficeCommand = async ({ database, ports }) => {
  const listed = await listPeople(database, ports.clock.nowMs());
  if (listed.length === 0) return ['Nobody yet. npm run hub -- invite --name "…" --role …'];
  return listed.map((person) =>
    [
      person.id,
      `${person.displayName}, ${person.role}`,
      person.active ? `${person.computers} computers` : 'has left',
      ...(person.invitationEndsMs ? [`invited until ${dayOf(person.invitationEndsMs)}`] : []),
    ].join('  ·  '),
  );
};

const computers: OfficeCommand = async ({ database }) => {
  const listed = await listComputers(database);
  if (listed.length === 0) return ['No computer is paired yet.'];
  return listed.map(({ id, pairedAtMs, revoked, people: names }) =>
    [id, `paired ${dayOf(pairedAtMs)}`, names.join(', '), ...(revoked ? ['revoked'] : [])].join(
      '  ·  ',
    ),
  );
};

const withdraw: OfficeCommand = async ({ database }, { person }) => {
  await withdrawInvitations(database, required(person, '--person'));
  return ['The codes that were not used yet no longer work.'];
};

const revoke: OfficeCommand = async ({ database, ports }, { computer }) => {
  const id = required(computer, '--computer');
  const found = await findComputer(database, id);
  if (!found) throw new CommandProblem(`No computer has the id ${id}. "computers" lists them.`);
  if (!found.revoked) await revokeComputer(database, id, ports.clock.nowMs());
  return [
    'Revoked: it gets no new token. What it delivered stays; what it still holds stays sealed on it.',
  ];
};

const activity =
  (active: boolean, line: string): OfficeCommand =>
  async ({ database }, { person }) => {
    const id = required(person, '--person');
    if (!(await setCounselorActive(database, id, active))) {
      throw new CommandProblem(`Nobody has the id ${id}. "people" lists everybody.`);
    }
    if (!active) await withdrawInvitations(database, id);
    return [line];
  };

function required(value: string | undefined, option: string): string {
  if (value) return value;
  throw new CommandProblem(`Which one? ${option} <id>`);
}

export const officeCommands: Readonly<Record<string, OfficeCommand>> = {
  setup: setUp,
  invite: invitePerson,
  withdraw,
  people,
  leave: activity(false, 'They can no longer sign in. Their cases and receipts stay.'),
  return: activity(true, 'They can sign in again on the computers they were paired with.'),
  computers,
  revoke,
};
