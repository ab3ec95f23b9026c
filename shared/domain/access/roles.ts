/** The certified enrollers and office roles, as the official portal names them. */
export const roles = [
  'agent',
  'enrollmentCounselor',
  'planBasedEnroller',
  'agencyManager',
  'adminStaffLevel1',
  'adminStaffLevel2',
  'primaryContact',
  'authorizedContact',
] as const;

export type Role = (typeof roles)[number];
