import { runs } from '../support/effort.js';
import { mutants as domain } from './judged/domain.js';
import { mutants as tree } from './judged/tree.js';
import { mutants as witness } from './judged/witness.js';
import { runCorpus } from './support/census.js';

/**
 * Well-formed certificates in which a tree, a witness or the domain is another: some are proofs,
 * some are not. What is expected of the checker is what the prover's arithmetic says of the claim
 * (support/judge.ts).
 */
runCorpus('judged', { domain, tree, witness }, runs(1) === 1);
