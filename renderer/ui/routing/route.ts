import { useSyncExternalStore } from 'react';

export type RouteParams = Readonly<Record<string, string>>;

/** Reads the path behind `#/`; addresses hold ids only, never names. */
export function currentPath(): string {
  return window.location.hash.replace(/^#\/?/, '');
}

/**
 * Compares a path with a pattern such as `case/:caseId/:step?`; answers its parameters, or undefined
 * where it does not match. A parameter that ends with `?` may be absent.
 */
export function matchPath(pattern: string, path: string): RouteParams | undefined {
  const wanted = pattern.split('/').filter((part) => part !== '');
  const given = path.split('/').filter((part) => part !== '');
  if (given.length > wanted.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index];
    const optional = part.endsWith('?');
    if (value === undefined) {
      if (optional) continue;
      return undefined;
    }
    if (part.startsWith(':')) params[part.slice(1, optional ? -1 : undefined)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

export function usePath(): string {
  return useSyncExternalStore(subscribe, currentPath);
}

export function hrefOf(path: string): string {
  return `#/${path}`;
}

export function goTo(path: string): void {
  window.location.hash = `/${path}`;
}
