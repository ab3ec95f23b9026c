type Filter = Electron.WebRequestFilter;
type BeforeListener = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void;
type HeadersListener = (
  details: Electron.OnHeadersReceivedListenerDetails,
  callback: (response: Electron.HeadersReceivedResponse) => void,
) => void;

interface Registration<Listener> {
  matches(url: string): boolean;
  listener: Listener;
}

/** `session.webRequest`: https://www.electronjs.org/docs/latest/api/web-request */
export class HostWebRequest {
  private before: Registration<BeforeListener> | undefined;
  private headers: Registration<HeadersListener> | undefined;

  onBeforeRequest(first: Filter | BeforeListener | null, second?: BeforeListener | null): void {
    this.before = register(first, second);
  }

  onHeadersReceived(first: Filter | HeadersListener | null, second?: HeadersListener | null): void {
    this.headers = register(first, second);
  }

  /** What the app says before a request goes out. */
  askBefore(details: Electron.OnBeforeRequestListenerDetails): Promise<Electron.CallbackResponse> {
    const registration = this.before;
    if (!registration?.matches(details.url)) return Promise.resolve({});
    return new Promise((resolve) => registration.listener(details, resolve));
  }

  /** What the app says to an answer's headers. */
  askHeaders(
    details: Electron.OnHeadersReceivedListenerDetails,
  ): Promise<Electron.HeadersReceivedResponse> {
    const registration = this.headers;
    if (!registration?.matches(details.url)) return Promise.resolve({});
    return new Promise((resolve) => registration.listener(details, resolve));
  }
}

function register<Listener extends BeforeListener | HeadersListener>(
  first: Filter | Listener | null,
  second: Listener | null | undefined,
): Registration<Listener> | undefined {
  if (typeof first === 'function') return { matches: () => true, listener: first };
  if (!first || !second) return undefined;
  const patterns = first.urls.map(patternTest);
  return { matches: (url) => patterns.some((test) => test(url)), listener: second };
}

function patternTest(pattern: string): (url: string) => boolean {
  if (pattern === '<all_urls>') return () => true;
  const literal = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
  const expression = new RegExp(`^${literal}$`);
  return (url) => expression.test(url);
}
