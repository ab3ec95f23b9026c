import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { RouteParams } from '../../ui/routing/route';

export interface PlaceProps {
  readonly params: RouteParams;
}

/** A part of the family's path, in the order in which it is usually walked. */
export interface Place {
  readonly name: PlaceName;
  readonly Screen: LazyExoticComponent<ComponentType<PlaceProps>>;
  /** Shown in the progress strip; a place without a number belongs to the one before it. */
  readonly inStrip: boolean;
}

export const placeNames = [
  'interview',
  'estimate',
  'plans',
  'compare',
  'payment',
  'sign',
  'status',
  'change',
  'handOver',
  'permission',
  'documents',
] as const;
export type PlaceName = (typeof placeNames)[number];

export const places: readonly Place[] = [
  {
    name: 'interview',
    inStrip: true,
    Screen: lazy(() =>
      import('../application/index').then((m) => ({ default: m.InterviewScreen })),
    ),
  },
  {
    name: 'estimate',
    inStrip: true,
    Screen: lazy(() => import('../eligibility/index').then((m) => ({ default: m.EstimateScreen }))),
  },
  {
    name: 'plans',
    inStrip: true,
    Screen: lazy(() => import('../shopping/index').then((m) => ({ default: m.PlansScreen }))),
  },
  {
    name: 'compare',
    inStrip: false,
    Screen: lazy(() => import('../shopping/index').then((m) => ({ default: m.CompareScreen }))),
  },
  {
    name: 'payment',
    inStrip: true,
    Screen: lazy(() => import('../payment/index').then((m) => ({ default: m.PaymentScreen }))),
  },
  {
    name: 'sign',
    inStrip: true,
    Screen: lazy(() => import('../signing/index').then((m) => ({ default: m.SignScreen }))),
  },
  {
    name: 'status',
    inStrip: true,
    Screen: lazy(() => import('../signing/index').then((m) => ({ default: m.StatusScreen }))),
  },
  {
    name: 'change',
    inStrip: false,
    Screen: lazy(() => import('../changes/index').then((m) => ({ default: m.ChangeScreen }))),
  },
  {
    name: 'handOver',
    inStrip: false,
    Screen: lazy(() => import('../hand-over/index').then((m) => ({ default: m.HandOverScreen }))),
  },
  {
    name: 'permission',
    inStrip: false,
    Screen: lazy(() =>
      import('../permission/index').then((m) => ({ default: m.PermissionScreen })),
    ),
  },
  {
    name: 'documents',
    inStrip: false,
    Screen: lazy(() => import('../documents/index').then((m) => ({ default: m.DocumentsScreen }))),
  },
];

export function casePath(caseId: string, place?: PlaceName, step?: string): string {
  return ['case', caseId, place, step].filter(Boolean).join('/');
}
