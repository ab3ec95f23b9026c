import type { PlanPack } from '../../packs/planPack';
import type { RulePack } from '../../packs/rulePack';
import type { Trace } from './trace';

/** What a rule needs: the dated facts, and somewhere to say what it did with them. */
export interface RuleContext {
  readonly rules: RulePack;
  readonly trace: Trace;
}

/** What an operation gets. Plan packs are large, so they are loaded when first asked for. */
export interface EngineContext extends RuleContext {
  /** The plan pack of a coverage year; undefined when none is loaded. */
  planPack(planYear: number): PlanPack | undefined;
}
