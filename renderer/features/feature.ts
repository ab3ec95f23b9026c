import type { ComponentType, LazyExoticComponent } from 'react';
import type { IconName } from '../ui/Icon';
import type { RouteParams } from '../ui/routing/route';

export interface ScreenProps {
  readonly params: RouteParams;
}

/** What the shell knows about a feature; its screens load when they are first opened. */
export interface Feature {
  readonly name: string;
  /** Patterns such as `case/:caseId/:step?`; the first feature that matches is shown. */
  readonly paths: readonly string[];
  readonly Screen: LazyExoticComponent<ComponentType<ScreenProps>>;
  /** Present for features of the left navigation, in the order of the registry. */
  readonly navigation?: {
    readonly labelKey: string;
    readonly icon: IconName;
    /** Follows `g`. */
    readonly letter: string;
    readonly path: string;
  };
}
