import { fail, ok, type Result } from '../../../base/result';
import {
  type ApplicationDraft,
  type ApplicationSnapshot,
  applicationSnapshotSchema,
} from '../schema';
import { applicationSteps } from './allSteps';
import type { StepContext } from './definition';
import { normalize } from './normalize';
import { isUnanswered, readPath } from './readPath';
import { toldVoterOffer } from '../voterOffer';
import { personOf } from './subjects';
import { visibleFields } from './visibleFields';

/** Answers that are shown but not well formed, so that no snapshot can be made of them. */
export interface SnapshotError {
  readonly paths: readonly string[];
}

/** Facts about the application itself, which nobody is asked. */
const structuralKeys = [
  'schemaVersion',
  'formRevision',
  'id',
  'coverageYear',
  'createdAt',
  'revision',
  'state',
  'predecessorId',
  'amendmentKind',
  'changedPaths',
  'policyPackVersion',
  'deviceClock',
] as const;

type Tree = Map<string, unknown>;

/** Sets a value in a tree of maps; arrays are made of the maps afterwards, without holes. */
function plant(tree: Tree, path: string, value: unknown): void {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  let node = tree;
  for (const part of parts) {
    const next = node.get(part);
    const child: Tree = next instanceof Map ? (next as Tree) : new Map<string, unknown>();
    node.set(part, child);
    node = child;
  }
  node.set(last, value);
}

function harvest(node: unknown): unknown {
  if (!(node instanceof Map)) return node;
  const entries = [...(node as Tree)];
  const isList = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  if (!isList) return Object.fromEntries(entries.map(([key, value]) => [key, harvest(value)]));
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => harvest(value));
}

function plantStructure(tree: Tree, application: ApplicationDraft, context: StepContext): void {
  for (const key of structuralKeys) {
    if (application[key] !== undefined) plant(tree, key, application[key]);
  }
  for (const section of applicationSteps.flatMap(({ sections }) => sections)) {
    for (const at of section.rows(application, context)) {
      for (const key of section.structure) plant(tree, `${at.path}.${key}`, readPath(at.row, key));
    }
  }
}

/**
 * The snapshot that is signed and sent: only answers to questions that apply. A hidden answer stays
 * in the draft, so that toggling a gate loses nothing, and never leaves this computer.
 */
export function toSnapshot(
  application: ApplicationDraft,
  context: StepContext,
): Result<ApplicationSnapshot, SnapshotError> {
  const tree: Tree = new Map();
  plantStructure(tree, application, context);
  const keys = new Set<string>();
  for (const { path, key, field } of visibleFields(application, context)) {
    const value = readPath(application, path);
    if (isUnanswered(value)) continue;
    plant(tree, path, normalize(field, value));
    keys.add(key);
  }
  tree.set(
    'provenance',
    new Map(Object.entries(application.provenance).filter(([key]) => keys.has(key))),
  );
  if (tree.has('voter')) {
    tree.set(
      'voter',
      application.voter
        .filter(({ personId }) => personOf(application, personId))
        .map(toldVoterOffer),
    );
  }
  const parsed = applicationSnapshotSchema.safeParse(harvest(tree));
  if (parsed.success) return ok(parsed.data);
  return fail({ paths: parsed.error.issues.map(({ path }) => path.join('.')) });
}
