import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 10;
const GONE_TIMEOUT_MS = 10_000;

/** Ends the main process and everything it started, at once and without warning, and waits until nothing of it is left. */
export async function killProcessGroup(leader: number): Promise<void> {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    return;
  }
  // The operating system tells nobody but the parent, and the parent is dead too: asking is the only way to know.
  for (let waitedMs = 0; isAlive(leader); waitedMs += POLL_MS) {
    if (waitedMs > GONE_TIMEOUT_MS) throw new Error('the killed application is still running');
    await pause(POLL_MS);
  }
}

function isAlive(leader: number): boolean {
  return process.platform === 'linux' ? linuxGroupLives(leader) : groupAnswers(leader);
}

/** A dead process that nobody has collected yet (state Z) still answers a signal, so the process table is read instead. */
function linuxGroupLives(leader: number): boolean {
  return readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name)) return false;
    const [state, , group] = statFields(name);
    return Number(group) === leader && state !== 'Z' && state !== 'X';
  });
}

/** The fields after the command's name, which may itself hold spaces and parentheses. */
function statFields(processId: string): string[] {
  try {
    const text = readFileSync(`/proc/${processId}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function groupAnswers(leader: number): boolean {
  try {
    process.kill(-leader, 0);
    return true;
  } catch {
    return false;
  }
}
