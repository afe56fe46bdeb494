import type { DomainVariable } from '../../../src/statement/data/vocabulary.js';
import { type Certificate, originals, type Ranges, VARIABLES } from '../support/certificate.js';
import { edited, type Mutant } from '../support/mutant.js';
import { restate } from '../support/restate.js';

type Original = (typeof originals)[number];
type OwnInstance = Exclude<Certificate['instance'], string>;

const isOwn = ({ json }: Original): boolean => typeof json.instance !== 'string';

const slightlyAbove = (decimal: string): string =>
  `${decimal}${decimal.includes('.') ? '' : '.'}${'0'.repeat(30)}1`;

/** Other bounds than the statement's: wider, narrower, turned round, shrunk to a point, huge. */
const changes: Readonly<Record<string, (range: [string, string]) => [string, string]>> = {
  'its lower bound lowered': ([a, b]) => [`-1${a.replace('-', '')}`, b],
  'its upper bound raised': ([a, b]) => [a, `1${b.replace('-', '')}`],
  'its upper bound raised in the thirtieth place': ([a, b]) => [a, slightlyAbove(b)],
  'its upper bound 300 digits long': ([a]) => [a, '9'.repeat(300)],
};

/** A domain that is not the one of the statement that the digest names. */
const inconsistent = (original: Original): Mutant[] =>
  VARIABLES.flatMap((v) =>
    Object.entries(changes).flatMap(([how, change]) => {
      const [name, json] = [`${v}: ${how}`, original.json];
      const inParts = json.parts.map(({ part }, i) =>
        edited(original, `${part}, ${name}`, 'field', (copy) => {
          copy.parts[i]!.domain[v] = change(copy.parts[i]!.domain[v]);
        }),
      );
      if (!isOwn(original)) return inParts;
      const instance = (copy: Certificate): void => {
        const own = (copy.instance as OwnInstance).domain;
        own[v] = change(own[v]);
      };
      if (how === 'its lower bound lowered' && (v === 'nu' || v === 'tau')) return inParts;
      return [
        ...inParts,
        edited(original, `instance, ${name}`, 'field', instance),
        edited(original, `instance and parts, ${name}, but not the digest`, 'field', (copy) => {
          instance(copy);
          for (const part of copy.parts) part.domain[v] = change(part.domain[v]);
        }),
        edited(original, `instance and digest, ${name}, but not the parts`, 'field', (copy) => {
          const before = copy.parts.map(({ domain }) => structuredClone(domain));
          instance(copy);
          restate(copy);
          copy.parts.forEach((part, i) => {
            part.domain = before[i]!;
          });
        }),
      ];
    }),
  );

/** Domains that no statement has, although all else agrees with them. */
const impossible: Readonly<
  Record<string, readonly [DomainVariable, (range: [string, string]) => [string, string]]>
> = {
  'nu from 0 on': ['nu', ([, b]) => ['0', b]],
  'nu from below 0 on': ['nu', ([, b]) => ['-0.1', b]],
  'tau from 0 on': ['tau', ([, b]) => ['0', b]],
  'tau below 0': ['tau', () => ['-2', '-1']],
  'mu turned round': ['mu', () => ['1', '-1']],
  'omega turned round': ['omega', () => ['0.2', '-0.2']],
  'nu turned round by very little': ['nu', ([, b]) => [slightlyAbove(b), b]],
};

/** Moves the range of ν to where no rule looks at it: under keys that spell the path to its place. */
const misplacements: Readonly<Record<string, (instance: OwnInstance) => void>> = {
  'under "domain.nu[0]" and "domain.nu[1]"': (instance) => {
    const { nu, ...rest } = instance.domain;
    const [lower, upper] = nu;
    Object.assign(instance, { domain: rest, 'domain.nu[0]': lower, 'domain.nu[1]': upper });
  },
  'under "domain" in ""': (instance) => {
    const { nu, ...rest } = instance.domain;
    Object.assign(instance, { domain: rest, '': { domain: { nu } } });
  },
  'under "nu[0]" and "nu[1]" in "domain"': (instance) => {
    const { nu, ...rest } = instance.domain;
    const [lower, upper] = nu;
    Object.assign(instance, { domain: { ...rest, 'nu[0]': lower, 'nu[1]': upper } });
  },
};

/** Constants that are none of a contraction, or none at all. */
const constants: readonly (readonly [string, Mutant['expected']])[] = [
  ['1.1', 'instance'],
  ['1.0000000000000000000000000000000000001', 'instance'],
  ['0', 'instance'],
  ['-0.9', 'instance'],
  [`1${'0'.repeat(400)}`, 'instance'],
];

const own = (original: Original): Mutant[] => {
  const { theorem } = original.json;
  const inInstance = (
    defect: string,
    expected: Mutant['expected'],
    change: (i: OwnInstance) => void,
    after: (i: OwnInstance) => void = () => {},
  ) =>
    edited(original, defect, expected, (copy) => {
      change(copy.instance as OwnInstance);
      restate(copy);
      after(copy.instance as OwnInstance);
    });
  const alike = Object.entries(impossible).map(([defect, [v, change]]) =>
    inInstance(defect, 'domain', ({ domain }) => {
      domain[v] = change(domain[v]);
    }),
  );
  const other =
    theorem === 'theorem-1'
      ? [
          ...constants.map(([q, expected]) =>
            inInstance(`contraction constant ${q.slice(0, 20)}`, expected, (instance) => {
              instance.contraction = q;
            }),
          ),
          inInstance('no contraction constant', 'field', (instance) => {
            delete instance.contraction;
          }),
        ]
      : [
          inInstance('a contraction constant where there is none', 'field', (instance) => {
            instance.contraction = '0.5';
          }),
        ];
  const misplaced = Object.entries(misplacements).flatMap(([defect, move]) =>
    (['as it is', 'turned round'] as const).map((how) =>
      inInstance(
        `nu ${how}, ${defect}`,
        'field',
        ({ domain }) => {
          if (how === 'turned round') domain.nu.reverse();
        },
        move,
      ),
    ),
  );
  const registered = edited(original, 'said to be registered', 'field', (copy) => {
    copy.instance = 'registered';
  });
  return [...alike, ...other, ...misplaced, registered];
};

/** Domains of a reader's own for what is stated for its registered domain alone. */
const templateless = (original: Original): Mutant[] =>
  original.json.theorem !== 't1-image'
    ? []
    : [
        edited(original, 'on a domain of its own', 'instance', (copy) => {
          copy.instance = { domain: copy.parts[0]!.domain as Ranges };
        }),
      ];

export const mutants = (): readonly Mutant[] =>
  originals.flatMap((original) => [
    ...inconsistent(original),
    ...(isOwn(original) ? own(original) : []),
    ...templateless(original),
  ]);
