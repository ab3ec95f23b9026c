import { canonicalJson } from '#shared/base/canonicalJson';
import { pacificDate } from '#shared/base/clock';
import type { ApplicationSnapshot, CaseDraft } from '#shared/domain/application/index';
import { toSnapshot } from '#shared/domain/application/steps/index';
import { fail, ok } from '#shared/base/result';
import type { Result } from '#shared/base/result';

export interface SignableSnapshot {
  readonly snapshot: ApplicationSnapshot;
  /** SHA-256 over the canonical JSON, base64url: what a signature stands for. */
  readonly hash: string;
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** The unchangeable picture of the application as it stands; the failure names the refused fields. */
export async function signableSnapshot(
  draft: Pick<CaseDraft, 'application'>,
  nowMs: number,
): Promise<Result<SignableSnapshot, readonly string[]>> {
  const picture = toSnapshot(draft.application, { today: pacificDate(nowMs) });
  if (!picture.ok) return fail(picture.error.paths);
  const bytes = new TextEncoder().encode(canonicalJson(picture.value));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return ok({ snapshot: picture.value, hash: base64Url(new Uint8Array(digest)) });
}
