import { app } from 'electron';
import { start } from './graph';
import { describeException } from './log';
import { refusedDebugSwitch, registerAppScheme } from './window';

/** Node's own switches never reach Chromium's list. */
function isArgument(name: string): boolean {
  const given = [...process.argv, ...process.execArgv];
  return given.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`));
}

process.umask(0o077);
registerAppScheme();
const refused = app.isPackaged
  ? refusedDebugSwitch((name) => app.commandLine.hasSwitch(name) || isArgument(name))
  : undefined;
if (refused !== undefined || !app.requestSingleInstanceLock()) {
  app.exit(refused === undefined ? 0 : 1);
} else {
  start().catch((thrown: unknown) => {
    // Without a window this line is all that there is; it says where, never what.
    const { kind, frames } = describeException(thrown);
    process.stderr.write(`Enroller Desk cannot start: ${kind} at ${frames.join(' < ')}\n`);
    app.exit(1);
  });
}
