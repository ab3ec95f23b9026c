import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentSecurityPolicy } from '../../../electron/window/contentSecurityPolicy';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };
const HEADERS = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
};

/** Answers `app://desk/…`: the bundled page, an echo, a redirect and a download. */
export async function servePage(request: Request): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  if (host !== 'desk') return new Response('not here', { status: 404 });
  switch (pathname) {
    case '/echo':
      return new Response(await request.arrayBuffer(), {
        headers: { ...HEADERS, 'x-method': request.method },
      });
    case '/away':
      return new Response(null, {
        status: 302,
        headers: { location: 'https://elsewhere.example/' },
      });
    case '/download':
      return new Response('rows', {
        headers: { 'content-disposition': 'attachment; filename="rows.csv"' },
      });
    default:
      return serveFile(pathname);
  }
}

async function serveFile(pathname: string): Promise<Response> {
  try {
    const body = await readFile(path.join(import.meta.dirname, 'page', path.basename(pathname)));
    return new Response(body, {
      headers: { ...HEADERS, 'content-type': TYPES[path.extname(pathname)] ?? 'text/plain' },
    });
  } catch {
    return new Response('not found', { status: 404 });
  }
}
