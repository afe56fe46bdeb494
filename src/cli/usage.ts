import type { Command, CommanderError } from 'commander';
import { InputError, quote } from './input.js';

/** The option parser's complaint about a command line, in the one form of our errors. */
export function rephrase(error: CommanderError, command: Command): never {
  const where = command.parent === null ? 'command line' : command.name();
  const [named = ''] = /'[^']*'/.exec(error.message) ?? [];
  const word = named.slice(1, -1);
  const commands = (command.parent ?? command).commands.map((c) => c.name()).join(', ');
  const options = command.options.map((option) => option.long).join(', ');
  switch (error.code) {
    case 'commander.unknownCommand':
      throw new InputError('command', `one of ${commands} (see --help)`, quote(word));
    case 'commander.unknownOption':
      throw new InputError(where, `one of the options ${options}`, quote(word));
    case 'commander.optionMissingArgument': {
      const option = command.options.find(({ flags }) => flags === word);
      throw new InputError(option?.long ?? word, `${word} (${option?.description})`, 'nothing');
    }
    case 'commander.missingArgument':
      throw new InputError(where, `<${word}> (see ${where} --help)`, 'nothing');
    case 'commander.excessArguments':
      throw new InputError(where, expectedArguments(command), quote(command.args.join(' ')));
    default:
      throw error;
  }
}

function expectedArguments(command: Command): string {
  const names = command.registeredArguments.map((argument) => `<${argument.name()}>`);
  return names.length === 0 ? 'no argument' : `${names.join(' ')} alone`;
}
