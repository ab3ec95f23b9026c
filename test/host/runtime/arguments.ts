import path from 'node:path';

/** What came after the executable's name, exactly as given. */
export const launchArguments: readonly string[] = process.argv.slice(2);

/** The value of `--name=value`, '' for a bare `--name`, undefined when it was not given. */
export function launchSwitch(name: string): string | undefined {
  const given = launchArguments.find(
    (item) => item === `--${name}` || item.startsWith(`--${name}=`),
  );
  return given?.slice(name.length + 3);
}

/** Playwright asks for a debugging port, and holds the app's `ready` until it has attached. */
export const isDriven = launchSwitch('remote-debugging-port') !== undefined;

/** The app's folder or main file: the first argument that is not an option. */
export function appTarget(): { target: string; rest: string[] } {
  const at = launchArguments.findIndex((item) => !item.startsWith('-'));
  return {
    target: path.resolve(launchArguments[at] ?? '.'),
    rest: at < 0 ? [] : launchArguments.slice(at + 1),
  };
}

/** Says something for whoever debugs the host itself (HOST_DEBUG=1). */
export function debugLog(...parts: unknown[]): void {
  if (process.env['HOST_DEBUG']) process.stderr.write(`[host] ${parts.map(String).join(' ')}\n`);
}
