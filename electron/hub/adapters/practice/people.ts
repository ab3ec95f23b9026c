import type { HubCounselor } from '#shared/hub/index';

/** Made-up people of a made-up office, for practice only. */
export const practicePeople: readonly HubCounselor[] = [
  {
    id: 'practice-rosa-delgado',
    displayName: 'Rosa Delgado (practice)',
    role: 'enrollmentCounselor',
    certificationNumber: 'PRACTICE-CEC-0001',
  },
  {
    id: 'practice-minh-tran',
    displayName: 'Minh Tran (practice)',
    role: 'agent',
    certificationNumber: 'PRACTICE-AGT-0002',
  },
  {
    id: 'practice-grace-okafor',
    displayName: 'Grace Okafor (practice)',
    role: 'planBasedEnroller',
    certificationNumber: 'PRACTICE-PBE-0003',
  },
  {
    id: 'practice-helen-park',
    displayName: 'Helen Park (practice)',
    role: 'agencyManager',
    certificationNumber: 'PRACTICE-MGR-0004',
  },
  {
    id: 'practice-luis-ortega',
    displayName: 'Luis Ortega (practice)',
    role: 'adminStaffLevel1',
  },
  {
    id: 'practice-dana-whitfield',
    displayName: 'Dana Whitfield (practice)',
    role: 'primaryContact',
  },
];
