import { isDriven, launchArguments } from './arguments';

/**
 * Features that would reach for the network, upgrade the origin's scheme, or get between Fetch interception and a
 * page; and pages of the browser's own, which would be loaded beside the application's at every start.
 */
const DISABLED_FEATURES = [
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PaintHolding',
  'Translate',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'SpareRendererForSitePerProcess',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
];

const ALWAYS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-startup-window',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-default-apps',
  '--disable-search-engine-choice-screen',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-breakpad',
  '--disable-dev-shm-usage',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--hide-crash-restore-bubble',
  '--disable-popup-blocking',
  '--window-size=1366,768',
  `--disable-features=${DISABLED_FEATURES.join(',')}`,
];

/** The app's own command-line switches that mean the same to Chromium. */
const PASSED_ON = new Set([
  'lang',
  'force-color-profile',
  'js-flags',
  'force-device-scale-factor',
  'enable-features',
]);

/** Nothing but an intercepted request may leave the page: all else is sent to a proxy that is not there. */
const NO_NETWORK = ['--proxy-server=http://127.0.0.1:9', '--proxy-bypass-list=<-loopback>'];

/** Chromium cannot build its sandbox as root; Electron takes the same option, so whoever starts the host may ask for it. */
export function sandboxFlags(): string[] {
  const without =
    process.getuid?.() === 0 ||
    launchArguments.includes('--no-sandbox') ||
    process.env['HOST_NO_SANDBOX'] === '1';
  return without ? ['--no-sandbox'] : [];
}

/** Whether a window is to be seen: `npm start` asks for it, a test does not. */
export const isHeaded = process.env['HOST_HEADED'] === '1';

/** All of Chromium's arguments except the profile and the pipe. */
export function chromiumFlags(appSwitches: ReadonlyMap<string, string>): string[] {
  const passedOn = [...appSwitches]
    .filter(([name]) => PASSED_ON.has(name))
    .map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
  return [
    ...ALWAYS,
    ...(isHeaded ? [] : ['--headless']),
    ...sandboxFlags(),
    ...(process.env['HOST_NETWORK'] === 'on' ? [] : NO_NETWORK),
    ...(isDriven ? ['--remote-debugging-port=0'] : []),
    ...passedOn,
    ...(process.env['HOST_CHROMIUM_ARGS']?.split(' ') ?? []),
  ];
}
