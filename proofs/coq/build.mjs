// Builds the Coq development and compares what the theorems rest on with assumptions.json:
//   node proofs/coq/build.mjs [--without-floats]
// With --without-floats a copy in build/ is built in which coq-interval computes with Coq's
// primitive integers alone, which is slower: every `interval` gets the option i_prec. That no call
// was missed is seen from the axioms.
import { execFile, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SOURCE = path.dirname(fileURLToPath(import.meta.url));
const COPY = path.join(SOURCE, '../../build/coq-without-floats');
const HINT = 'sudo apt-get install make coq libcoq-interval libcoq-coquelicot';
/** Other versions may need changes to the proofs, and print other names for the same axioms. */
const VERSION = '8.16';

function fail(message) {
  process.stderr.write(`coq: ${message}\n`);
  process.exit(1);
}

/** What a command prints; undefined if there is no such command or it fails. */
function output(command, option) {
  const { error, status, stdout } = spawnSync(command, [option], { encoding: 'utf8' });
  return error || status !== 0 ? undefined : stdout.trim();
}

/** Fails if Coq, a library or make is missing. */
function requireCoq() {
  const missing = (what) => fail(`${what} was not found. On Debian: ${HINT}`);
  const where = output('coqc', '-where');
  if (where === undefined) missing('coqc');
  for (const library of ['Interval', 'Coquelicot']) {
    if (!existsSync(path.join(where, 'user-contrib', library))) missing(`Coq's library ${library}`);
  }
  if (output('make', '--version') === undefined) missing('make');
  const version = output('coqc', '--print-version')?.split(' ')[0];
  if (!version?.startsWith(`${VERSION}.`)) {
    process.stderr.write(
      `coq: this is Coq ${version}; the development is written for ${VERSION}\n`,
    );
  }
}

/** Gives each call of `interval` that has none the option i_prec. */
const withoutFloats = (text) =>
  text
    .replace(/\binterval with \((?![^)]*i_prec)/g, 'interval with (i_prec 30, ')
    .replace(/\binterval(?=\s*[.;|\])])/g, 'interval with (i_prec 30)');

/** Writes the copy, leaving alone what is up to date, so that make builds only what has changed. */
function copyWithoutFloats() {
  mkdirSync(COPY, { recursive: true });
  for (const name of readdirSync(SOURCE)) {
    if (!name.endsWith('.v') && name !== '_CoqProject') continue;
    const text = withoutFloats(readFileSync(path.join(SOURCE, name), 'utf8'));
    const file = path.join(COPY, name);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
}

/**
 * What a proof of the statement rests on, as Coq prints it: names of axioms, and whole lines where
 * Coq was told not to check something. That it proves the statement, Coq checks here once more.
 */
async function assumptions(folder, statement) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'coq-'));
  const file = path.join(scratch, 'Assumptions.v');
  const home = statement === 'formula_text' ? 'FormulaText' : 'Statements';
  writeFileSync(
    file,
    `From Selu Require Import Theorems.
Theorem proved : Selu.${home}.${statement}.
Proof. exact ${statement}_proof. Qed.
Print Assumptions proved.
`,
  );
  const options = ['-w', 'none', '-R', folder, 'Selu'];
  const { stdout } = await promisify(execFile)('coqc', [...options, file])
    .catch(({ stderr }) => fail(stderr))
    .finally(() => rmSync(scratch, { recursive: true }));
  return stdout
    .split('\n')
    .filter((line) => /^\S/.test(line) && line !== 'Axioms:' && line !== CLOSED)
    .map((line) => /^([\w.]+)(?: :.*)?$/.exec(line)?.[1] ?? line);
}

/** What Coq prints where nothing is assumed. */
const CLOSED = 'Closed under the global context';

/** Compares with the pinned groups, prints the comparison, and says whether they agree. */
function agree(statement, axioms, pinned, groups) {
  const expected = pinned.flatMap((group) => groups[group]);
  const extra = axioms.filter((axiom) => !expected.includes(axiom));
  const gone = expected.filter((axiom) => !axioms.includes(axiom));
  const counts = pinned.map((group) => `${groups[group].length} ${group}`).join(', ');
  process.stdout.write(`${statement}: ${axioms.length} axioms, pinned ${counts}\n`);
  for (const axiom of extra) process.stdout.write(`  not pinned: ${axiom}\n`);
  for (const axiom of gone) process.stdout.write(`  pinned, but not used: ${axiom}\n`);
  return extra.length + gone.length === 0;
}

const [option, ...more] = process.argv.slice(2);
if (more.length > 0 || (option !== undefined && option !== '--without-floats')) {
  fail('usage: node proofs/coq/build.mjs [--without-floats]');
}
const floats = option === undefined;
requireCoq();
if (!floats) copyWithoutFloats();
const folder = floats ? SOURCE : COPY;
const run = (command, args) => {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) fail(`${command} failed`);
};
run('coq_makefile', ['-f', '_CoqProject', '-o', 'Makefile.coq']);
run('make', ['-f', 'Makefile.coq', '-j2']);

const { groups, statements } = JSON.parse(
  readFileSync(path.join(SOURCE, 'assumptions.json'), 'utf8'),
);
for (const [group, axioms] of Object.entries(groups)) {
  if (floats || group !== 'floats') process.stdout.write(`${group}: ${axioms.join(' ')}\n`);
}
const queue = Object.entries(statements);
let agreed = true;
async function worker() {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const [statement, pinned] = next;
    const expected = pinned.filter((group) => floats || group !== 'floats');
    const axioms = await assumptions(folder, statement);
    agreed = agree(statement, axioms, expected, groups) && agreed;
  }
}
await Promise.all([worker(), worker()]);
if (!agreed) fail('the axioms are not the pinned ones');
process.stdout.write('Coq has proved every statement of proofs/coq/Statements.v.\n');
