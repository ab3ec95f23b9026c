import type { ApplicationDraft } from '#shared/domain/application/index';
import { presentPersons } from '#shared/domain/application/steps/subjects';

export interface FamilyLink {
  readonly from: string;
  readonly to: string;
  readonly kind: 'couple' | 'child';
}

export interface FamilyPicture {
  /** Ids by generation, the oldest first; partners stand side by side. */
  readonly rows: readonly (readonly string[])[];
  readonly links: readonly FamilyLink[];
  /** The people of each tax return that two or more share. */
  readonly returns: readonly (readonly string[])[];
}

const partners = new Set([
  'spouse',
  'registeredDomesticPartner',
  'unmarriedPartner',
  'domesticPartner',
]);
const isChildKind = (kind: string) => /child$/i.test(kind) && !/grand/i.test(kind);
const isParentKind = (kind: string) => /parent$/i.test(kind) && !/grand/i.test(kind);

function linksOf(application: ApplicationDraft, ids: ReadonlySet<string>): readonly FamilyLink[] {
  return application.relationships.flatMap(({ fromPersonId, toPersonId, kind }): FamilyLink[] => {
    if (!kind || !ids.has(fromPersonId) || !ids.has(toPersonId)) return [];
    if (partners.has(kind)) return [{ from: toPersonId, to: fromPersonId, kind: 'couple' }];
    if (isChildKind(kind)) return [{ from: toPersonId, to: fromPersonId, kind: 'child' }];
    if (isParentKind(kind)) return [{ from: fromPersonId, to: toPersonId, kind: 'child' }];
    return [];
  });
}

/** Generation of each person: one below the lowest parent, level with a partner. */
function generations(ids: readonly string[], links: readonly FamilyLink[]): Map<string, number> {
  const level = new Map(ids.map((id) => [id, 0]));
  // Every pass settles at least one generation, and there are at most as many as people.
  for (let pass = 0; pass < ids.length; pass += 1) {
    for (const { from, to, kind } of links) {
      const a = level.get(from) ?? 0;
      const b = level.get(to) ?? 0;
      if (kind === 'child' && b < a + 1) level.set(to, a + 1);
      if (kind === 'couple') {
        level.set(from, Math.max(a, b));
        level.set(to, Math.max(a, b));
      }
    }
  }
  return level;
}

function besidePartners(row: readonly string[], links: readonly FamilyLink[]): readonly string[] {
  const ordered: string[] = [];
  for (const id of row) {
    if (ordered.includes(id)) continue;
    ordered.push(id);
    for (const { from, to, kind } of links) {
      const partner = kind !== 'couple' ? null : from === id ? to : to === id ? from : null;
      if (partner && row.includes(partner) && !ordered.includes(partner)) ordered.push(partner);
    }
  }
  return ordered;
}

/** Lays the household out by generation from the relations that were told so far. */
export function familyPicture(application: ApplicationDraft): FamilyPicture {
  const people = presentPersons(application);
  const ids = people.map(({ id }) => id);
  const links = linksOf(application, new Set(ids));
  const level = generations(ids, links);
  const depth = Math.max(0, ...level.values());
  const rows = Array.from({ length: depth + 1 }, (_, at) =>
    besidePartners(
      ids.filter((id) => level.get(id) === at),
      links,
    ),
  ).filter((row) => row.length > 0);
  const order = new Map(rows.flat().map((id, index) => [id, index]));
  const returns = people
    .filter(({ tax }) => tax?.plansToFileTaxReturn === 'yes')
    .map(({ id, tax }) =>
      [
        id,
        ...(tax?.jointFilerPersonId ? [tax.jointFilerPersonId] : []),
        ...(tax?.dependentPersonIds ?? []),
      ].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    )
    .filter((members) => members.length > 1);
  const distinct = [...new Map(returns.map((members) => [members.join(), members])).values()];
  const drawn = links.map((link) =>
    link.kind === 'couple' && (order.get(link.from) ?? 0) > (order.get(link.to) ?? 0)
      ? { ...link, from: link.to, to: link.from }
      : link,
  );
  return { rows, links: drawn, returns: distinct };
}
