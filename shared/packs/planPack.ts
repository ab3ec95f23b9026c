import { z } from 'zod';

const cents = z.int().min(0);
const pair = z.tuple([cents, cents]).readonly();

/** What one service costs the member. A copay and a coinsurance never stand together. */
const costShareSchema = z
  .object({
    copayCents: cents.optional(),
    coinsurancePercent: z.number().min(0).max(100).optional(),
    /** The copay is for a day, for at most so many days of a stay. */
    perDayUpToDays: z.int().min(1).optional(),
    /** The member pays at most this for one service. */
    upToCents: cents.optional(),
    afterDeductible: z.boolean().optional(),
    afterDrugDeductible: z.boolean().optional(),
  })
  .readonly();

export type CostShare = z.output<typeof costShareSchema>;

export const services = [
  'primaryCare',
  'specialist',
  'urgentCare',
  'lab',
  'xray',
  'imaging',
  'emergencyRoom',
  'ambulance',
  'outpatientFacility',
  'inpatient',
  'tier1',
  'tier2',
  'tier3',
  'tier4',
] as const;

export type Service = (typeof services)[number];

/** In-network amounts of one design; pairs are for one person and for a family. */
const designSchema = z
  .object({
    id: z.string().min(1),
    deductibleCents: pair,
    drugDeductibleCents: pair.optional(),
    maximumOutOfPocketCents: pair,
    hsaEligible: z.boolean(),
    /** A service that the sources do not give is left out, never guessed. */
    costs: z.partialRecord(z.enum(services), costShareSchema).readonly(),
    /** The member's share of everything else once the deductible is met, where the design says so. */
    everythingElse: costShareSchema.optional(),
    /** Primary care or urgent care visits at no cost before the deductible. */
    freeVisits: z.int().min(0).optional(),
    source: z.string(),
  })
  .readonly();

export type BenefitDesign = z.output<typeof designSchema>;

/** The public key to which payment data for a carrier is sealed; only the carrier can open it. */
const paymentKeySchema = z
  .object({
    keyId: z.string().min(1),
    kem: z.literal('DHKEM(P-256, HKDF-SHA256)'),
    /** The raw public key, base64url. */
    publicKey: z.string().regex(/^[A-Za-z0-9_-]{87}$/),
    practice: z.boolean(),
  })
  .readonly();

/** The keys of the carriers of an import, by issuer id. */
export const paymentKeysSchema = z.record(z.string(), paymentKeySchema);

const carrierSchema = z
  .object({
    id: z.string().min(1),
    name: z.string().min(1),
    /** Invented for practice; stands for no real company. */
    fictional: z.boolean(),
    paymentKey: paymentKeySchema,
  })
  .readonly();

export type Carrier = z.output<typeof carrierSchema>;

/** One region's prices: the rate at age 21, from which the curve follows, or a rate for each age from 0. */
const rateSchema = z.union([cents, z.array(cents).min(1).readonly()]);

export type PlanRate = z.output<typeof rateSchema>;

const planSchema = z
  .object({
    id: z.string().min(1),
    carrierId: z.string().min(1),
    name: z.string().min(1),
    coverage: z.literal('medical'),
    metal: z.enum(['bronze', 'silver', 'gold', 'platinum', 'minimumCoverage']),
    network: z.enum(['HMO', 'PPO', 'EPO']),
    /** The share of the premium that pays for essential health benefits. */
    ehbShare: z.number().min(0).max(1),
    /** Design ids by cost-sharing variant; `none` is the standard plan. */
    designs: z
      .partialRecord(z.enum(['none', '73', '87', '94', 'zero', 'limited']), z.string())
      .readonly(),
    /** The regions that the plan is sold in, each with its prices. */
    ratesByRegion: z.record(z.string().regex(/^\d+$/), rateSchema).readonly(),
    /** Where inside its regions; without one, every ZIP of them. */
    serviceAreaId: z.string().optional(),
    networkId: z.string().optional(),
    providerDirectoryUrl: z.string().optional(),
  })
  .readonly();

export type Plan = z.output<typeof planSchema>;

/** A family dental plan: sold beside a health plan, priced by itself, never with financial help. */
const dentalPlanSchema = z
  .object({
    id: z.string().min(1),
    carrierId: z.string().min(1),
    name: z.string().min(1),
    network: z.string().min(1),
    ratesByRegion: z.record(z.string().regex(/^\d+$/), rateSchema).readonly(),
    serviceAreaId: z.string().optional(),
    networkId: z.string().optional(),
  })
  .readonly();

export type DentalPlan = z.output<typeof dentalPlanSchema>;

/** The doctors and hospitals that a carrier's plans contract with, by name. */
const networkSchema = z
  .object({
    id: z.string().min(1),
    carrierId: z.string().min(1),
    name: z.string().min(1),
    directoryUrl: z.string().optional(),
  })
  .readonly();

export type PlanNetwork = z.output<typeof networkSchema>;

const serviceAreaSchema = z
  .object({
    id: z.string().min(1),
    entireState: z.boolean(),
    /** Counties served whole, by FIPS code. */
    counties: z.array(z.string().regex(/^06\d{3}$/)).readonly(),
    /** Counties served in part: the ZIPs, by FIPS code. */
    partialCounties: z.record(z.string(), z.array(z.string()).readonly()).readonly(),
  })
  .readonly();

export type ServiceArea = z.output<typeof serviceAreaSchema>;

/** The plans on offer in one coverage year: dated, versioned, signed, replaceable at sync. */
export const planPackSchema = z
  .object({
    kind: z.literal('plans'),
    id: z.string().min(1),
    version: z.int().min(1),
    planYear: z.int(),
    asOf: z.string(),
    source: z.string(),
    /** Practice data is never for quotes; `label` is shown wherever its numbers are. */
    practice: z.boolean(),
    label: z.string().nullable(),
    carriers: z.array(carrierSchema).readonly(),
    designs: z.array(designSchema).readonly(),
    serviceAreas: z.array(serviceAreaSchema).readonly(),
    /** Packs made before networks and dental plans were read have none. */
    networks: z.array(networkSchema).readonly().default([]),
    plans: z.array(planSchema).readonly(),
    dentalPlans: z.array(dentalPlanSchema).readonly().default([]),
  })
  .readonly();

export type PlanPack = z.output<typeof planPackSchema>;
