import { canonicalJson } from '#shared/base/canonicalJson';
import { pacificDate } from '#shared/base/clock';
import { applicationSnapshotSchema } from '#shared/domain/application/index';
import type { ApplicationSnapshot, CaseDraft } from '#shared/domain/application/index';
import { toSnapshot } from '#shared/domain/application/steps/toSnapshot';
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
  draft: CaseDraft,
  nowMs: number,
): Promise<Result<SignableSnapshot, readonly string[]>> {
  const picture = toSnapshot(draft.application, { today: pacificDate(nowMs) });
  const parsed = applicationSnapshotSchema.safeParse(picture);
  if (!parsed.success) return fail(parsed.error.issues.map(({ path }) => path.join('.')));
  const bytes = new TextEncoder().encode(canonicalJson(parsed.data));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return ok({ snapshot: parsed.data, hash: base64Url(new Uint8Array(digest)) });
}
