import { isIP } from 'node:net';

interface ListeningPlace {
  readonly host?: string;
  readonly publicOrigins?: readonly string[];
}

/**
 * Which addresses a proof may name. On loopback any port will do: a tunnel or a test stands between,
 * and nobody else's server is there. Elsewhere only the addresses that the office published.
 */
export function originPolicy({ host = '127.0.0.1', publicOrigins = [] }: ListeningPlace) {
  const published = new Set(publicOrigins);
  const onLoopback = isLoopback(host);
  return (origin: string): boolean => {
    if (published.has(origin)) return true;
    return onLoopback && URL.canParse(origin) && isLoopback(new URL(origin).hostname);
  };
}

function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}
