/** The plans on offer in one coverage year. */
export interface PlanPack {
  readonly kind: 'plans';
  readonly planYear: number;
}
