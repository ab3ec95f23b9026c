import { checkItin, checkSsn, checkUsPhone, checkUsZip } from '../../validation';
import type { FieldInfo } from './definition';
import { isUnanswered } from './readPath';
import { writtenForm } from './rules/codeText';

/** A row that was added and never answered. */
function isEmptyRow(row: unknown): boolean {
  return typeof row === 'object' && row !== null && Object.keys(row).length === 0;
}

/** Drops what is unanswered inside a compound; unanswered is absent, never an empty text or a no. */
function prune(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(prune).filter((row) => !isEmptyRow(row));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => !isUnanswered(part))
      .map(([key, part]) => [key, prune(part)]),
  );
}

const nineDigits = (text: string) => text.replace(/\D/g, '');

/** One way to write each number, so that the same answers always give the same snapshot. */
export function normalize({ kind, rules }: FieldInfo, value: unknown): unknown {
  const pruned = prune(value);
  if (typeof pruned !== 'string') return normalizeParts(pruned);
  if (kind === 'ssn') return checkSsn(pruned).normalized ?? pruned;
  if (kind === 'itin') return checkItin(pruned).normalized ?? pruned;
  if (kind === 'atin') return nineDigits(pruned);
  if (kind === 'zip') return checkUsZip(pruned).normalized ?? pruned;
  return rules.reduce((text, rule) => writtenForm[rule]?.(text) ?? text, pruned);
}

const partForms: Readonly<Record<string, (text: string) => string | undefined>> = {
  number: (text) => checkUsPhone(text).normalized,
  zip: (text) => checkUsZip(text).normalized,
  ein: (text) => text.replace(/^(\d{2})-?(\d{7})$/, '$1-$2'),
};

function normalizeParts(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value as Record<string, unknown>).map(([key, part]) => {
    const written = typeof part === 'string' ? partForms[key]?.(part) : undefined;
    return [key, written ?? normalizeParts(part)];
  });
  return Object.fromEntries(entries) as unknown;
}
