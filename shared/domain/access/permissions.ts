import type { Action } from './actions';
import type { Role } from './roles';

/** Whose cases an action reaches: one's own consumers, the whole organization, or no case at all. */
export type Scope = 'own' | 'organization' | 'none';

type Row = Partial<Record<Role, Scope>>;

const enrollers: Row = {
  agent: 'own',
  agencyManager: 'organization',
  enrollmentCounselor: 'own',
  planBasedEnroller: 'own',
};
const staff: Row = { adminStaffLevel1: 'organization', adminStaffLevel2: 'organization' };
const contacts: Row = { primaryContact: 'organization', authorizedContact: 'organization' };
const everyone: Row = { ...enrollers, ...staff, ...contacts };

/**
 * Role × action × scope, after the portal's permission matrix (reference, section 1.4). What is not
 * listed is denied. Staff may complete an application but neither sign, submit nor choose a plan.
 */
export const permissions: Record<Action, Row> = {
  'consumer.view': everyone,
  'application.edit': { ...enrollers, ...staff },
  'application.submit': enrollers,
  'plan.choose': enrollers,
  'plan.terminate': enrollers,
  'payment.capture': enrollers,
  'document.upload': { ...enrollers, ...staff },
  'delegation.accept': { ...enrollers, ...staff, primaryContact: 'organization' },
  'delegation.transfer': {
    agencyManager: 'organization',
    adminStaffLevel2: 'organization',
    ...contacts,
  },
  'delegation.remove': { ...enrollers, adminStaffLevel2: 'organization', ...contacts },
  'book.export': { ...enrollers, adminStaffLevel2: 'organization', ...contacts },
  'team.addAgent': { agencyManager: 'organization', adminStaffLevel2: 'organization' },
  'team.approveStaff': { agencyManager: 'organization' },
  'team.createCounselor': contacts,
  'organization.edit': {
    agencyManager: 'organization',
    adminStaffLevel2: 'organization',
    ...contacts,
  },
  'output.print': { ...enrollers, ...staff },
  'defect.report': {
    agent: 'none',
    agencyManager: 'none',
    adminStaffLevel1: 'none',
    adminStaffLevel2: 'none',
    enrollmentCounselor: 'none',
    planBasedEnroller: 'none',
    primaryContact: 'none',
    authorizedContact: 'none',
  },
};

export type Permission =
  | { readonly allowed: true; readonly scope: Scope }
  /** `rule` names the row that denied, so that a denial can be explained. */
  | { readonly allowed: false; readonly rule: `${Action}/${Role}` };

/** Whether a role may do something, and how far it reaches; a denial names its rule. */
export function permission(role: Role, action: Action): Permission {
  const scope = permissions[action][role];
  return scope ? { allowed: true, scope } : { allowed: false, rule: `${action}/${role}` };
}
