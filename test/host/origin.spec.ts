import { untilReady } from '../e2e/desk';
import { expect, test } from './sample/test';

test('the app is served at its own address, in a secure context of a usual window size', async ({
  desk,
}) => {
  const url = await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
  );
  expect(url).toBe('app://desk/index.html');
  const page = await desk.page.evaluate(() => ({
    secure: isSecureContext,
    width: innerWidth,
    height: innerHeight,
  }));
  expect(page).toEqual({ secure: true, width: 1366, height: 768 });
});

test('the content security policy is enforced on scripts', async ({ desk }) => {
  const result = await desk.page.evaluate(async () => {
    const violation = new Promise<string>((resolve) => {
      document.addEventListener(
        'securitypolicyviolation',
        (event) => resolve(event.violatedDirective),
        { once: true },
      );
    });
    const injected = document.createElement('script');
    injected.textContent = 'globalThis.injectedScriptRan = true';
    document.body.append(injected);
    return {
      directive: await violation,
      ran: ['inlineScriptRan', 'injectedScriptRan'].filter((name) => name in globalThis),
    };
  });
  expect(result).toEqual({ directive: 'script-src-elem', ran: [] });
});

test('the policy refuses a blob worker, a foreign connection and a foreign image', async ({
  desk,
}) => {
  const refused = await desk.page.evaluate(async () => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      directives.push(event.effectiveDirective),
    );
    await fetch('https://elsewhere.example/').catch(() => undefined);
    const image = new Image();
    const imageFailed = new Promise((resolve) => (image.onerror = resolve));
    image.src = 'https://elsewhere.example/pixel.png';
    await imageFailed;
    const address = URL.createObjectURL(new Blob(['']));
    const worker = new Worker(address);
    await new Promise((resolve) => (worker.onerror = resolve));
    return directives;
  });
  expect(refused.sort()).toEqual(['connect-src', 'img-src', 'worker-src']);
});

test('WebAssembly may be compiled, code from text may not', async ({ desk }) => {
  const compiled = await desk.page.evaluate(async () => {
    const empty = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
    return (await WebAssembly.compile(empty)) instanceof WebAssembly.Module;
  });
  expect(compiled).toBe(true);
  await expect(desk.page.locator('html')).toHaveAttribute('data-code-from-text', 'EvalError');
});

test('a module worker fetches from the app and hashes what it gets', async ({ desk }) => {
  const answer = await desk.page.evaluate(() => {
    const worker = new Worker('worker.js', { type: 'module' });
    return new Promise<{ hex: string; isSecure: boolean }>((resolve) => {
      worker.onmessage = (event: MessageEvent<{ hex: string; isSecure: boolean }>) =>
        resolve(event.data);
      worker.postMessage('echo');
    });
  });
  expect(answer).toMatchObject({
    isSecure: true,
    hex: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  });
});

test('binary bodies reach the handler, and webRequest sees the answer', async ({ desk }) => {
  const answer = await desk.page.evaluate(async () => {
    const response = await fetch('echo', { method: 'PUT', body: new Uint8Array([0, 200, 10]) });
    const bytes = [...new Uint8Array(await response.arrayBuffer())];
    return {
      bytes,
      method: response.headers.get('x-method'),
      stamp: response.headers.get('x-sample'),
    };
  });
  expect(answer).toEqual({ bytes: [0, 200, 10], method: 'PUT', stamp: 'seen by webRequest' });
});

test('IndexedDB is kept from one start to the next, and through a kill', async ({ launch }) => {
  const starts = (page: {
    evaluate(read: () => string | undefined): Promise<string | undefined>;
  }) => page.evaluate(() => document.documentElement.dataset['starts']);
  const first = await launch();
  expect(await starts(first.page)).toBe('1');
  await first.quit();
  const second = await launch();
  expect(await starts(second.page)).toBe('2');
  await second.kill();
  const third = await launch();
  expect(await starts(third.page)).toBe('3');
  await third.page.reload();
  await untilReady(third.page);
  expect(await starts(third.page)).toBe('4');
});
