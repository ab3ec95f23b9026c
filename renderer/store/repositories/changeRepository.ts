import { beginningWith } from '../databases/keyRanges';
import { pageDatabase } from '../databases/pageDatabase';

/** How many answers of the hub about a case lie here: their contents stay sealed to the page. */
export async function countChangesOfCase(
  ownerId: string,
  caseId: string,
): Promise<number | undefined> {
  const [from, to] = beginningWith(ownerId, caseId);
  return pageDatabase()
    ?.table('changes')
    .where('[ownerId+caseId+arrival]')
    .between(from, to, true, true)
    .count();
}
