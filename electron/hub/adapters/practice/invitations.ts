import type { HubCounselor } from '#shared/hub/index';
import { inTransaction, type Database } from '../../database/database';
import type { KeyFile } from '../../keys/keyFile';
import type { HubPorts } from '../../ports/hubPorts';
import { invite, withdrawInvitations } from '../../store/invitationStore';
import { putCounselor } from '../../store/peopleStore';
import { practicePeople } from './people';

export interface Invitation extends HubCounselor {
  readonly code: string;
}

/** Enters the practice people and gives each a fresh one-time code; unused older ones are withdrawn. */
export async function inviteEverybody(
  database: Database,
  keyFile: KeyFile,
  ports: HubPorts,
): Promise<Invitation[]> {
  return inTransaction(database, async (connection) => {
    const invitations: Invitation[] = [];
    for (const person of practicePeople) {
      await putCounselor(connection, person);
      await withdrawInvitations(connection, person.id);
      invitations.push({ ...person, code: await invite(connection, keyFile, ports, person.id) });
    }
    return invitations;
  });
}
