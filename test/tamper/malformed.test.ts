import { mutants as keys } from './malformed/keys.js';
import { mutants as size } from './malformed/size.js';
import { mutants as text } from './malformed/text.js';
import { mutants as values } from './malformed/values.js';
import { runs } from '../support/effort.js';
import { runCorpus } from './support/census.js';

/** What does not follow the format is refused, whatever it claims. */
runCorpus('malformed', { keys, size, text, values }, runs(1) === 1);
