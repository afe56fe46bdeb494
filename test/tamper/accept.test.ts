import { mutants as layout } from './accept/layout.js';
import { mutants as original } from './accept/original.js';
import { runCorpus } from './support/census.js';

/** What still says something true, and proves it, is accepted. */
runCorpus('accept', { layout, original });
