/**
 * The vocabulary of claims. A statement is data: text and exact decimals, no code that computes.
 *
 * This folder is the only thing that the prover and the checker share. Each side parses the text
 * with a parser of its own and evaluates it with an arithmetic of its own.
 */

/** An exact decimal number in canonical form: `-?(0|[1-9]\d*)(\.\d*[1-9])?`, and never `-0`. */
export type Decimal = string;

/** The closed interval [lower, upper]. */
export interface Range {
  readonly lower: Decimal;
  readonly upper: Decimal;
}

/** The four quantities of a layer: mean and variance of its inputs, sum and sum of squares of its weights. */
export type DomainVariable = 'mu' | 'omega' | 'nu' | 'tau';

/** What some theorems leave free as well: α and λ of the activation, and t = √q for keep probability q. */
export type FreeVariable = 'alpha' | 'lambda' | 't';

export type Variable = DomainVariable | FreeVariable;

/** A closed box over which a theorem speaks: for all μ, ω, ν, τ in their ranges, and what else is free. */
export type Domain = Readonly<Record<DomainVariable, Range>> &
  Readonly<Partial<Record<FreeVariable, Range>>>;

/** `name` stands for `formula` in everything that follows it. */
export interface Definition {
  readonly name: string;
  readonly formula: string;
}

/**
 * A coordinate of the box that is searched: the product of some of the domain's variables. No two
 * coordinates of the same part that are used for a refutation share a variable, so the values they
 * take together over the domain fill a box (proofs/lemmas.md, Lemma 3).
 */
export interface Coordinate {
  readonly name: string;
  readonly factors: readonly Variable[];
}

/** A constant of a claim: a decimal, or the largest absolute value of a variable over the domain. */
export type Parameter = Decimal | { readonly largest: Variable };

export type Relation = '<' | '<=' | '>' | '>=';

/** `expression relation bound`, to hold at every point of the domain. */
export interface Inequality {
  readonly id: string;
  readonly expression: string;
  readonly relation: Relation;
  readonly bound: Decimal;
}

/**
 * The greatest lower bound (`inf`) or least upper bound (`sup`) of an expression over a domain, to
 * be enclosed; `value` where it is the same at every point of the domain.
 */
export interface Extremum {
  readonly of: 'inf' | 'sup' | 'value';
  /** What the expression is called in tables. */
  readonly quantity: string;
  readonly expression: string;
  /** The enclosure may be at most this wide. */
  readonly width: Decimal;
  /** The claim, if there is one: the extremum lies in this interval. */
  readonly within?: Range;
}

/** A conjunction of inequalities over one domain, or one extremum; decided by one paving. */
export interface MachinePart {
  readonly kind: 'machine';
  readonly id: string;
  /** What the conjunction means, in words. */
  readonly says: string;
  readonly domain: Domain;
  readonly coordinates: readonly Coordinate[];
  readonly definitions: readonly Definition[];
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly inequalities: readonly Inequality[];
  /** Instead of inequalities, of which there are none then. */
  readonly extremum?: Extremum;
}

/** A conclusion that follows from machine parts (none: from the definitions alone) by a written argument. */
export interface DerivedPart {
  readonly kind: 'derived';
  readonly id: string;
  readonly says: string;
  readonly from: readonly string[];
  /** Where the argument is written out. */
  readonly proof: string;
  /** What it concludes about extrema, if it does. */
  readonly bounds?: readonly Bound[];
}

/** An extremum of a quantity lies in [lower, upper], and so does a value that it takes at the point. */
export interface Bound extends Range {
  readonly quantity: string;
  readonly extremum: Extremum['of'];
  readonly at: Readonly<Partial<Record<Variable, Decimal>>>;
}

export type Part = MachinePart | DerivedPart;

/** A matrix (a, b; c, d) as [a, b, c, d]. */
export type Matrix = readonly [Decimal, Decimal, Decimal, Decimal];

/**
 * A pair (mu, nu) that is to be a fixed point at ω = τ = 1 (if mu is 0, then at every ω). `inverse` is
 * about the inverse of the derivative of (mean, variance) by (α, λ); nobody has to believe that it is.
 */
export interface FixedPoint {
  readonly mu: Decimal;
  readonly nu: Decimal;
  readonly inverse: Matrix;
}

/**
 * What a reader may choose: the domain, and the contraction constant where the theorem has one. A
 * domain that bounds α and λ leaves them free; with `fixed`, they are the only ones in these ranges
 * for which that pair is a fixed point.
 */
export interface Instance {
  readonly domain: Domain;
  readonly contraction?: Decimal;
  readonly fixed?: FixedPoint;
}

export type Verdict = 'certified' | 'refuted' | 'undecided';

/** A theorem: a template of parts, and the instance of it that is registered under its name. */
export interface Theorem {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** The folder of its proof and its statement, `proofs/ID` if there is none; several may share one. */
  readonly folder?: string;
  /** The instance that carries the theorem's name. */
  readonly registered: Instance;
  /** The verdict that `verify` must reach on the registered instance. */
  readonly expected: Verdict;
  /** Theorems that enclose, sharply, what this one bounds. */
  readonly sharper?: readonly string[];
  /** The parts of the theorem on the registered instance. */
  readonly parts: readonly Part[];
  /** The parts of the theorem on any other instance; absent where the theorem has no other. */
  readonly template?: (instance: Instance) => readonly Part[];
  /** Whether an instance may have an activation with a fixed point of its own. */
  readonly takesFixedPoint?: true;
}
