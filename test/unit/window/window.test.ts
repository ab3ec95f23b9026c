import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAppProtocol, filePathFor } from '../../../electron/window/appProtocol';
import { contentSecurityPolicy } from '../../../electron/window/contentSecurityPolicy';
import { refusedDebugSwitch } from '../../../electron/window/debugSwitches';
import {
  isGrantedCamera,
  isGrantedPermission,
  isLocalRequest,
  type MediaAsk,
} from '../../../electron/window/requestRules';
import { systemFiles } from '../../../electron/ports';
import { temporaryFolder } from '../../support/mainPorts';

const root = '/opt/desk/renderer';

describe('the address of a file of the page', () => {
  it.each([
    ['app://desk/', `${root}/index.html`],
    ['app://desk/index.html', `${root}/index.html`],
    ['app://desk/assets/main-1a2b.js?x=1#y', `${root}/assets/main-1a2b.js`],
    ['app://desk/a%20b.css', `${root}/a b.css`],
    ['app://desk/%2e%2e/%2e%2e/inside.json', `${root}/inside.json`],
  ])('%s is %s', (url, path) => {
    expect(filePathFor(url, root)).toBe(path);
  });

  it.each([
    'app://other/index.html',
    'https://desk/index.html',
    'app://user:pass@desk/index.html',
    'app://desk/..%2fsecret.json',
    'app://desk/a/%2e%2e%2f%2e%2e%2fsecret.json',
    'app://desk/..%5csecret.json',
    'app://desk/%00index.html',
    'app://desk/%',
    'app://desk/C:%2fsecret.json',
    'file:///etc/passwd',
    'nonsense',
  ])('%s leads nowhere', (url) => {
    expect(filePathFor(url, root)).toBeUndefined();
  });

  it('never leads out of the folder, whatever is asked for', () => {
    const piece = fc.constantFrom('..', '.', '%2e%2e', '%2f', '/', '%5c', '\\', 'a', '', '%252e');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const path = filePathFor(`app://desk/${pieces.join('/')}`, root);
        if (path !== undefined) expect(`${path}/`.startsWith(`${root}/`)).toBe(true);
      }),
    );
  });
});

describe('serving the page', () => {
  async function setUp() {
    const folder = await temporaryFolder();
    await mkdir(`${folder}/assets`);
    await writeFile(`${folder}/index.html`, '<!doctype html>');
    await writeFile(`${folder}/assets/main.js`, 'export {};');
    await writeFile(`${folder}/assets/main.js.map`, '{}');
    const serve = createAppProtocol(systemFiles, folder);
    const get = (url: string, method = 'GET') => serve({ method, url: `app://desk${url}` });
    return { folder, get };
  }

  it('answers files with their type, the policy and no sniffing', async () => {
    const { get } = await setUp();
    const answer = await get('/assets/main.js');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('export {};');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    const head = await get('/index.html', 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it.each([
    ['/missing.html', 'GET', 404],
    ['/assets', 'GET', 404],
    ['/assets/', 'GET', 404],
    ['/assets/main.js.map', 'GET', 404],
    ['/index.html', 'POST', 405],
    ['/index.html', 'PUT', 405],
  ])('refuses %s %s, still with the policy', async (url, method, status) => {
    const { get } = await setUp();
    const answer = await get(url, method);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  });

  it('is not talked into a folder by its name', async () => {
    const { folder, get } = await setUp();
    await mkdir(`${folder}/page.html`);
    await symlink(dirname(folder), `${folder}/up`);
    expect((await get('/page.html')).status).toBe(404);
    expect((await get('/up')).status).toBe(404);
  });
});

describe('what the page may do', () => {
  it('loads scripts, styles, fonts and workers of its own alone, and evaluates no text', () => {
    const directives = new Map(
      contentSecurityPolicy.split('; ').map((directive): [string, string] => {
        const [name = '', ...values] = directive.split(' ');
        return [name, values.join(' ')];
      }),
    );
    expect(directives.get('default-src')).toBe("'none'");
    for (const name of ['style-src', 'font-src', 'worker-src', 'connect-src']) {
      expect(directives.get(name)).toBe("'self'");
    }
    expect(directives.get('script-src')).toBe("'self' 'wasm-unsafe-eval'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  it.each([
    ['app://desk/index.html', true],
    ['blob:app://desk/1', true],
    ['data:image/png;base64,AA', true],
    ['app://other/index.html', false],
    ['https://example.com/', false],
    ['http://127.0.0.1/', false],
    ['ws://127.0.0.1/', false],
    ['file:///etc/passwd', false],
    ['devtools://devtools/x', false],
    ['', false],
  ])('asked for %s: %s', (url, allowed) => {
    expect(isLocalRequest(url, false)).toBe(allowed);
  });

  it('is granted durable storage and no other permission', () => {
    expect(isGrantedPermission('persistent-storage', 'app://desk')).toBe(true);
    expect(isGrantedPermission('persistent-storage', 'app://desk/index.html')).toBe(true);
    expect(isGrantedPermission('persistent-storage', 'https://example.com')).toBe(false);
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'usb',
    ]) {
      expect(isGrantedPermission(permission, 'app://desk')).toBe(false);
    }
  });

  const ourScreen: MediaAsk = {
    origin: 'app://desk',
    isMainFrame: true,
    isOurWindow: true,
    media: ['video'],
  };

  it('gets the camera while one of its screens wants pictures, and not a moment longer', () => {
    expect(isGrantedCamera(ourScreen, true)).toBe(true);
    expect(isGrantedCamera(ourScreen, false)).toBe(false);
  });

  it.each([
    ['the microphone', { media: ['audio'] }],
    ['pictures with sound', { media: ['video', 'audio'] }],
    ['it knows not what', { media: ['unknown'] }],
    ['nothing', { media: [] }],
    ['a frame inside', { isMainFrame: false }],
    ['another window', { isOurWindow: false }],
    ['another origin', { origin: 'https://example.com' }],
    ['another host of the scheme', { origin: 'app://desk.evil' }],
    ['no origin', { origin: '' }],
  ])('is denied a camera for %s even then', (_, part) => {
    expect(isGrantedCamera({ ...ourScreen, ...part }, true)).toBe(false);
  });

  it('does not start, once packaged, with a switch that opens it to others', () => {
    for (const name of [
      'inspect',
      'remote-debugging-port',
      'js-flags',
      'no-sandbox',
      'proxy-server',
    ]) {
      expect(refusedDebugSwitch((asked) => asked === name)).toBe(name);
    }
    expect(refusedDebugSwitch((asked) => asked === 'user-data-dir')).toBeUndefined();
  });
});
