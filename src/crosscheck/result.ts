/** What the cross-check finds, as it is written to results.json: README.md says what it means. */

export const SCHEMA = { schema: 'snn-verify crosscheck', version: 1 } as const;

/** One comparison that can fail. */
export interface Check {
  readonly says: string;
  /** the test, in words */
  readonly test: string;
  readonly statistic: number;
  /** it passes if |statistic| is at most this */
  readonly threshold: number;
  /** the probability of failing if the theory is right; 0 where nothing is random */
  readonly falseAlarm: number;
  /** what size of error it finds, in words */
  readonly detects: string;
  readonly passed: boolean;
}

export interface Table {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface Axis {
  readonly label: string;
  readonly log?: boolean;
}

/** A line of a figure; points are [x, y]. */
export interface Series {
  readonly name: string;
  readonly kind: 'measured' | 'theory' | 'without theory';
  readonly points: readonly (readonly [number, number])[];
}

/** A picture, drawn as ID.svg. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
}

export type Verdict = 'agrees' | 'disagrees' | 'not run';

export interface Part {
  readonly id: 'map' | 'depth' | 'gradients' | 'dropout' | 'training' | 'uci';
  readonly title: string;
  readonly verdict: Verdict;
  /** what limits the meaning of the verdict, or why there is none */
  readonly notes: readonly string[];
  readonly checks: readonly Check[];
  readonly tables: readonly Table[];
  readonly figures: readonly Figure[];
}

export interface Results {
  readonly schema: typeof SCHEMA.schema;
  readonly version: typeof SCHEMA.version;
  readonly size: 'short' | 'full';
  readonly parts: readonly Part[];
}

/** Whether what was read from a file is the results of a cross-check, in this version's format. */
export const isResults = (value: unknown): value is Results => {
  const { schema, version, parts } = (value ?? {}) as Partial<Results>;
  return schema === SCHEMA.schema && version === SCHEMA.version && Array.isArray(parts);
};

/** A part agrees if every check passed; without checks it says nothing. */
export const verdictOf = (checks: readonly Check[]): Verdict => {
  if (checks.length === 0) return 'not run';
  return checks.every((check) => check.passed) ? 'agrees' : 'disagrees';
};

/** Told how far a part has come. */
export type Progress = (done: number, total: number, stage: string) => void;

/** Six significant digits: enough to read, and less than any rounding error reaches. */
export const rounded = (x: number): number => Number(x.toPrecision(6));
