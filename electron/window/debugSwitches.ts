/** Switches that open the process to a debugger, change the network or weaken the sandbox. */
const refusedSwitches = [
  'inspect',
  'inspect-brk',
  'inspect-port',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'js-flags',
  'proxy-server',
  'proxy-pac-url',
  'host-rules',
  'host-resolver-rules',
  'ignore-certificate-errors',
  'disable-web-security',
  'no-sandbox',
  'load-extension',
  'log-net-log',
  'enable-logging',
] as const;

/** The first switch that a packaged app does not start with. */
export function refusedDebugSwitch(hasSwitch: (name: string) => boolean): string | undefined {
  return refusedSwitches.find((name) => hasSwitch(name));
}
