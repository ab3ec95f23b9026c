import { systemPorts } from '../ports/systemPorts';
import { CommandProblem } from './commandProblem';
import type { HubArguments } from './hubArguments';
import { inOffice } from './office';
import { officeCommands } from './officeCommands';

/** Does one thing in an office; answers the lines to print. Throws where something is missing. */
export async function runOfficeCommand(
  command: string,
  { values, place, recoveryKitPath }: HubArguments,
): Promise<readonly string[]> {
  const run = Object.hasOwn(officeCommands, command) ? officeCommands[command] : undefined;
  if (!run) throw new CommandProblem(`There is no command "${command}".`);
  // Only at setup is the name the office's; afterwards it is a person's.
  const first = { name: (command === 'setup' && values.name) || 'Enroller Desk hub' };
  const kit = command === 'setup' ? recoveryKitPath : undefined;
  return inOffice(place, { ...first, recoveryKitPath: kit }, systemPorts(), (office) =>
    run(office, values),
  );
}
