/**
 * The origin of a URL, of our own schemes too: Node's `URL.origin` calls those `null`. Undefined for
 * what has no host, such as `about:blank`.
 */
export function originOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return host === '' ? undefined : `${protocol}//${host}`;
}

const loopbackHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether what goes there is protected on its way: TLS, or it never leaves this computer. */
export function isProtectedAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && loopbackHosts.has(hostname));
}
