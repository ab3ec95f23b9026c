import { join, normalize, sep } from 'node:path';
import type { Files } from '../ports';
import { contentSecurityPolicy } from './contentSecurityPolicy';

/** The page's origin. It must never change: IndexedDB belongs to it. */
export const appScheme = 'app';
export const appHost = 'desk';
export const appOrigin = `${appScheme}://${appHost}`;
export const startPage = `${appOrigin}/index.html`;

const mimeTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  wasm: 'application/wasm',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
};

const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

export interface AppRequest {
  readonly method: string;
  readonly url: string;
}

/** Serves the built page from `root` and nothing beside it. */
export function createAppProtocol(
  files: Files,
  root: string,
): (request: AppRequest) => Promise<Response> {
  return async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return refusal(405);
    const path = filePathFor(url, root);
    if (path === undefined) return refusal(404);
    const type = mimeTypes[path.split('.').at(-1) ?? ''];
    const bytes = type === undefined ? undefined : await readFile(files, path);
    if (type === undefined || !bytes) return refusal(404);
    return new Response(method === 'HEAD' ? null : new Uint8Array(bytes), {
      headers: { ...securityHeaders, 'Content-Type': type },
    });
  };
}

/** The file that a URL means; undefined where it is not ours or leads out of the folder. */
export function filePathFor(url: string, root: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname, username, password } = new URL(url);
  if (protocol !== `${appScheme}:` || host !== appHost || username !== '' || password !== '') {
    return undefined;
  }
  const decoded = decodePath(pathname);
  if (decoded === undefined || /[\0\\:]/.test(decoded)) return undefined;
  const path = normalize(join(root, decoded === '/' ? 'index.html' : decoded));
  return path.startsWith(normalize(root) + sep) ? path : undefined;
}

function decodePath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

async function readFile(files: Files, path: string): Promise<Buffer | undefined> {
  try {
    return await files.read(path);
  } catch {
    return undefined; // A folder, or not readable: for the page it does not exist.
  }
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: securityHeaders });
}
