import { evidenceNote } from '../dated/choose-row.ts';
import { fieldsOf } from '../expression.ts';
import type { Resource } from '../resource.ts';
import type { Rule, Severity } from '../rule.ts';
import { evaluate, type RuleEnvironment, type UsedRow } from './evaluate.ts';

/** A rule that a row breaks. */
export interface RuleFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** Field the message is shown at. */
  readonly field?: string;
  /** Chinese sentence; ends in （待确认） when the rule or a row it used is not verified. */
  readonly message: string;
  /** Document and clause of the rule. */
  readonly source?: string;
  readonly used: readonly UsedRow[];
}

/** Judges the rules of a resource for one row with all its fields; gives those that fire. A rule whose outcome is unknown does not fire. */
export function judgeRules(
  resource: Resource,
  row: Readonly<Record<string, unknown>>,
  env: Omit<RuleEnvironment, 'fields'>,
): readonly RuleFinding[] {
  const withFields = { ...env, fields: resource.fields };
  return (resource.rules ?? []).flatMap((rule) => {
    const { value, used } = evaluate(rule.holds, row, withFields);
    return value === false ? [finding(rule, used)] : [];
  });
}

function finding(rule: Rule, used: readonly UsedRow[]): RuleFinding {
  const open = [rule.evidence, ...used.map((row) => row.evidence)].map(evidenceNote).find(Boolean);
  return {
    rule: rule.id,
    severity: rule.severity,
    field: rule.at ?? fieldsOf(rule.holds)[0],
    message: open ? `${rule.message}（${open}）` : rule.message,
    source: rule.source,
    used,
  };
}
