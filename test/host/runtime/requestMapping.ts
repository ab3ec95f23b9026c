import type { Protocol } from '../../../node_modules/playwright-core/types/protocol';
import { policyToChromium, toApp, toChromium } from './scheme';

type Header = Protocol.Fetch.HeaderEntry;

/** Set by the network stack, not by a page; Electron's handler does not see them either. */
const NOT_PASSED_IN = /^(host|connection|content-length|sec-.*)$/i;
/** The body is passed on decoded and whole. */
const NOT_PASSED_OUT = /^(content-length|content-encoding)$/i;

/** Chromium's request as the `Request` that the app's protocol handler expects. */
export function requestForApp(url: string, request: Protocol.Network.Request): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (!NOT_PASSED_IN.test(name)) headers.set(name, headerIn(name, value));
  }
  const { method } = request;
  const body = request.hasPostData ? bodyOf(request) : undefined;
  return new Request(url, { method, headers, ...(body ? { body } : {}) });
}

function headerIn(name: string, value: string): string {
  if (/^referer$/i.test(name)) return toApp(value);
  return /^origin$/i.test(name) ? toApp(`${value}/`).replace(/\/$/, '') : value;
}

function bodyOf(request: Protocol.Network.Request): Buffer<ArrayBuffer> | string | undefined {
  const parts = request.postDataEntries?.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'));
  return parts ? Buffer.concat(parts) : request.postData;
}

export interface MappedResponse {
  electronHeaders: Record<string, string[]>;
  /** The headers for Chromium: the app's, or those that a webRequest listener put in their place. */
  chromiumHeaders(replaced: Record<string, string | string[]> | undefined): Header[];
}

/** The app's `Response` in the two forms its headers are needed in. */
export function electronResponse(response: Response): MappedResponse {
  const electronHeaders: Record<string, string[]> = {};
  response.headers.forEach((value, name) => (electronHeaders[name] ??= []).push(value));
  return {
    electronHeaders,
    chromiumHeaders: (replaced = electronHeaders) =>
      Object.entries(replaced)
        .filter(([name]) => !NOT_PASSED_OUT.test(name))
        .flatMap(([name, values]) =>
          [values].flat().map((value) => ({ name, value: headerOut(name, value) })),
        ),
  };
}

function headerOut(name: string, value: string): string {
  if (/^content-security-policy/i.test(name)) return policyToChromium(value);
  return /^(location|access-control-allow-origin)$/i.test(name) ? toChromium(value) : value;
}
