/**
 * Chromium alone knows no `app:` scheme, so `app://desk/x` is served as `https://desk.app.localhost/x`: a secure origin
 * with its own storage. No such request leaves the browser, so neither a certificate nor a socket is involved.
 */

const SUFFIX = 'localhost';
const schemes = new Set<string>();

/** Declares a scheme of the app; from then on its addresses are translated both ways. */
export function addScheme(scheme: string): void {
  schemes.add(scheme);
}

/** `app://desk/x` → `https://desk.app.localhost/x`; any other address as it is. */
export function toChromium(url: string): string {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url);
  const [, scheme = '', host = '', rest = ''] = parts ?? [];
  return schemes.has(scheme)
    ? `https://${host}.${scheme}.${SUFFIX}${rest === '' ? '/' : rest}`
    : url;
}

/** The way back. */
export function toApp(url: string): string {
  const parts = /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.localhost(?::\d+)?(.*)$/is.exec(url);
  const [, host = '', scheme = '', rest = ''] = parts ?? [];
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : url;
}

/** A Content-Security-Policy in which the app's schemes are named as Chromium sees them. */
export function policyToChromium(policy: string): string {
  let mapped = policy;
  for (const scheme of schemes) {
    const source = new RegExp(`(^|[\\s;])${scheme}:(?://([^\\s;,]+))?(?=[\\s;,]|$)`, 'g');
    mapped = mapped.replace(source, (_match, before: string, host?: string) => {
      return `${before}https://${host ?? '*'}.${scheme}.${SUFFIX}`;
    });
  }
  return mapped;
}

/** `app://desk` for an address of the app; the ordinary origin for another. */
export function originOf(url: string): string {
  if (!URL.canParse(url)) return 'null';
  const parsed = new URL(url);
  return schemes.has(parsed.protocol.slice(0, -1))
    ? `${parsed.protocol}//${parsed.host}`
    : parsed.origin;
}
