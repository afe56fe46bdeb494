import { mutants as domain } from './reject/domain.js';
import { mutants as statement } from './reject/statement.js';
import { mutants as tree } from './reject/tree.js';
import { mutants as verdict } from './reject/verdict.js';
import { runCorpus } from './support/census.js';

/** What follows the format but is no proof of the statement that it names is rejected. */
runCorpus('reject', { domain, statement, tree, verdict });
