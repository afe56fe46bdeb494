import { basename } from 'node:path';
import {
  EXPORTABLE,
  type Export,
  type Exportable,
  exportTheorem,
  isExportable,
} from '../coq/export.js';
import type { Domain, Theorem } from '../statement/data/vocabulary.js';
import { requireWritable, writeAtomically } from './files.js';
import { InputError, quote, readTheorem } from './input.js';
import { EXIT, exitCodeOf, type Io, write, writeJson } from './io.js';
import { DEFAULT_BOXES, ownDomain, proveOn, type Ranges } from './own-domain.js';
import { progressLine } from './progress.js';
import { count, describeDomain } from './wording.js';

export interface ExportCoqOptions extends Ranges {
  readonly out?: string;
  readonly json: boolean;
}

/**
 * `export-coq`: a theorem on the reader's domain as a file for coqc. What our own prover does not
 * certify is refused, and so is what Coq is not expected to prove in minutes.
 */
export async function exportCoq(id: string, options: ExportCoqOptions, io: Io): Promise<number> {
  const { theorem, exportable } = readExportable(id);
  const domain = ownDomain(theorem, options, '--') ?? theorem.registered.domain;
  if (options.out !== undefined) requireOut(options.out);

  const line = progressLine(io);
  const proof = proveOn(theorem, domain, DEFAULT_BOXES, (part, boxes, waiting) =>
    line.update(boxes, DEFAULT_BOXES, `boxes of ${part}, ${waiting} waiting`),
  );
  line.stop();
  const refuse = async (verdict: 'refuted' | 'undecided', reason: string): Promise<number> => {
    if (options.json) await writeJson(io, { theorem: id, domain, verdict, reason });
    else io.stderr.write(`snn-verify: ${id} for ${describeDomain(domain)}: ${reason}\n`);
    return exitCodeOf(verdict);
  };
  if (proof.verdict !== 'certified') {
    return refuse(proof.verdict, `${proof.verdict} by our own prover (see snn-verify prove)`);
  }
  const result = exportTheorem(exportable, domain, proof.instance?.contraction);
  if (result.outcome !== 'written') return refuse('undecided', REASONS[result.outcome]);

  const { text, ...summary } = result;
  if (options.out !== undefined) writeAtomically('--out', options.out, text);
  const written = options.out === undefined ? { text } : { file: options.out };
  if (options.json) {
    await writeJson(io, { theorem: id, domain, verdict: 'certified', ...summary, ...written });
  } else
    await write(
      io.stdout,
      options.out === undefined ? text : prose(id, domain, result, options.out),
    );
  return EXIT.ok;
}

const REASONS: Readonly<Record<Exclude<Export['outcome'], 'written'>, string>> = {
  'out of reach':
    'certified by our own prover, but not exported: the polynomials that stand for erfc in Coq do not reach so far; narrower ranges may do',
  'too tight':
    'certified by our own prover, but not exported: the margin is too small for a bisection in Coq; narrower ranges may do',
};

type Written = Extract<Export, { readonly outcome: 'written' }>;

/** The theorem of that id, if it can be exported. */
function readExportable(id: string): { theorem: Theorem; exportable: Exportable } {
  const theorem = readTheorem('id', id);
  if (isExportable(theorem.id)) return { theorem, exportable: theorem.id };
  throw new InputError(
    'id',
    `a theorem that can be exported (${EXPORTABLE.join(', ')})`,
    quote(id),
  );
}

/** Refuses, before any work is done, what cannot become a file, or not one that coqc takes. */
function requireOut(path: string): void {
  requireWritable('--out', path);
  if (/^[A-Za-z_][A-Za-z0-9_]*\.v$/.test(basename(path))) return;
  const expected = 'a file name that coqc takes (letters, digits and _, no digit first, then .v)';
  throw new InputError('--out', expected, quote(path));
}

/** What was written, for the terminal. */
const prose = (id: string, domain: Domain, result: Written, file: string): string =>
  `${id} for ${describeDomain(domain)}
${result.contraction === undefined ? '' : `contraction constant ${result.contraction}\n`}written to ${file}: ${count(result.cells, 'rectangle', 'rectangles')}, some ${result.boxes} boxes
to prove it: coqc ${file}
`;
