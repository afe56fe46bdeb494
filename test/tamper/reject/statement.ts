import { statementDigest } from '../../../src/statement/canonical.js';
import { theorems } from '../../../src/statement/data/registry.js';
import { named, originals, registered } from '../support/certificate.js';
import { edited, type Mutant } from '../support/mutant.js';

/** Another statement than the registered one, or another digest. */
export const mutants = (): readonly Mutant[] =>
  originals.flatMap((original) => [...claims(original), ...names(original), ...digests(original)]);

type Original = (typeof originals)[number];

/** The bound of a claim `… >= -0.1` and the like, some units of its last place further on. */
function moved(claim: string, units: bigint): string {
  const [, start, bound] = /^(.*[<>]=? )(\S+)$/.exec(claim)!;
  const [whole = '', fraction = ''] = bound!.split('.');
  const places = fraction.length + 6;
  const value = BigInt(whole + fraction.padEnd(places, '0')) + units;
  const digits = `${value < 0n ? -value : value}`.padStart(places + 1, '0');
  const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
  return `${start}${value < 0n ? '-' : ''}${text}`;
}

const claims = (original: Original): Mutant[] =>
  original.json.parts.flatMap((part, i) => {
    const change = (defect: string, f: (claims: string[]) => string[]) =>
      edited(original, `${part.part}: ${defect}`, 'field', (copy) => {
        copy.parts[i]!.claims = f(copy.parts[i]!.claims);
      });
    const each = part.claims.flatMap((claim, k) => {
      const instead = (defect: string, text: string) =>
        change(`${claim}: ${defect}`, (all) => all.with(k, text));
      return [
        instead('its bound a unit up', moved(claim, 1_000_000n)),
        instead('its bound a unit down', moved(claim, -1_000_000n)),
        instead('its bound a millionth of a unit up', moved(claim, 1n)),
        instead('its bound a millionth of a unit down', moved(claim, -1n)),
        instead(
          'its relation turned round',
          claim.replace(/[<>]/, (r) => (r === '<' ? '>' : '<')),
        ),
        instead(
          'its relation strict or not',
          claim.replace(/([<>])(=?)/, (_, r, e) => r + (e ? '' : '=')),
        ),
        instead('its spaces left out', claim.replaceAll(' ', '')),
        change(`${claim}: left out`, (all) => all.filter((_, j) => j !== k)),
        change(`${claim}: said twice`, (all) => [...all, claim]),
      ];
    });
    const several = part.claims.length > 1;
    return [
      ...each,
      change('no claims', () => []),
      ...(several ? [change('its claims in another order', (all) => all.toReversed())] : []),
    ];
  });

const names = (original: Original): Mutant[] => [
  ...theorems
    .filter(({ id }) => id !== original.json.theorem)
    .map(({ id }) =>
      edited(original, `called ${id}`, misnamed(original, id), (copy) => {
        copy.theorem = id;
      }),
    ),
  ...original.json.parts.map(({ part }, i) =>
    edited(original, `${part} called fixed-point`, 'field', (copy) => {
      copy.parts[i]!.part = 'fixed-point';
    }),
  ),
  ...registered
    .filter(({ json }) => json.theorem !== original.json.theorem)
    .map(({ name, json }) =>
      edited(original, `the parts of ${name}`, 'field', (copy) => {
        copy.parts = structuredClone(json.parts);
      }),
    ),
  ...(original.json.parts.length < 2
    ? []
    : [
        edited(original, 'its parts in another order', 'field', (copy) => {
          copy.parts.reverse();
        }),
        edited(original, 'its first part in the place of the second', 'field', (copy) => {
          copy.parts[1] = structuredClone(copy.parts[0]!);
        }),
      ]),
];

/** An own instance is refused before its digest where the theorem has no other instance. */
const misnamed = ({ json }: Original, id: string): Mutant['expected'] =>
  named(id).template === undefined && json.instance !== 'registered' ? 'instance' : 'field';

/** The digest of another certificate, of a weaker statement, of no statement at all. */
function digests(original: Original): Mutant[] {
  const { theorem, statement } = original.json;
  const parts = theorems.find(({ id }) => id === theorem)!.parts;
  const weaker = parts.map((part) =>
    part.kind === 'derived'
      ? part
      : { ...part, inequalities: part.inequalities.filter((_, k) => k > 0) },
  );
  const change = (defect: string, text: string) =>
    edited(original, `the digest ${defect}`, 'field', (copy) => {
      copy.statement = text;
    });
  return [
    ...originals
      .filter(({ json }) => json.statement !== statement)
      .map(({ name, json }) => change(`of ${name}`, json.statement)),
    change('of the statement with fewer claims', statementDigest(theorem, weaker)),
    change(
      'in capitals',
      statement.replace(/[a-f0-9]{64}/, (hex) => hex.toUpperCase()),
    ),
    change('without its first letters', statement.replace('sha256:', '')),
    change('with other first letters', statement.replace('sha256', 'sha512')),
    change('cut short', statement.slice(0, -1)),
    change('with a space after it', `${statement} `),
    change(
      'with its last figure changed',
      statement.replace(/.$/, (c) => (c === '0' ? '1' : '0')),
    ),
  ];
}
