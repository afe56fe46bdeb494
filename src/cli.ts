#!/usr/bin/env node
import { main } from './cli/main.js';
import { EXIT } from './cli/io.js';

/**
 * A reader that goes away (as in `snn-verify eval --csv points.csv | head`) ends the program
 * quietly; any other trouble with standard output is said on standard error.
 */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  process.stderr.write(
    `snn-verify: standard output: expected to be writable, found ${error.code ?? error.message}\n`,
  );
  process.exit(EXIT.usage);
});
process.stderr.on('error', () => {});

process.exitCode = await main(process.argv.slice(2), process);
