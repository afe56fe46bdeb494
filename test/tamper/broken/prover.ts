import { vi } from 'vitest';
import { machineParts } from '../../../src/prover/prove.js';
import type { PartResult } from '../../../src/prover/prove.js';
import type { Tree } from '../../../src/prover/paving.js';
import type { MachinePart } from '../../../src/statement/data/vocabulary.js';
import { named } from '../support/certificate.js';
import type { Claim } from './claims.js';

/** Replaces some of what a module exports; the module itself is what it was. */
// biome-ignore lint/suspicious/noExplicitAny: the exports of any module
export type Override = (original: any) => Record<string, unknown>;

/** A defect of a prover: in its modules, in what it sets out to prove, or in what it writes. */
export interface Defect {
  readonly modules?: Readonly<Record<string, Override>>;
  readonly part?: (part: MachinePart) => MachinePart;
  readonly tree?: (tree: Tree) => Tree;
  readonly text?: (text: string) => string;
  /** It looks for witnesses too; else it proves where it can, and errs where it can. */
  readonly searches?: 'witness';
}

/** Enough for every claim that a sound prover certifies. */
const MAX_BOXES = 20;

/**
 * The certificate that a prover with the defect writes for a claim, and its verdict. It is the real
 * prover, with some functions replaced. The parts that are not at stake are left undecided.
 */
export async function proveWith(defect: Defect, claim: Claim) {
  vi.resetModules();
  const modules = Object.entries(defect.modules ?? {});
  for (const [path, override] of modules) {
    vi.doMock(path, async (importOriginal) => {
      const original = await importOriginal<object>();
      return { ...original, ...override(original) };
    });
  }
  try {
    const { provePart } = await import('../../../src/prover/prove.js');
    const { pave, treeText } = await import('../../../src/prover/paving.js');
    const { evaluator } = await import('../../../src/prover/evaluate.js');
    const { compile } = await import('../../../src/statement/dag.js');
    const { certificateText } = await import('../../../src/prover/certificate.js');

    const theorem = named(claim.theorem);
    const parts = theorem.template!(claim.instance);
    const results = machineParts(parts).map((part): PartResult => {
      const nothing = { part, leaves: 0, boxes: 0 };
      const open = { ...nothing, verdict: 'undecided', tree: '?', open: 1, reason: '' } as const;
      if (part.id !== claim.part) return open;
      const attempted = (defect.part ?? same)(part);
      const limits = { order: 4, maxBoxes: MAX_BOXES };
      if (defect.searches === 'witness') return { ...provePart(attempted, limits), part };
      const dag = compile(attempted);
      const found = pave(attempted, evaluator(dag), limits, () => false);
      const tree = treeText((defect.tree ?? same)(found.tree), dag.coordinates);
      if (!tree.includes('?')) return { ...nothing, verdict: 'certified', tree };
      return { ...open, tree };
    });
    const proof = {
      theorem,
      instance: claim.instance,
      parts,
      results,
      verdict: 'undecided',
    } as const;
    const text = certificateText(proof);
    const verdict = results.find(({ part }) => part.id === claim.part)!.verdict;
    return { verdict, text: defect.text?.(text) ?? text };
  } finally {
    for (const [path] of modules) vi.doUnmock(path);
    vi.resetModules();
  }
}

const same = <T>(x: T): T => x;
