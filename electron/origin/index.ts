/**
 * The origin of a URL, of our own schemes too: Node's `URL.origin` calls those `null`. Undefined for
 * what has no host, such as `about:blank`.
 */
export function originOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return host === '' ? undefined : `${protocol}//${host}`;
}
