import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { contentSecurityPolicy } from '../../../electron/window/contentSecurityPolicy';

const typeByExtension: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

export interface ServedPage {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Serves a built page on a port of its own under the product's content security policy. */
export async function servePage(folder: string): Promise<ServedPage> {
  const server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : path.normalize(`.${request.url ?? ''}`);
    const type = typeByExtension[path.extname(name)];
    const refuse = () => response.writeHead(404).end();
    if (type === undefined || name.startsWith('..')) return void refuse();
    readFile(path.join(folder, name)).then((bytes) => {
      response.writeHead(200, {
        'Content-Type': type,
        'Content-Security-Policy': contentSecurityPolicy,
        // Cross-origin isolation gives timers their full resolution.
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      });
      response.end(bytes);
    }, refuse);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
