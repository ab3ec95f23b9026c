import type { Rule } from 'eslint';

type RuleName =
  | 'no-ambient-time-or-chance'
  | 'no-enum'
  | 'no-open-external'
  | 'no-raw-ipc'
  | 'no-renderer-network'
  | 'no-stray-bridge'
  | 'no-stray-dexie'
  | 'no-sync-fs'
  | 'no-untranslated-text'
  | 'no-web-storage';

declare const plugin: { readonly rules: Readonly<Record<RuleName, Rule.RuleModule>> };
export default plugin;
