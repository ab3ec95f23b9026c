import { beginningWith } from '../databases/keyRanges';
import { pageDatabase, pageOwner } from '../databases/pageDatabase';

/** How many answers of the hub about a case lie at this desk: their contents stay sealed to the page. */
export async function countChangesOfCase(caseId: string): Promise<number | undefined> {
  const [from, to] = beginningWith(pageOwner(), caseId);
  return pageDatabase()
    ?.table('changes')
    .where('[ownerId+caseId+arrival]')
    .between(from, to, true, true)
    .count();
}
