/** What the comparison on the tasks can fail. */
import { sqrt } from '../../training/functions/index.js';
import type { NetworkKind } from '../../training/index.js';
import { type Check, rounded } from '../result.js';
import { FALSE_ALARM, normalThreshold, POWER as NORMAL_POWER } from '../statistics.js';
import { accuracies, type Outcome, type Row } from './chosen.js';
import { KINDS } from '../kinds.js';
import { criticalSum, detectable, type SignedRanks, signedRanks } from './signed-rank.js';

/** With so few tasks, a smaller probability of a false alarm would let everything pass. */
export const LEVEL = 0.01;
const POWER = 0.99;

/**
 * Networks that learned classes in random order are right on the test rows as often as chance
 * allows: Σz/√k over the networks, z = (right − expected)/standard deviation over all orders of the
 * test classes. A network that always predicts one class says nothing, and is left out.
 */
export function controlCheck(controls: readonly Outcome[]): Check {
  const varied = controls.filter(({ test }) => test.variance > 0);
  const scale = sqrt(varied.length);
  const z = varied.reduce(
    (sum, { test }) => sum + (test.right - test.expected) / sqrt(test.variance) / scale,
    0,
  );
  const threshold = normalThreshold(FALSE_ALARM);
  return {
    says: 'classes in random order: right on the test rows as often as by chance',
    test: `sum of ${varied.length} z-scores / √${varied.length}, over the orders of the test classes, normal`,
    statistic: rounded(z),
    threshold: rounded(threshold),
    falseAlarm: FALSE_ALARM,
    detects: `test rows that are known in training: right more often by ${((threshold + NORMAL_POWER) / scale).toFixed(2)} standard deviations of chance, for each network`,
    // not "not greater": NaN fails
    passed: Math.abs(z) <= threshold,
  };
}

/** The signed ranks of SELU's accuracies minus those of the kind, over the tasks. */
export const against = (rows: readonly Row[], kind: NetworkKind): SignedRanks => {
  const k = KINDS.indexOf(kind);
  return signedRanks(accuracies(rows).map((row) => row[0]! - row[k]!));
};

/** The published finding, as far as this can contradict it: SELU is beaten by no other kind. */
export const findingChecks = (rows: readonly Row[]): Check[] =>
  KINDS.slice(1).map((kind) => {
    const { pairs, negative, doubled } = against(rows, kind);
    const threshold = criticalSum(doubled, LEVEL);
    const needed = detectable(doubled, threshold, POWER);
    return {
      says: `selu is not beaten by ${kind}`,
      test: `Wilcoxon's signed-rank test, one-sided, exact: rank sum of ${pairs} tasks where ${kind} is more often right`,
      statistic: negative,
      threshold,
      falseAlarm: LEVEL,
      detects:
        needed === undefined
          ? 'nothing: too few tasks differ'
          : `that ${kind} wins a task with probability ${needed.toFixed(3)}`,
      passed: negative <= threshold,
    };
  });
