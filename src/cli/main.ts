import { createRequire } from 'node:module';
import { Command, CommanderError, Option } from 'commander';
import * as help from './help.js';
import { InputError, quote } from './input.js';
import { EXIT, type Io } from './io.js';
import { rephrase } from './usage.js';

/**
 * The command: `argv` is what follows its name. The exit code is returned, never forced, so that
 * what was printed reaches its reader. Each command's code is loaded when it is called for: `check`
 * runs without the prover.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    let exitCode: number = EXIT.ok;
    const program = build(io, async (run) => {
      exitCode = await run;
    });
    const known = program.commands.map((command) => command.name());
    if (argv.length === 0) {
      throw new InputError('command', `one of ${known.join(', ')} (see --help)`, 'nothing');
    }
    // the option parser would answer with a page of help on stderr
    const [first, ...named] = argv;
    if (first === 'help' && named.length > 0 && !known.includes(named.join(' '))) {
      throw new InputError(
        'help',
        `one of ${known.join(', ')} (see --help)`,
        quote(named.join(' ')),
      );
    }
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
    if (error instanceof InputError) {
      io.stderr.write(`snn-verify: ${error.message}\n`);
      return EXIT.usage;
    }
    io.stderr.write(
      `snn-verify: internal error: ${error instanceof Error ? error.stack : error}\n`,
    );
    return EXIT.internal;
  }
}

const version = (): string =>
  (createRequire(import.meta.url)('snn-verify/package.json') as { version: string }).version;

const json = () => new Option('--json', 'machine-readable output on stdout').default(false);

/** An option that may be given once. */
const once = (flags: string, description: string): Option =>
  new Option(flags, description).argParser((value: string, before: string | undefined) => {
    if (before === undefined) return value;
    throw new InputError(flags.split(' ')[0] as string, 'to be given once', 'it twice');
  });

function build(io: Io, finish: (run: Promise<number>) => Promise<void>): Command {
  const program = new Command('snn-verify');
  const command = (nameAndArguments: string, summary: string): Command => {
    const made = program.command(nameAndArguments).description(summary).addOption(json());
    return made.exitOverride((error) => rephrase(error, made));
  };
  program
    .description('Computer-assisted proof of the self-normalizing-network theorems.')
    .version(version(), '--version', 'print the version')
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => {},
    })
    .exitOverride((error) => rephrase(error, program))
    .addHelpText('after', help.OVERVIEW);

  command('verify [ids...]', 'prove the registered theorems, write their certificates, check them')
    .addOption(once('--out <DIR>', 'folder of the certificates (default: certificates, here)'))
    .addHelpText('after', help.VERIFY)
    .action(async (ids, options) => {
      const { verify } = await import('./verify.js');
      await finish(verify(ids, { ...options, out: options.out ?? 'certificates' }, io));
    });

  command('prove <id>', 'decide one theorem, on its registered domain or on your own')
    .addOption(once('--mu <A:B>', 'range of the mean μ'))
    .addOption(once('--omega <A:B>', 'range of the sum of the weights ω'))
    .addOption(once('--nu <A:B>', 'range of the variance ν, 0 < A'))
    .addOption(once('--tau <A:B>', 'range of the sum of the squared weights τ, 0 < A'))
    .addOption(once('--alpha <A:B>', 'range of α, 0 < A (default: the standard α)'))
    .addOption(once('--lambda <A:B>', 'range of λ, 0 < A (default: the standard λ)'))
    .addOption(once('--fixed-point <MU,NU>', 'α and λ for which this is a fixed point'))
    .addOption(once('--max-boxes <N>', 'boxes to examine before giving up (1 to 40000)'))
    .addOption(once('--out <FILE>', 'write the certificate'))
    .addHelpText('after', help.PROVE)
    .action(async (id, options) => {
      const { prove } = await import('./prove.js');
      await finish(prove(id, options, io));
    });

  command('check <paths...>', 'check certificates, or every certificate of a folder')
    .addHelpText('after', help.CHECK)
    .action(async (paths, options) => {
      const { check } = await import('./check.js');
      await finish(check(paths, options, io));
    });

  command('explain <id> [step]', 'show what the checker computes at the leaves of a certificate')
    .addOption(once('--file <FILE>', 'the certificate (default: certificates/ID.json, here)'))
    .addOption(once('--leaf <PATH>', 'one leaf (default: the one with the smallest margin)'))
    .addOption(once('--digits <N>', 'significant digits (16 to 300, default: 24)'))
    .addHelpText('after', help.EXPLAIN)
    .action(async (id, step, options) => {
      const { explain } = await import('./explain.js');
      await finish(explain(id, step, options, io));
    });

  command('eval', 'enclose the moments, their Jacobian and its largest singular value')
    .addOption(once('--mu <V>', 'mean μ'))
    .addOption(once('--omega <V>', 'sum of the weights ω'))
    .addOption(once('--nu <V>', 'variance ν > 0'))
    .addOption(once('--tau <V>', 'sum of the squared weights τ > 0'))
    .addOption(once('--csv <FILE>', 'points from the columns mu, omega, nu, tau; - is stdin'))
    .option('--checker', "in the checker's decimal arithmetic", false)
    .addOption(once('--digits <N>', 'significant digits with --checker (1 to 10000, default: 30)'))
    .addHelpText('after', help.EVAL)
    .action(async (options) => {
      const { evaluatePoints } = await import('./eval.js');
      await finish(evaluatePoints(options, io));
    });

  command('report', 'write pages that show theorems, proofs and pictures, and check certificates')
    .addOption(once('--out <DIR>', 'folder of the pages (default: report, here)'))
    .addHelpText('after', help.REPORT)
    .action(async (options) => {
      const { report } = await import('./report.js');
      await finish(report({ ...options, out: options.out ?? 'report' }, io));
    });

  command('crosscheck', 'train and measure networks in binary32 against the certified map')
    .addOption(once('--out <DIR>', 'folder (default: results/crosscheck; with --full, full in it)'))
    .addOption(once('--only <PARTS>', 'some parts, such as map,depth (default: all)'))
    .option('--full', 'larger samples and networks: half an hour or more', false)
    .addHelpText('after', help.CROSSCHECK)
    .action(async (options) => {
      const { crosscheck } = await import('./crosscheck.js');
      await finish(crosscheck(options, io));
    });

  command('export-coq <id>', 'write theorem-1, -2 or -3 on your own domain as a file for coqc')
    .addOption(once('--mu <A:B>', 'range of the mean μ'))
    .addOption(once('--omega <A:B>', 'range of the sum of the weights ω'))
    .addOption(once('--nu <A:B>', 'range of the variance ν, 0 < A'))
    .addOption(once('--tau <A:B>', 'range of the sum of the squared weights τ, 0 < A'))
    .addOption(once('--out <FILE>', 'write the file (default: to stdout)'))
    .addHelpText('after', help.EXPORT_COQ)
    .action(async (id, options) => {
      const { exportCoq } = await import('./export-coq.js');
      await finish(exportCoq(id, options, io));
    });

  command('list', 'the theorems, their parts, their verdicts and what is certain of their figures')
    .option('--paper', 'the numbers that the paper prints, decided, as a table in Markdown', false)
    .action(async (options) => {
      const { list } = await import('./list.js');
      await finish(list(options, io));
    });
  return program;
}
